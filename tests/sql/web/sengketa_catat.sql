begin;
\ir ../sengketa.psql
select no_plan();
create temp table a as select pg_temp.keberatan('formulir-sc-000001') as m;
create temp table p as select jsonb_build_object('formulir', 'sengketa-formulir-sc-1', 'keberatan', m ->> 'nomor', 'diajukan', '2026-11-20', 'komisi', 'Komisi Informasi Provinsi Uji', 'opd', 'DIDIK') as p, m from a;
select is(pg_temp.kirim_kode('sengketa_catat', p, s.siapa), s.kode, 'bukan ' || s.siapa) from p, (values ('didik', 'KI403'), ('komisi', 'KI403'), ('', 'KI401')) s (siapa, kode);
select is(pg_temp.kirim_kode('sengketa_catat', p - 'formulir', 'utama'), 'KI409', 'tanpa kunci formulir') from p;
select is((select array_agg(e ->> 'bidang') from jsonb_array_elements(pg_temp.kirim('sengketa_catat', p || '{"keberatan": "UJISATU-K-1999-0001", "diajukan": "2026-11-21", "komisi": "", "opd": "TIDAK"}', pg_temp.sesi('utama@uji.example')) -> 'galat_daftar') e),
	'{keberatan,nama,pokok,diajukan,komisi,opd}', 'semua galat sekaligus') from p;
select is(pg_temp.kirim_kode('sengketa_catat', p || '{"diajukan": "2026-11-19"}', 'utama'), 'formulir', 'tidak sebelum keberatan diterima') from p;
create temp table hasil as select pg_temp.kirim('sengketa_catat', p, pg_temp.sesi('utama@uji.example')) ->> 'ke' as ke from p;
select matches(ke, '^/meja/sengketa/UJISATU-S-2026-0001$', 'tercatat') from hasil;
select is(pg_temp.kirim('sengketa_catat', p, pg_temp.sesi('utama@uji.example')) ->> 'ke', ke, 'dua kali tekan, satu sengketa') from p, hasil;
select is(row(x.nama, x.alasan, x.waktu, x.komisi, x.diajukan, o.kode)::text, '(Nurhayati,"{35.a,35.d}",prematur,"Komisi Informasi Provinsi Uji",2026-11-20,DIDIK)', 'isi dari keberatannya; belum ada tanggapan: prematur')
	from layanan.sengketa x join organisasi.opd o on o.id = x.termohon_opd;
select is(row(k.opd = array[x.termohon_opd], k.kunci_sidik = b.kunci_sidik)::text, '(t,t)', 'termohon melihatnya, kuncinya kunci keberatan') from layanan.sengketa x join layanan.perkara k using (id) join layanan.perkara b on b.id = x.keberatan;
select is(pg_temp.kirim_kode('sengketa_catat', p || '{"formulir": "sengketa-formulir-sc-2"}', 'utama'), 'formulir', 'satu yang berjalan per keberatan') from p;

select is(pg_temp.kirim_kode('sengketa_catat', p || '{"komisi": "Komisi Informasi Pusat"}', 'utama'), 'KI409', 'isian lain pada formulir yang sama') from p;

-- A dispute over an objection that is not kept here.
select is(pg_temp.kirim_kode('sengketa_catat', p || '{"formulir": "sengketa-formulir-sc-3", "keberatan": "", "nama": "LSM Contoh", "pokok": "Kontrak jalan", "diajukan": "2026-06-01", "opd": ""}', 'atasan'), '/meja/sengketa/UJISATU-S-2026-0002', 'tanpa keberatan') from p;
select is(row(x.nama, x.pokok, x.waktu, k.opd, k.kunci_sidik)::text, '("LSM Contoh","Kontrak jalan",,{},)', 'apa adanya; waktunya tidak dinilai') from layanan.sengketa x join layanan.perkara k using (id) where k.urut = 2;
select is_empty($$ select t.* from layanan.sengketa x, layanan.perkara_periksa(x.id) t $$, 'rantai dan proyeksi cocok');
select is(pg_temp.buka('sengketa_catat_baru', jsonb_build_object('keberatan', m ->> 'nomor'), pg_temp.sesi('utama@uji.example')) #>> '{isian,keberatan}', m ->> 'nomor', 'nomor keberatan terisi') from a;
select * from finish();
rollback;
