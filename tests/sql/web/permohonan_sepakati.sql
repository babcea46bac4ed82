begin;
\ir ../petugas.psql
select no_plan();
create function pg_temp.ditawari(formulir text) returns jsonb language plpgsql as $$
declare
	m jsonb := pg_temp.sampai(formulir, 'diproses');
begin
	perform pg_temp.kerja('tawarkan', m, 'utama', '{"rincian": ["Ringkasan DPA 2026"], "alasan": "Lebih cepat."}');
	return m;
end $$;
create function pg_temp.urut(milik jsonb) returns jsonb language sql as $$
	select jsonb_build_object('urut', pg_temp.buka('permohonan_lihat', milik) #>> '{tindakan,sepakati,urut}')
$$;
create temp table a as select pg_temp.ditawari('formulir-setuju-0001') as milik;
select throws_ok(format('select pg_temp.kirim(%L, %L)', 'permohonan_sepakati', milik - '_kunci' || '{"jawaban": "ya"}'), 'KI404', null, 'tanpa kunci') from a;
select isnt(pg_temp.kirim('permohonan_sepakati', milik || pg_temp.urut(milik)) #>> '{tindakan,sepakati,galat,jawaban}', null, 'harus memilih') from a;
select alike(pg_temp.kirim('permohonan_sepakati', milik || '{"jawaban": "ya", "urut": "2"}') #>> '{tindakan,sepakati,galat,jawaban}', '%sudah mengganti rumusannya%', 'yang disetujui harus yang terakhir') from a;
create temp table u as select pg_temp.urut(milik) || '{"jawaban": "ya", "formulir": "kunci-setuju-00001"}' as p from a;
select matches(pg_temp.kirim('permohonan_sepakati', milik || p) ->> 'kabar', 'menurut rumusan yang Anda setujui', 'disetujui') from a, u;
select is(pg_temp.kirim('permohonan_sepakati', milik || p) ->> 'kabar', 'Jawaban Anda sudah diterima.', 'klik ganda') from a, u;
select is((select array_agg(r.isi) from layanan.rincian r where r.permohonan = pg_temp.perkara(milik)), '{"Ringkasan DPA 2026"}', 'permintaan menjadi lebih sempit') from a;
select is(pg_temp.buka('permohonan_lihat', milik) #> '{rincian_lama,0,butir}', '["Salinan DPA tahun 2026", "Laporan realisasi"]', 'rumusan semula tersimpan, pemohon melihatnya') from a;
select is(row(k.keadaan, k.dimulai, k.tenggat)::text, '(diproses,2026-11-20,2026-12-04)', 'keadaan dan waktu tetap') from a join layanan.perkara k on k.id = pg_temp.perkara(milik);
select is((pg_temp.peristiwa(milik)).isi -> 'bidang', '["rincian"]', 'rantai mencatat bidangnya') from a;
select is_empty($$ select t.* from a, layanan.perkara_periksa(pg_temp.perkara(milik)) t $$, 'rantai versi cocok');
select throws_ok(format('select pg_temp.kirim(%L, %L)', 'permohonan_sepakati', milik || '{"jawaban": "tidak"}'), 'KI409', null, 'tidak ada tawaran lagi') from a;
-- A second narrowing is a third version.
select is(pg_temp.kerja('tawarkan', milik, 'utama', '{"rincian": ["Ringkasan DPA 2026 satu halaman"], "alasan": "Ringkas."}') ->> 'galat_ada', null, 'ditawari lagi') from a;
select is(pg_temp.kirim('permohonan_sepakati', milik || pg_temp.urut(milik) || '{"jawaban": "ya"}') ->> 'galat_ada', null, 'disetujui lagi') from a;
select is((select array_agg(l.versi order by l.versi) from layanan.isian_lama l where l.permohonan = pg_temp.perkara(milik)), '{1,2}', 'setiap versi tersimpan') from a;
select is_empty($$ select t.* from a, layanan.perkara_periksa(pg_temp.perkara(milik)) t $$, 'semuanya cocok');

create temp table b as select pg_temp.ditawari('formulir-setuju-0002') as milik;
select is(pg_temp.kirim('permohonan_sepakati', milik || pg_temp.urut(milik) || '{"jawaban": "tidak"}') ->> 'kabar', 'Permintaan semula tetap berlaku.', 'tidak setuju') from b;
select is((select count(*)::int from layanan.rincian r where r.permohonan = pg_temp.perkara(milik)), 2, 'permintaan tidak berubah') from b;
select is((pg_temp.peristiwa(milik)).jenis, 'pertahankan', 'tercatat') from b;

select * from finish();
rollback;
