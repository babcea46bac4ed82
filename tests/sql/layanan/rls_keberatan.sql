-- Who sees an objection, read as portal_api: the body's PPID Utama and Atasan, and whoever holds its key.
begin;
\ir ../keberatan.psql
select no_plan();
select pg_temp.petugas('admin@uji.example', 'admin') \g /dev/null
select pg_temp.petugas_dua('utama', 'ppid_utama'), pg_temp.petugas_dua('atasan', 'atasan_ppid') \g /dev/null
create temp table a as select pg_temp.keberatan('formulir-rk-000001', jsonb_build_object('kuasa', 'Budi', '_berkas', jsonb_build_array(jsonb_build_object('bidang', 'surat_kuasa', 'kode', pg_temp.unggah('kuasa.pdf'))))) as m;
create temp table lain as select pg_temp.ajukan('formulir-rk-000002') as m;
insert into organisasi.opd_atasan select x.opd, t.id from layanan.keberatan x, akun.petugas t where t.surel = 'atasan@uji.example';

create temp table siapa as select * from (values ('utama', true), ('atasan', true), ('didik', false), ('sehat', false), ('komisi', false), ('admin', false), ('', false), ('utama2', false), ('atasan2', false)) v (siapa, lihat)
	union all select 'kunci ' || (m ->> '_kunci'), true from a union all select 'kunci ' || (m ->> '_kunci'), false from lain;
select is(pg_temp.terbaca(s.siapa, 'select distinct k.nomor from ' || t.dari || ' where k.prosedur = ''keberatan'''), case when s.lihat then m ->> 'nomor' else '' end, format('%s melihat %s', s.siapa, t.nama))
from a, siapa s, (values ('perkara', 'layanan.perkara k'), ('keberatan', 'layanan.keberatan m join layanan.perkara k using (id)'), ('peristiwa', 'layanan.peristiwa e join layanan.perkara k on k.id = e.perkara'),
	('jam', 'layanan.jam j join layanan.perkara k on k.id = j.perkara'), ('surat', 'surat.surat s join layanan.perkara k on k.id = s.perkara')) t (nama, dari) order by s.siapa, t.nama;
select is(pg_temp.terbaca(s.siapa, 'select count(*) from layanan.keberatan'), case when s.lihat then '1' else '0' end, s.siapa || ' melihat baris keberatan') from siapa s;
select is(pg_temp.terbaca(s.siapa, 'select b.nama from layanan.berkas b join layanan.perkara k on k.id = b.perkara where k.prosedur = ''keberatan'' and b.golongan = ''kuasa'''),
	case when s.siapa in ('utama', 'atasan') then 'kuasa.pdf' else '' end, s.siapa || ' melihat surat kuasa') from siapa s;
select is(pg_temp.terbaca(s.siapa, 'select count(*) from organisasi.opd_atasan'), case when s.siapa in ('utama', 'atasan', 'didik', 'sehat', 'komisi', 'admin') then '1' else '0' end, s.siapa || ' melihat penugasan') from siapa s;

-- Through the pages: what may not be seen does not exist.
select is(pg_temp.buka_kode(h.halaman, jsonb_build_object('nomor', m ->> 'nomor', 'berkas', 'x'), v.siapa), v.kode, format('%s membuka %s', v.siapa, h.halaman))
from a, unnest('{keberatan_perkara,keberatan_perkara_tenggat}'::text[]) h (halaman), (values ('utama', 'ada'), ('atasan', 'ada'), ('didik', 'KI403'), ('komisi', 'KI403'), ('admin', 'KI403'), ('utama2', 'KI404'), ('atasan2', 'KI404'), ('', 'KI401')) v (siapa, kode);
select is(pg_temp.buka_kode(h.halaman, (m - '_kunci') || k.kunci), k.kode, format('%s dengan %s', h.halaman, k.nama))
from a, lain l (lm), unnest('{keberatan_lihat,keberatan_tenggat}'::text[]) h (halaman), lateral (values ('{}'::jsonb, 'KI404', 'tanpa kunci'), (jsonb_build_object('_kunci', lm ->> '_kunci'), 'KI404', 'kunci lain'), (jsonb_build_object('_kunci', m ->> '_kunci'), 'ada', 'kuncinya')) k (kunci, kode, nama);
-- A number of one kind is not found under the other's address.
select is(pg_temp.buka_kode('permohonan_lihat', m), 'KI404', 'nomor keberatan bukan permohonan') from a;
select is(pg_temp.buka_kode('perkara', m, 'utama'), 'KI404', 'juga di meja') from a;
select is(pg_temp.buka_kode('keberatan_perkara', jsonb_build_object('nomor', m ->> 'permohonan'), 'utama'), 'KI404', 'nomor permohonan bukan keberatan') from a;
select * from finish();
rollback;
