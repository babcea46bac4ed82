begin;
\ir ../siapkan.psql
select no_plan();
create temp table o as select id, badan_publik from organisasi.opd where kode = 'DIDIK';
insert into organisasi.opd (badan_publik, kode, nama, singkatan, peran, berlaku_dari, berlaku_sampai, pengganti) select badan_publik, 'LAMA1', 'Lama 1', 'L1', 'ppid_pelaksana', '2017-01-01', '2025-12-31', id from o;
insert into organisasi.opd (badan_publik, kode, nama, singkatan, peran, berlaku_dari, berlaku_sampai, pengganti) select badan_publik, 'LAMA2', 'Lama 2', 'L2', 'ppid_pelaksana', '2017-01-01', '2025-12-31', id from o;
insert into organisasi.opd (badan_publik, kode, nama, singkatan, peran, berlaku_dari, berlaku_sampai, pengganti) select badan_publik, 'TUA', 'Tua', 'T', 'ppid_pelaksana', '2010-01-01', '2016-12-31', id from organisasi.opd where kode = 'LAMA1';
select is((select array_agg(k.kode order by k.kode) from o, unnest(organisasi.opd_pendahulu(o.id)) x join organisasi.opd k on k.id = x), '{DIDIK,LAMA1,LAMA2,TUA}', 'semua yang pernah digantikan');
select is(organisasi.opd_pendahulu(id), array[id], 'yang lama tidak melihat penerusnya') from organisasi.opd where kode = 'LAMA2';
select is(organisasi.opd_pendahulu(null), '{}', 'petugas tanpa OPD');
update organisasi.opd set pengganti = (select id from organisasi.opd where kode = 'TUA') where kode = 'DIDIK';
select is(cardinality(organisasi.opd_pendahulu(id)), 4, 'lingkaran pun selesai') from o;
select is((select array_agg(e ->> 'nilai' order by e ->> 'nilai') from jsonb_array_elements(organisasi.opd_pilihan((select badan_publik from o), pada::date, '{}')) e), hasil::text[], 'OPD pada ' || pada)
from (values ('2026-11-20', '{DIDIK,KOMINFO,SEHAT}'), ('2025-12-31', '{DIDIK,KOMINFO,LAMA1,LAMA2,SEHAT}'), ('2009-01-01', null)) v (pada, hasil);

select * from finish();
rollback;
