begin;
\ir ../petugas.psql
select no_plan();
create temp table a as select pg_temp.sampai('formulir-perkara-0001', 'diusulkan', '{"keputusan": "sebagian", "pasal": ["17.h"], "konsekuensi": "Data pribadi"}') as milik;
select throws_ok(format($$ select pg_temp.meja_perkara(milik, %L) from a $$, s), kode, null, s) from (values ('komisi', 'KI403'), ('sehat', 'KI404'), ('tidak-ada', 'KI401')) v (s, kode);
select is(array(select jsonb_object_keys(d -> 'langkah') order by 1), array(select langkah from layanan.langkah_bidang() order by 1), 'setiap langkah ada, null bila tidak boleh') from a, pg_temp.meja_perkara(milik, 'utama') d;
create function pg_temp.boleh(milik jsonb, siapa text) returns text language sql as $$
	select coalesce(string_agg(l.key, ',' order by l.key), '') from jsonb_each(pg_temp.meja_perkara(milik, siapa) -> 'langkah') l where l.value <> 'null'
$$;
select is(pg_temp.boleh(milik, s), langkah, s || ': ' || langkah) from a, (values ('utama', 'dari_pemohon,konsultasi,lampirkan,perbaiki,perpanjang,tanggapi,tanya,tawarkan'), ('didik', ''), ('atasan', '')) v (s, langkah);
-- The steps shown are those that layanan.alur allows, in every state.
select is(pg_temp.boleh(pg_temp.sampai('formulir-perkara-1' || n || '00', k), s), langkah, k || ', ' || s) from (values
	(1, 'diajukan', 'utama', 'daftarkan,dari_pemohon,perpanjang,tagih,tanya,tawarkan'), (2, 'terdaftar', 'utama', 'bagi,dari_pemohon,disposisi,konsultasi,lampirkan,perpanjang,tanya,tawarkan,usulkan'), (3, 'didisposisikan', 'utama', 'dari_pemohon,disposisi,konsultasi,perpanjang,tanya,tarik_disposisi,tawarkan'),
	(4, 'didisposisikan', 'didik', 'kembalikan,terima'), (5, 'diproses', 'didik', 'kembalikan,konsultasi,lampirkan,usulkan'), (6, 'diproses', 'utama', 'dari_pemohon,disposisi,konsultasi,perpanjang,tanya,tarik_disposisi,tawarkan'),
	(7, 'ditanggapi', 'utama', 'dari_pemohon,serahkan'), (8, 'ditanggapi', 'didik', 'serahkan'), (9, 'ditanggapi', 'atasan', '')) v (n, k, s, langkah);

-- What an OPD needs to answer, and no more.
select is(d -> 'pemohon' -> 'kontak', 'null', 'PPID Pelaksana tidak melihat identitas dan kontak') from a, pg_temp.meja_perkara(milik, 'didik') d;
select is(d::text ~ 'Yos Sudarso|3456|nur@uji|0003', false, 'juga tidak di bagian lain dokumen') from a, pg_temp.meja_perkara(milik, 'didik') d;
select is(d #>> '{pemohon,nama}', 'Nurhayati', 'namanya terlihat') from a, pg_temp.meja_perkara(milik, 'didik') d;
select unnest(array[is(d #>> '{pemohon,kontak,identitas}', '••••••••••••0003', 'PPID Utama melihat NIK tersamar'), is(d #>> '{pemohon,kontak,berkas,0,nama}', 'ktp.jpg', 'dan berkas KTP'),
	is(d::text ~ 'v1:uji', false, 'tidak pernah yang terenkripsi')]) from a, pg_temp.meja_perkara(milik, 'utama') d;
select is(d #> '{pemohon,kontak,berkas}', '[]', 'Atasan tidak melihat berkas KTP') from a, pg_temp.meja_perkara(milik, 'atasan') d;

select unnest(array[is(d -> 'rincian', '["Salinan DPA tahun 2026", "Laporan realisasi"]', 'rincian'), is(d #>> '{usul,keputusan}', 'Dikabulkan sebagian', 'usul terbaru'),
	is(d #>> '{usul,pasal,0}', 'UU 14/2008 Pasal 17 huruf h: Mengungkapkan rahasia pribadi', 'alasan dengan pasalnya'), is(d #>> '{jam,tenggat}', 'Jumat, 4 Desember 2026', 'tenggat'),
	is(d #>> '{jam,aman}', 'Kamis, 3 Desember 2026', 'aman'), is(d #>> '{jam,sisa}', 'sisa 9 hari kerja', 'sisa'), is(d #>> '{giliran,saya}', 'true', 'giliran PPID Utama'),
	is(d ->> 'versi', '5', 'versi'), is(d #>> '{surat,0,nomor}', '001/PPID/XI/2026', 'surat'),
	is((select string_agg(r ->> 'kalimat', '; ') from jsonb_array_elements(d -> 'riwayat') r), 'Permohonan diajukan; Permohonan diperiksa dan didaftarkan; Permohonan diteruskan ke perangkat daerah; Perangkat daerah menerima dan memproses; Jawaban disusun', 'riwayat'),
	is(d #>> '{riwayat,0,oleh}', 'Pemohon', 'pelaku pertama'), is(d #>> '{riwayat,4,oleh}', 'Petugas didik@uji.example, DIDIK (PPID Pelaksana)', 'pelaku terakhir')])
from a, pg_temp.meja_perkara(milik, 'utama') d;
select is(pg_temp.buka('perkara', jsonb_build_object('nomor', lower(milik ->> 'nomor')), pg_temp.sesi('utama@uji.example')) ->> 'nomor', milik ->> 'nomor', 'huruf kecil juga ditemukan') from a;

select * from finish();
rollback;
