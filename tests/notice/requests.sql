-- Requests that tell people: psql -v count=N -v key=WORD. Run as portal_owner on a seeded database with officers.
begin;
select akun.bertindak(null, null, '{pemohon}', '{}', null) as buang
\gset
select count(*)
from generate_series(1, :count) n, layanan.permohonan_buat(organisasi.badan_utama(), :'key' || n, pg_catalog.jsonb_build_object(
	'kategori', 'perorangan', 'nama', 'Nurhayati Rahasia', 'identitas_samar', '7602', 'surel', 'pemohon' || n || '@uji.example', 'kanal', 'web', 'tujuan', 'Rahasia',
	'rincian', '["Rahasia"]'::jsonb), 'ajukan') b;
commit;
