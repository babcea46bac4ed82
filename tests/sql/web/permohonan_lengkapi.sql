begin;
\ir ../petugas.psql
select no_plan();
create function pg_temp.lengkapi(milik jsonb, p jsonb) returns jsonb language sql as $$
	select pg_temp.kirim('permohonan_lengkapi', milik || p)
$$;
create function pg_temp.ditagih(formulir text, kurang text) returns jsonb language plpgsql as $$
declare
	m jsonb := pg_temp.ajukan(formulir);
begin
	perform pg_temp.kerja('tagih', m, 'utama', jsonb_build_object('kurang', kurang::jsonb, 'keterangan', 'Mohon dilengkapi.'));
	return m;
end $$;
create temp table a as select pg_temp.ditagih('formulir-lengkap-001', '["alamat", "identitas", "ktp", "rincian"]') as milik;

-- The applicant sees what is missing, until when, and what it does to the clock.
create temp table d as select pg_temp.buka('permohonan_lihat', milik) as d from a;
select is(d ->> 'giliran', 'Giliran Anda', 'giliran pemohon') from d;
select is(d #>> '{tindakan,lengkapi,kurang}', '["Nomor identitas", "Salinan KTP, akta pengesahan, atau surat tugas", "Alamat lengkap", "Rincian informasi yang diminta"]', 'yang kurang') from d;
select is(d #>> '{tindakan,lengkapi,batas,tenggat}' || ' | ' || (d #>> '{tindakan,lengkapi,keterangan}'), 'Rabu, 25 November 2026 | Mohon dilengkapi.', 'sampai kapan, dan penjelasannya') from d;
select is(d #>> '{tindakan,lengkapi,isian,alamat}' || ' | ' || (d #>> '{tindakan,lengkapi,isian,identitas}'), 'Jalan Yos Sudarso 12, Binanga, Mamuju | ', 'yang sudah ditulis kembali, kecuali nomor identitas') from d;
select is(d #>> '{awal_jam,menunggu}', 'false', 'menurut setelan ini waktu tidak bergeser') from d;

-- Only he, only now, only what was asked.
select throws_ok(format('select pg_temp.lengkapi(%L, %L)', milik - '_kunci', '{}'), 'KI404', null, 'tanpa kunci') from a;
select throws_ok(format('select pg_temp.lengkapi(%L, %L)', milik || '{"_kunci": "AAAA-AAAA-AAAA-AAAA"}', '{}'), 'KI404', null, 'kunci lain') from a;
select is(pg_temp.lengkapi(milik, '{}') #> '{tindakan,lengkapi,galat}', '{"ktp": "Unggah foto atau pindaian KTP.", "surel": null, "alamat": "Tulis alamat lengkap: jalan, desa atau kelurahan, kecamatan dan kabupaten atau kota.", "tujuan": null, "jawaban": null, "rincian": "Tulis sekurangnya satu informasi yang Anda minta.", "telepon": null, "formulir": null, "lampiran": null, "identitas": "Tulis NIK: 16 angka pada KTP.", "kuasa_dari": null, "surat_kuasa": null}', 'semua galat sekaligus, hanya yang diminta') from a;
select is(pg_temp.lengkapi(milik, '{"alamat": "Jalan Baru 7, Simboro, Mamuju", "formulir": "kunci-lengkap-000001"}') #>> '{tindakan,lengkapi,isian,alamat}', 'Jalan Baru 7, Simboro, Mamuju', 'tulisan tidak hilang') from a;
select is(pg_temp.keadaan(milik), 'dilengkapi', 'yang ditolak tidak mengubah apa pun') from a;

create temp table isi as select jsonb_build_object('alamat', 'Jalan Baru 7, Simboro, Mamuju', 'identitas', '7602014506900004', '_identitas_samar', '••••••••••••0004', '_identitas_sandi', 'v1:uji:BBBB',
	'rincian', '["Salinan DPA tahun 2026 Dinas Pendidikan"]'::jsonb, 'jawaban', 'Maaf, fotonya buram.', 'tujuan', 'Diam-diam diganti', 'formulir', 'kunci-lengkap-000002',
	'_berkas', jsonb_build_array(jsonb_build_object('bidang', 'ktp', 'kode', pg_temp.unggah('ktp Nurhayati.jpg')))) as p;
select pg_temp.waktu('2026-11-24 10:00+08') \g /dev/null
select throws_ok(format('select pg_temp.lengkapi(%L, %L)', milik, p - '_identitas_sandi'), 'KI503', null, 'nomor identitas tidak disimpan terbuka') from a, isi;
select is(pg_temp.lengkapi(milik, p) ->> 'kabar', 'Terima kasih. Kelengkapan Anda sudah diterima dan akan diperiksa petugas.', 'diterima') from a, isi;
select is(pg_temp.lengkapi(milik, p) ->> 'kabar', 'Kelengkapan Anda sudah diterima.', 'klik ganda adalah satu kelengkapan') from a, isi;
select is(row(k.keadaan, k.langkah_aturan, m.diterima, m.lengkap, k.dimulai, k.tenggat)::text, '(diajukan,,2026-11-20,2026-11-24,2026-11-20,2026-12-04)', 'tiga tanggal; waktu tetap sejak diterima')
from a join layanan.perkara k on k.id = pg_temp.perkara(milik) join layanan.permohonan m using (id);
select is(row(m.alamat, m.identitas_samar, m.identitas_sandi, m.tujuan)::text, '("Jalan Baru 7, Simboro, Mamuju",••••••••••••0004,v1:uji:BBBB,"Bahan skripsi")', 'yang diminta berubah, yang lain tidak') from a join layanan.permohonan m on m.id = pg_temp.perkara(milik);
select is((select array_agg(r.isi order by r.urut) from layanan.rincian r where r.permohonan = pg_temp.perkara(milik)), '{"Salinan DPA tahun 2026 Dinas Pendidikan"}', 'rincian baru') from a;

-- The chain says which fields, never what they hold; both versions are kept and checked.
select is((pg_temp.peristiwa(milik)).isi - '{sidik_tulisan,sidik_isian,lampiran}'::text[], '{"bidang": ["alamat", "identitas_samar", "rincian"]}', 'bidang yang berubah') from a;
select unalike((pg_temp.peristiwa(milik)).isi::text, '%Nurhayati%', 'nama berkas pun tidak') from a;
select is((pg_temp.peristiwa(milik)).isi #>> '{lampiran,0,golongan}', 'identitas', 'berkas dengan golongan dan sidiknya') from a;
select is(l.isi ->> 'alamat', 'Jalan Yos Sudarso 12, Binanga, Mamuju', 'versi lama tersimpan') from a join layanan.isian_lama l on l.permohonan = pg_temp.perkara(milik);
select is_empty($$ select t.* from a, layanan.perkara_periksa(pg_temp.perkara(milik)) t $$, 'rantai versi cocok');
create function pg_temp.temuan(ubah text) returns text language plpgsql as $$
begin
	execute ubah;
	raise exception using errcode = 'UJI00', message = coalesce((select string_agg(t.temuan, '; ') from a, layanan.perkara_periksa(pg_temp.perkara(milik)) t), 'baik');
exception when sqlstate 'UJI00' then
	return sqlerrm;
end $$;
select alike(pg_temp.temuan(q), '%' || kata || '%', q) from (values
	('update layanan.isian_lama set isi = isi || ''{"alamat": "x"}''', 'isi formulir'), ('delete from layanan.isian_lama', 'isi formulir'),
	('update layanan.permohonan set alamat = ''x''', 'isi formulir'), ('update layanan.tulisan set isi = isi || ''{"jawaban": "x"}''', 'tulisan'),
	('update layanan.permohonan set lengkap = lengkap - 1', 'proyeksi'), ('update layanan.perkara set langkah_tenggat = ''2026-11-27''', 'proyeksi')) v (q, kata);

-- Both sides read it; the agency does not see what may hold personal data.
select is(pg_temp.meja_perkara(milik, 'utama') #>> '{riwayat,2,rincian}', '[{"isi": "Alamat lengkap; Rincian informasi yang diminta; identitas samar", "nama": "Isian yang diubah"}, {"isi": "Maaf, fotonya buram.", "nama": "Jawaban"}, {"isi": "1", "nama": "Banyak berkas"}]', 'riwayat petugas') from a;
select is(pg_temp.meja_perkara(milik, 'utama') #>> '{rincian_lama,0,butir,1}', 'Laporan realisasi', 'petugas melihat rumusan lama') from a;
select throws_ok(format('select pg_temp.lengkapi(%L, %L)', milik, '{"formulir": "kunci-lengkap-000003"}'), 'KI409', null, 'tidak dapat lagi sesudahnya') from a;
select lives_ok(format('select pg_temp.kerja(%L, %L, %L)', 'daftarkan', milik, 'utama'), 'lalu didaftarkan') from a;
select lives_ok(format('select pg_temp.kerja(%L, %L, %L, %L)', 'disposisi', milik, 'utama', '{"opd": "DIDIK"}'), 'dan diteruskan') from a;
select unalike(pg_temp.meja_perkara(milik, 'didik')::text, '%fotonya buram%', 'OPD tidak membaca pesan kelengkapan') from a;
select is(m.lengkap, '2026-11-24'::date, 'tanggal lengkap tetap') from a join layanan.permohonan m on m.id = pg_temp.perkara(milik);

select * from finish();
rollback;
