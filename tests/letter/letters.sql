-- Letters in the queue: psql -v count=N -v key=WORD. Run as portal_owner on a seeded database.
begin;
select akun.bertindak(null, null, '{pemohon}', '{}', null) as buang
\gset
select count(surat.terbit(b.perkara, 'tanda_bukti', b.peristiwa))
from generate_series(1, :count) n, layanan.permohonan_buat(organisasi.badan_utama(), :'key' || n,
	'{"kategori": "perorangan", "nama": "Uji", "kanal": "web", "tujuan": "Uji", "rincian": ["Satu", "Dua"], "contoh": true}', 'ajukan', '2026-03-06') b;
commit;
