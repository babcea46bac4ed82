begin;
\ir ../siapkan.psql
select no_plan();
select is((select kode from organisasi.badan_publik where id = organisasi.badan_dari(k)), hasil, format('badan_dari(%s)', coalesce(k, 'null')))
from (values ('ujisatu', 'UJISATU'), ('UJISATU', 'UJISATU'), ('', 'UJISATU'), (null, 'UJISATU'), ('UJIDUA', null), ('ENTAH', null)) v (k, hasil);
select pg_temp.waktu('2026-11-20 23:30+07') \g /dev/null
update organisasi.badan_publik set zona = 'Asia/Jakarta' where kode = 'UJIDUA';
select is(organisasi.hari_ini(id), case kode when 'UJIDUA' then '2026-11-20' else '2026-11-21' end::date, 'hari ini di ' || zona) from organisasi.badan_publik where kode like 'UJI%';
select is(organisasi.badan_kop(id) ->> 'zona', dasar.zona_nama(zona), 'nama zona di ' || kode) from organisasi.badan_publik where kode like 'UJI%';

select * from finish();
rollback;
