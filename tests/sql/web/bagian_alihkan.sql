-- What PPID Utama does with parts: reassigns, asks again, cancels; history stays.
begin;
\ir ../bagian.psql
select no_plan();
create temp table a as select pg_temp.terbagi('formulir-alih-00001') as milik;
select pg_temp.hanya(l.langkah, milik, 1, l.p, '{"didik": "KI403", "sehat": "KI403", "atasan": "KI403", "komisi": "KI403"}')
from a, (values ('alihkan', '{"opd": "SOSIAL", "alasan": "x"}'::jsonb), ('minta_ulang', '{"catatan": "x"}'), ('batalkan', '{"alasan": "x"}')) l (langkah, p);

-- Reassigned.
select is(pg_temp.urus('alihkan', milik, 1, 'utama', '{"opd": "SOSIAL", "alasan": ""}') #>> '{langkah,alihkan,galat,alasan}', 'Tulis alasannya.', 'alasan wajib') from a;
select is(pg_temp.urus('alihkan', milik, 1, 'utama', '{"opd": "DIDIK", "alasan": "x"}') #>> '{langkah,alihkan,galat,opd}', 'Bagian ini sudah ada pada OPD itu. Pilih OPD lain.', 'ke OPD lain') from a;
select matches(pg_temp.urus('alihkan', milik, 1, 'utama', '{"opd": "HUKUM", "alasan": "Naskahnya di Biro Hukum."}') ->> 'kabar', 'dialihkan ke Biro Hukum\. Perhatian: Biro Hukum belum mempunyai petugas', 'dengan peringatan') from a;
select is(pg_temp.urus_kode('terima', milik, 1, 'didik'), 'KI404', 'OPD semula tidak melihatnya lagi') from a;
select pg_temp.urus('alihkan', milik, 1, 'utama', '{"opd": "SOSIAL", "alasan": "Ada petugasnya."}') from a \g /dev/null
select is(array(select o.kode from layanan.peristiwa e join organisasi.opd o on o.id = (e.isi ->> 'opd')::int where e.perkara = (pg_temp.bagian(milik, 1)).id order by e.urut), '{DIDIK,HUKUM,SOSIAL}', 'riwayatnya lengkap') from a;
select is((select count(*) from layanan.jam j where j.perkara = (pg_temp.bagian(milik, 1)).id), 3::bigint, 'satu jam bagi setiap OPD') from a;

-- Asked again.
select pg_temp.urus('jawab', milik, 1, 'sosial', '{"uraian": "Terlampir."}') from a \g /dev/null
select pg_temp.urus('jawab', milik, 2, 'sehat', '{"uraian": "Ada."}') from a \g /dev/null
select is(pg_temp.keadaan(milik), 'terhimpun', 'terhimpun') from a;
select is(pg_temp.urus('minta_ulang', milik, 1, 'utama') #>> '{langkah,minta_ulang,galat,catatan}', 'Tulis apa yang masih kurang.', 'catatan wajib') from a;
select pg_temp.urus('minta_ulang', milik, 1, 'utama', '{"catatan": "Lampirkan tabelnya."}') from a \g /dev/null
select is(row((k).keadaan, (k).giliran, (k).ditutup, pg_temp.keadaan(milik))::text, '(dikerjakan,ppid_pelaksana,,dibagi)', 'kembali pada OPD, permohonan menunggu lagi') from a, pg_temp.bagian(milik, 1) k;
select ok(pg_temp.meja_bagian(milik, 1, 'sosial') ->> 'riwayat' like '%Lampirkan tabelnya.%', 'OPD membaca catatannya') from a;

-- Cancelled: what is left is then complete.
select is(pg_temp.urus('batalkan', milik, 1, 'utama') #>> '{langkah,batalkan,galat,alasan}', 'Tulis alasannya.', 'alasan wajib') from a;
select pg_temp.urus('batalkan', milik, 1, 'utama', '{"alasan": "Kami jawab sendiri."}') from a \g /dev/null
select is(row((k).keadaan, (k).rampung, pg_temp.keadaan(milik))::text, '(dibatalkan,t,terhimpun)', 'dibatalkan') from a, pg_temp.bagian(milik, 1) k;
select is(pg_temp.meja_perkara(milik, 'utama') ->> 'butir_tersisa', '1', 'butirnya tidak hilang dari pandangan') from a;
select is(jsonb_array_length(pg_temp.buka('permohonan_lihat', milik) -> 'bagian'), 1, 'pemohon tidak membaca yang dibatalkan') from a;

-- Once the proposal is made, its parts rest until it is withdrawn.
select pg_temp.kerja('usulkan', milik, 'utama', pg_temp.usul('{"celah": ["b1"], "celah_b1_alasan": "kami jawab sendiri"}')) from a \g /dev/null
select is(pg_temp.urus_kode('minta_ulang', milik, 2, 'utama', '{"catatan": "x"}'), 'KI409', 'selama diusulkan tidak diminta ulang') from a;
select is(d #> '{langkah,perbaiki,tarik}', 'true', 'usul ditarik, tidak dikembalikan ke satu OPD') from a, pg_temp.meja_perkara(milik, 'utama') d;
select pg_temp.kerja('perbaiki', milik, 'utama', '{"catatan": "Susun ulang."}') from a \g /dev/null
select is(pg_temp.keadaan(milik), 'terhimpun', 'kembali pada bagian-bagiannya') from a;
-- One OPD after all.
select pg_temp.kerja('disposisi', milik, 'utama', '{"opd": "DIDIK"}') from a \g /dev/null
select is(row(k.keadaan, o.kode)::text, '(didisposisikan,DIDIK)', 'dapat diteruskan ke satu OPD') from a, layanan.perkara k join organisasi.opd o on o.id = k.opd[1] where k.nomor = milik ->> 'nomor';
select is_empty(format($$ select pg_temp.utuh(%L) $$, milik), 'rantai dan proyeksi cocok') from a;
select * from finish();
rollback;
