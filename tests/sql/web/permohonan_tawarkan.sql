begin;
\ir ../petugas.psql
select no_plan();
create temp table a as select pg_temp.sampai('formulir-tawar-00001', 'didisposisikan') as milik;
select is(pg_temp.ditolak('tawarkan', milik, s, '{"rincian": ["x"], "alasan": "y"}'), 'KI403', 'tawarkan oleh ' || s) from a, unnest('{didik,atasan}'::text[]) s;
select is(pg_temp.meja_perkara(milik, 'utama') #>> '{langkah,tawarkan,butir,1,isi}', 'Laporan realisasi', 'kotaknya berisi permintaan sekarang') from a;
select is(pg_temp.kerja('tawarkan', milik, 'utama', '{"rincian": ["", " "]}') #> '{langkah,tawarkan,galat}', '{"alasan": "Tulis mengapa rumusan ini diusulkan; pemohon akan membacanya.", "rincian": "Tulis sekurangnya satu informasi yang Anda minta."}', 'galat sekaligus') from a;
select is(pg_temp.kerja('tawarkan', milik, 'utama', '{"rincian": ["Salinan DPA tahun 2026", "Laporan realisasi"], "alasan": "x"}') #>> '{langkah,tawarkan,galat,rincian}', 'Rumusan ini sama dengan permintaan semula.', 'harus berbeda') from a;
select matches(pg_temp.kerja('tawarkan', milik, 'utama', '{"rincian": ["Salinan DPA Dinas Pendidikan tahun 2026", ""], "alasan": "Yang lain sudah diumumkan."}') ->> 'kabar', 'tetap berlaku sampai pemohon menyetujui', 'terkirim') from a;
select is((select array_agg(r.isi order by r.urut) from layanan.rincian r where r.permohonan = pg_temp.perkara(milik)), '{"Salinan DPA tahun 2026","Laporan realisasi"}', 'permintaan belum berubah') from a;
select is(row(k.keadaan, k.tenggat)::text, '(didisposisikan,2026-12-04)', 'waktu tidak berhenti') from a join layanan.perkara k on k.id = pg_temp.perkara(milik);
select is(pg_temp.buka('permohonan_lihat', milik) #> '{tindakan,sepakati,rincian}', '["Salinan DPA Dinas Pendidikan tahun 2026"]', 'pemohon melihat tawarannya') from a;

select * from finish();
rollback;
