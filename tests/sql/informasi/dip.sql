-- The list of public information: what the form must hold, who may do what, that nothing is lost, who sees which row.
begin;
\ir ../informasi.psql
select no_plan();

-- The form: a draft may be thin, what goes further may not.
select is((select coalesce(string_agg(g.key, ',' order by g.key), '') from jsonb_object_keys(informasi.dip_periksa(informasi.dip_rapikan(pg_temp.informasi(v.ubah)), '2026-11-20', v.siap, v.perlu, v.berkas)) g (key)), v.galat, v.nama)
from (values ('{}'::jsonb, true, false, false, '', 'lengkap, hanya cetakannya'),
	('{"ringkasan": "", "tahun": "", "pejabat": "", "penanggung_jawab": "", "pembuatan_tanggal": "", "pembuatan_tempat": "", "bentuk": [], "media": [], "retensi": ""}', false, false, false, '', 'draf boleh belum lengkap'),
	('{"ringkasan": "", "tahun": "", "pejabat": "", "penanggung_jawab": "", "pembuatan_tanggal": "", "pembuatan_tempat": "", "bentuk": [], "media": [], "retensi": ""}', true, false, false,
		'bentuk,media,pejabat,pembuatan_tanggal,pembuatan_tempat,penanggung_jawab,retensi,ringkasan,tahun', 'semua kolom daftar wajib, semua galat sekaligus'),
	('{"judul": "", "pasal": ""}', false, false, false, 'judul,pasal', 'nama dan ketentuan selalu wajib'),
	('{"pasal": "9.2.z"}', false, false, false, 'pasal', 'ketentuan yang tidak ada'),
	('{"bentuk": ["softcopy"]}', true, false, false, 'berkas', 'softcopy tanpa berkas dan tautan'),
	('{"bentuk": ["softcopy"]}', true, false, true, '', 'dengan berkas'),
	('{"bentuk": ["softcopy"], "tautan": "https://uji.example/a?b=1"}', true, false, false, '', 'dengan tautan'),
	('{"tautan": "javascript:alert(1)"}', false, false, false, 'tautan', 'tautan yang bukan alamat web'),
	('{"tautan": "https://"}', false, false, false, 'tautan', 'tautan tanpa nama'),
	('{"tahun": "1939"}', false, false, false, 'tahun', 'tahun terlalu lama'), ('{"tahun": "2027"}', false, false, false, '', 'tahun depan boleh'), ('{"tahun": "2028"}', false, false, false, 'tahun', 'lebih jauh tidak'),
	('{"tahun": "99999999999"}', false, false, false, 'tahun', 'angka yang terlalu panjang'),
	('{"pembuatan_tanggal": "2026-11-21"}', false, false, false, 'pembuatan_tanggal', 'dibuat besok'), ('{"pembuatan_tanggal": "kapan"}', false, false, false, 'pembuatan_tanggal', 'bukan tanggal'),
	('{"bentuk": ["x"], "media": ["x"], "bukti": ["x"]}', false, false, false, 'bentuk,bukti,media', 'pilihan yang tidak ada'),
	('{}', false, true, false, 'alasan_ubah', 'yang pernah terbit diperbarui dengan keterangan')) v (ubah, siap, perlu, berkas, galat, nama);

-- Writing: numbers, one item for one form, one version for one form.
select pg_temp.sebagai('didik@uji.example') \g /dev/null
create temp table d as select informasi.dip_buat(pg_temp.badan(), pg_temp.opd('DIDIK'), 'formulir-dip-000001', informasi.dip_rapikan(pg_temp.informasi()), '') as kode;
create function pg_temp.id() returns bigint language sql as $$ select x.id from informasi.dip x join d using (kode) $$;
create function pg_temp.baris() returns text language sql as $$ select row(x.keadaan, x.versi_akhir, x.versi_terbit, x.diperbarui, x.ditarik)::text from informasi.dip x where x.id = pg_temp.id() $$;
select is(kode, 'DIP-UJISATU-2026-0001', 'bernomor menurut badan dan tahun') from d;
select is(informasi.dip_buat(pg_temp.badan(), pg_temp.opd('DIDIK'), 'formulir-dip-000001', '{}', ''), kode, 'formulir yang sama adalah informasi yang sama') from d;
select is(pg_temp.baris(), '(draf,1,,,)', 'draf');
select throws_ok($$ select informasi.dip_buat(pg_temp.badan(), pg_temp.opd('SEHAT'), 'formulir-dip-000002', informasi.dip_rapikan(pg_temp.informasi()), '') $$, 'KI404', null, 'PPID Pelaksana tidak menyusun untuk OPD lain');
select is((select count(*)::int from informasi.dip x where x.opd = pg_temp.opd('SEHAT')), 0, 'dan tidak ada yang tersisa');
select throws_ok($$ select informasi.dip_buat((select id from organisasi.badan_publik where kode = 'UJIDUA'), pg_temp.opd('DIDIK'), 'formulir-dip-000003', '{}', '') $$, 'KI404', null, 'atau badan lain');
select is(informasi.dip_versi_tambah(pg_temp.id(), 1, 'formulir-dip-v2', informasi.dip_rapikan(pg_temp.informasi('{"judul": "Laporan kinerja"}')), '', false), 2, 'perubahan adalah versi baru');
select is(informasi.dip_versi_tambah(pg_temp.id(), 1, 'formulir-dip-v2', '{}', '', false), 2, 'formulir yang sama adalah versi yang sama');
select throws_ok($$ select informasi.dip_versi_tambah(pg_temp.id(), 1, 'formulir-dip-v3', informasi.dip_rapikan(pg_temp.informasi()), '', false) $$, 'KI409', null, 'dari versi yang sudah diubah orang lain');

-- The steps in their order; who is told no, and why.
select throws_ok($$ select informasi.dip_langkah(pg_temp.id(), 2, 'terbit', '') $$, 'KI403', null, 'PPID Pelaksana tidak menerbitkan');
select throws_ok($$ select informasi.dip_langkah(pg_temp.id(), 1, 'ajukan', '') $$, 'KI409', null, 'hanya versi terakhir diajukan');
select ok(informasi.dip_langkah(pg_temp.id(), 2, 'ajukan', ''), 'diajukan');
select ok(not informasi.dip_langkah(pg_temp.id(), 2, 'ajukan', ''), 'klik dua kali tidak mengubah apa pun');
select is(pg_temp.baris(), '(diperiksa,2,,,)', 'menunggu diperiksa');
select pg_temp.sebagai('sehat@uji.example') \g /dev/null
select throws_ok($$ select informasi.dip_langkah(pg_temp.id(), 2, 'ajukan', '') $$, 'KI404', null, 'OPD lain tidak melakukan apa pun');
select throws_ok($$ select informasi.dip_versi_tambah(pg_temp.id(), 2, 'formulir-dip-vx', '{}', '', false) $$, 'KI404', null, 'dan tidak mengubah');
select pg_temp.sebagai('utama@uji.example') \g /dev/null
select ok(informasi.dip_langkah(pg_temp.id(), 2, 'kembalikan', 'Hitamkan lampiran.'), 'dikembalikan');
select throws_ok($$ select informasi.dip_langkah(pg_temp.id(), 2, 'terbit', '') $$, 'KI409', null, 'yang dikembalikan tidak terbit sebelum diperbaiki');
select pg_temp.sebagai('didik@uji.example') \g /dev/null
select throws_ok($$ select informasi.dip_langkah(pg_temp.id(), 2, 'ajukan', '') $$, 'KI409', null, 'dan tidak diajukan begitu saja');
select is(informasi.dip_versi_tambah(pg_temp.id(), 2, 'formulir-dip-v4', informasi.dip_rapikan(pg_temp.informasi()), '', false), 3, 'diperbaiki');
select ok(informasi.dip_langkah(pg_temp.id(), 3, 'ajukan', ''), 'diajukan lagi');
select pg_temp.sebagai('utama@uji.example') \g /dev/null
select ok(informasi.dip_langkah(pg_temp.id(), 3, 'terbit', ''), 'terbit');
select is(pg_temp.baris(), '(terbit,3,3,2026-11-20,)', 'yang dibaca umum dan kapan diperbarui');
select pg_temp.waktu('2027-02-01 09:00+08') \g /dev/null
select is(informasi.dip_versi_tambah(pg_temp.id(), 3, 'formulir-dip-v5', informasi.dip_rapikan(pg_temp.informasi('{"judul": "Laporan yang baru"}')), '', false), 4, 'diperbarui');
select is(pg_temp.baris(), '(draf,4,3,2026-11-20,)', 'versi lama tetap terbit');
select is((select x.judul from informasi.dip x where x.id = pg_temp.id()), 'Laporan kinerja 2025', 'dan yang dicari umum');
select ok(informasi.dip_langkah(pg_temp.id(), 4, 'terbit', ''), 'PPID Utama menerbitkan langsung');
select is(pg_temp.baris(), '(terbit,4,4,2027-02-01,)', 'tanggal pembaruannya baru');
select is((select x.terbit_pertama from informasi.dip x where x.id = pg_temp.id()), '2026-11-20'::date, 'terbit pertama tetap');
select throws_ok($$ select informasi.dip_langkah(pg_temp.id(), 4, 'tarik', '') $$, '23514', null, 'penarikan beralasan');
select ok(informasi.dip_langkah(pg_temp.id(), 4, 'tarik', 'Keliru.'), 'ditarik');
select is(pg_temp.baris(), '(ditarik,4,4,2027-02-01,2027-02-01)', 'tidak dihapus');
select throws_ok($$ select informasi.dip_versi_tambah(pg_temp.id(), 4, 'formulir-dip-v6', '{}', '', false) $$, 'KI409', null, 'yang ditarik tidak diubah');
select is((select array_agg(l.versi || l.jenis order by l.id) from informasi.dip_langkah l where l.dip = pg_temp.id()), '{2ajukan,2kembalikan,3ajukan,3terbit,4terbit,4tarik}'::text[], 'setiap langkah tercatat');
select is((select count(distinct v.disusun_oleh)::int from informasi.dip_versi v where v.dip = pg_temp.id()), 2, 'dengan penyusunnya');
select throws_ok(q, '42501', null, q) from unnest(array['update informasi.dip_versi set judul = ''x''', 'delete from informasi.dip_versi', 'delete from informasi.dip_langkah', 'delete from informasi.dip', 'truncate informasi.dip_langkah']) q;
create temp table semula as select * from informasi.dip;
update informasi.dip set judul = 'rusak', cari = '', versi_terbit = null, diperbarui = null, terbit_pertama = null;
select informasi.dip_proyeksi(id) from informasi.dip \g /dev/null
select set_eq('select x::text from informasi.dip x', 'select x::text from semula x', 'baris daftar dapat dihitung ulang dari versi dan langkahnya');
select pg_temp.waktu('2026-11-20 09:15+08') \g /dev/null

-- Every cell of state, step and role, against the table of steps.
create temp table keadaan as select k, pg_temp.dip('matriks-' || k, 'DIDIK', '{}', case k when 'diperiksa' then k when 'draf' then k else 'terbit' end) as kode from unnest('{draf,diperiksa,dikembalikan,terbit,ditarik}'::text[]) k;
update informasi.dip x set keadaan = k.k, ditarik = case when k.k = 'ditarik' then date '2026-11-20' end from keadaan k where k.kode = x.kode;
create function pg_temp.boleh(siapa text, k text, langkah text) returns boolean language plpgsql as $$
begin
	perform pg_temp.sebagai(siapa || '@uji.example');
	return informasi.dip_boleh((select x from informasi.dip x join keadaan y using (kode) where y.k = boleh.k), langkah);
end $$;
select is((select coalesce(string_agg(k.k || ':' || l, ' ' order by k.k, l), '') from keadaan k, unnest('{ubah,ajukan,kembalikan,terbit,tarik}'::text[]) l where pg_temp.boleh(s.siapa, k.k, l)), s.harap, s.siapa)
from (values ('utama', 'dikembalikan:tarik dikembalikan:ubah diperiksa:kembalikan diperiksa:tarik diperiksa:terbit diperiksa:ubah draf:tarik draf:terbit draf:ubah terbit:tarik terbit:ubah'),
	('didik', 'dikembalikan:ubah diperiksa:ubah draf:ajukan draf:ubah terbit:ubah'), ('sehat', ''), ('atasan', ''), ('komisi', ''), ('admin', ''), ('utama2', '')) s (siapa, harap);

-- Who sees which row, read as portal_api: everybody what is published, officers also their own.
create temp table n as select v.nama, pg_temp.dip('rls-' || v.nama, v.opd, jsonb_build_object('judul', v.nama), v.keadaan, pg_temp.unggah_petugas('utama')) as kode
	from (values ('didik_draf', 'DIDIK', 'draf'), ('didik_terbit', 'DIDIK', 'terbit'), ('sehat_draf', 'SEHAT', 'draf'), ('sehat_terbit', 'SEHAT', 'terbit'), ('sehat_tarik', 'SEHAT', 'terbit')) v (nama, opd, keadaan);
select pg_temp.sebagai('utama@uji.example') \g /dev/null
select informasi.dip_langkah(x.id, 1, 'tarik', 'x') from informasi.dip x join n using (kode) where n.nama = 'sehat_tarik' \g /dev/null
select informasi.dip_versi_tambah(x.id, 1, 'formulir-rls-versi', informasi.dip_rapikan(pg_temp.informasi('{"judul": "didik_terbit"}')), pg_temp.unggah_petugas('utama'), false) from informasi.dip x join n using (kode) where n.nama = 'didik_terbit' \g /dev/null
grant select on n to portal_api;
create temp table h as select * from (values ('utama', 'didik_draf,didik_terbit,sehat_draf,sehat_tarik,sehat_terbit', true), ('atasan', 'didik_draf,didik_terbit,sehat_draf,sehat_tarik,sehat_terbit', true),
	('didik', 'didik_draf,didik_terbit,sehat_terbit', true), ('sehat', 'didik_terbit,sehat_draf,sehat_tarik,sehat_terbit', false), ('komisi', 'didik_terbit,sehat_terbit', false),
	('admin', 'didik_terbit,sehat_terbit', false), ('', 'didik_terbit,sehat_terbit', false), ('utama2', 'didik_terbit,sehat_terbit', false)) v (siapa, nama, versi_baru);
select is(pg_temp.terbaca(h.siapa, 'select n.nama from n join informasi.dip x using (kode)'), h.nama, format('%s melihat informasi', coalesce(nullif(h.siapa, ''), 'umum'))) from h;
select is(pg_temp.terbaca(h.siapa, 'select distinct n.nama from n join informasi.dip x using (kode) join informasi.dip_versi v on v.dip = x.id'), h.nama, format('%s melihat isinya', coalesce(nullif(h.siapa, ''), 'umum'))) from h;
select is(pg_temp.terbaca(h.siapa, 'select distinct n.nama from n join informasi.dip x using (kode) join informasi.dip_versi v on v.dip = x.id join layanan.berkas b on b.id = v.berkas'), h.nama, format('%s melihat berkasnya', coalesce(nullif(h.siapa, ''), 'umum'))) from h;
select is(pg_temp.terbaca(h.siapa, 'select v.versi from n join informasi.dip x using (kode) join informasi.dip_versi v on v.dip = x.id where n.nama = ''didik_terbit'''), case when h.versi_baru then '1,2' else '1' end,
	format('%s melihat versi yang belum terbit: %s', coalesce(nullif(h.siapa, ''), 'umum'), h.versi_baru)) from h;
select is(pg_temp.terbaca(h.siapa, 'select distinct n.nama from n join informasi.dip x using (kode) join informasi.dip_langkah l on l.dip = x.id'),
	case when h.siapa in ('utama', 'atasan') then 'didik_terbit,sehat_tarik,sehat_terbit' when h.siapa = 'didik' then 'didik_terbit' when h.siapa = 'sehat' then 'sehat_tarik,sehat_terbit' else '' end,
	format('%s melihat langkahnya', coalesce(nullif(h.siapa, ''), 'umum'))) from h;

-- A successor keeps what its predecessors had.
insert into organisasi.opd (badan_publik, kode, nama, singkatan, peran, berlaku_dari) values (pg_temp.badan(), 'DIDIKBARU', 'Dinas Pendidikan Baru', 'DIDIKBARU', 'ppid_pelaksana', '2026-11-21');
update organisasi.opd set berlaku_sampai = '2026-11-20', pengganti = pg_temp.opd('DIDIKBARU') where id = pg_temp.opd('DIDIK');
select is(organisasi.opd_penerus(pg_temp.opd('DIDIK'), '2026-11-20'), pg_temp.opd('DIDIK'), 'hari terakhirnya masih OPD itu');
select is(organisasi.opd_penerus(pg_temp.opd('DIDIK'), '2026-11-21'), pg_temp.opd('DIDIKBARU'), 'sesudahnya penerusnya');
select pg_temp.petugas('baru@uji.example', 'ppid_pelaksana', 'DIDIKBARU') \g /dev/null
select pg_temp.waktu('2026-11-23 09:00+08') \g /dev/null
select is(pg_temp.terbaca('baru', 'select n.nama from n join informasi.dip x using (kode)'), 'didik_draf,didik_terbit,sehat_terbit', 'penerus mengurus milik pendahulunya');
select informasi.dip_versi_tambah(x.id, 1, 'formulir-penerus', informasi.dip_rapikan(pg_temp.informasi()), '', false) from informasi.dip x join n using (kode) where n.nama = 'didik_draf' \g /dev/null
select is(row(o.kode, p.kode)::text, '(DIDIKBARU,DIDIKBARU)', 'versi baru menyebut penerusnya') from n join informasi.dip x using (kode) join informasi.dip_versi v on v.dip = x.id and v.versi = 2
	join organisasi.opd o on o.id = v.opd join organisasi.opd p on p.id = x.opd where n.nama = 'didik_draf';
select * from finish();
rollback;
