-- What an OPD does with its part: accepts, returns, passes on, does not hold, hands in.
begin;
\ir ../bagian.psql
select no_plan();
create temp table a as select pg_temp.terbagi('formulir-tindak-0001') as milik;
create temp table jam as select row(k.aturan, k.dimulai, k.aman, k.tenggat)::text as isi from a, layanan.perkara k where k.nomor = milik ->> 'nomor';

-- Who may: the officers of that OPD, nobody else, whatever the step.
select pg_temp.hanya(l.langkah, milik, 1, l.p, '{"utama": "KI403", "atasan": "KI403", "komisi": "KI403", "sehat": "KI404", "sosial": "KI404"}')
from a, (values ('terima', '{}'::jsonb), ('kembalikan', '{"alasan": "x"}'), ('teruskan', '{"opd": "SOSIAL", "alasan": "x"}'), ('tidak_dikuasai', '{"badan_penguasa": "x"}'), ('jawab', '{"uraian": "x"}')) l (langkah, p);
select is(pg_temp.lihat_kode('bagian', jsonb_build_object('nomor', pg_temp.nomor_bagian(milik, 1)), v.siapa), v.kode, v.siapa || ' membuka bagian 1')
from a, (values ('utama', 'ada'), ('atasan', 'ada'), ('didik', 'ada'), ('sehat', 'KI404'), ('sosial', 'KI404'), ('komisi', 'KI403'), ('', 'KI401')) v (siapa, kode);
select is(pg_temp.lihat_kode('perkara', jsonb_build_object('nomor', milik ->> 'nomor'), v.siapa), v.kode, v.siapa || ' membuka permohonannya')
from a, (values ('utama', 'ada'), ('didik', 'KI404'), ('sehat', 'KI404')) v (siapa, kode);

-- The page: what was asked and the request's words; nobody's name, address or number.
select is(d #>> '{isi,diminta}', '1. Salinan DPA tahun 2026', 'yang diminta dari OPD ini') from a, pg_temp.meja_bagian(milik, 1, 'didik') d;
select is(d #> '{induk,rincian}', '["Salinan DPA tahun 2026", "Laporan realisasi"]'::jsonb, 'seluruh rincian permohonannya') from a, pg_temp.meja_bagian(milik, 1, 'didik') d;
select is(row(d #>> '{induk,tenggat}', d #>> '{isi,jam,aman}', d #>> '{isi,jam,sisa}', d #>> '{giliran,saya}', d #>> '{induk,boleh}')::text, '("Jumat, 4 Desember 2026","Kamis, 26 November 2026","sisa 4 hari kerja",true,false)', 'kedua jam')
from a, pg_temp.meja_bagian(milik, 1, 'didik') d;
select is(d::text like any (array['%Nurhayati%', '%Yos Sudarso%', '%0812%', '%0003%', '%nur@uji%']), false, 'tanpa orangnya') from a, pg_temp.meja_bagian(milik, 1, 'didik') d;
select is(array(select k from jsonb_each(d -> 'langkah') x (k, v) where v <> 'null' order by k), h, s || ': langkah bagian baru')
from a, (values ('didik', '{jawab,kembalikan,terima,teruskan,tidak_dikuasai}'::text[]), ('utama', '{alihkan,batalkan}'), ('atasan', '{}')) v (s, h), pg_temp.meja_bagian(milik, 1, s) d;

-- The desk of the OPD lists its parts by their own safe date.
select is(array(select e ->> 'nomor' from jsonb_array_elements(pg_temp.buka('meja', '{}', pg_temp.sesi(s || '@uji.example')) #> '{bagian,baris}') e), array(select pg_temp.nomor_bagian(milik, n) from unnest(b) n), 'meja ' || s)
from a, (values ('didik', '{1}'::int[]), ('sehat', '{2}'), ('utama', '{1,2}')) v (s, b);
select is(pg_temp.buka('meja', '{}', pg_temp.sesi('sosial@uji.example')) -> 'bagian', 'null', 'meja tanpa bagian');
select is(pg_temp.buka('meja', '{}', pg_temp.sesi('utama@uji.example')) #>> '{kelompok,0,baris,0,giliran}', 'PPID Pelaksana DIDIK, SEHAT', 'permohonan di meja PPID Utama menyebut siapa yang ditunggu');

-- Accepted; the page that was open before is stale.
select is(pg_temp.urus_kode('terima', milik, 1, 'didik'), '/meja/bagian/' || pg_temp.nomor_bagian(milik, 1), 'diterima') from a;
select is(pg_temp.urus_kode('terima', milik, 1, 'didik'), 'KI409', 'tidak dua kali') from a;
select is(d ->> 'basi', 'true', 'halaman lama') from a, pg_temp.urus('jawab', milik, 1, 'didik', '{"uraian": "Sudah", "versi": "1"}') d;

-- Passed on: gone from this desk, on the other's, with a clock of its own; the words stay.
select is(pg_temp.urus('teruskan', milik, 1, 'didik', p) #>> array['langkah', 'teruskan', 'galat', b], k, k)
from a, (values ('{"opd": "SOSIAL", "alasan": ""}'::jsonb, 'alasan', 'Tulis alasannya.'), ('{"opd": "DIDIK", "alasan": "x"}', 'opd', 'Bagian ini sudah ada pada OPD itu. Pilih OPD lain.'), ('{"opd": "", "alasan": "x"}', 'opd', 'Pilih OPD yang masih ada hari ini.')) v (p, b, k);
select pg_temp.waktu('2026-11-24 09:00+08') \g /dev/null
select matches(pg_temp.urus('teruskan', milik, 1, 'didik', '{"opd": "SOSIAL", "alasan": "Datanya di Dinas Sosial."}') ->> 'kabar', 'diteruskan ke Dinas Sosial', 'diteruskan') from a;
select is(pg_temp.urus_kode('terima', milik, 1, 'didik'), 'KI404', 'OPD semula tidak melihatnya lagi') from a;
select is(row((k).keadaan, (k).dimulai, (k).tenggat)::text, '(baru,2026-11-24,2026-12-01)', 'jam baru bagi OPD itu') from a, pg_temp.bagian(milik, 1) k;
select is((select array_agg(h.selesai order by j.urut) from layanan.jam j, layanan.jam_hitung(j.id) h where j.perkara = (pg_temp.bagian(milik, 1)).id), '{2026-11-24,NULL}'::date[], 'jam OPD semula berakhir') from a;
select ok(d ->> 'riwayat' like '%Datanya di Dinas Sosial.%' and d #>> '{isi,diminta}' = '1. Salinan DPA tahun 2026', 'riwayat dan permintaannya terbawa') from a, pg_temp.meja_bagian(milik, 1, 'sosial') d;

-- Not held here; and handed in with a file. The request turns to PPID Utama only when the last is back.
select is(pg_temp.urus('tidak_dikuasai', milik, 1, 'sosial') #>> '{langkah,tidak_dikuasai,galat,badan_penguasa}', 'Tulis siapa yang menguasainya; bila tidak diketahui, tulis demikian.', 'siapa yang menguasai wajib') from a;
select pg_temp.urus('tidak_dikuasai', milik, 1, 'sosial', '{"badan_penguasa": "Kementerian Keuangan", "keterangan": "Sejak 2024."}') from a \g /dev/null
select is(row(b.hasil, b.badan_penguasa)::text, '(tidak_dikuasai,"Kementerian Keuangan")', 'tercatat siapa yang menguasai') from a, layanan.bagian b where b.id = (pg_temp.bagian(milik, 1)).id;
select is(pg_temp.keadaan(milik), 'dibagi', 'masih ada yang di luar') from a;
select is(pg_temp.urus('jawab', milik, 2, 'sehat') #>> '{langkah,jawab,galat,uraian}', 'Tulis jawaban untuk bagian ini.', 'jawaban wajib') from a;
create temp table u as select pg_temp.unggah_petugas('sehat', 'realisasi.pdf') as kode;
select pg_temp.urus('jawab', milik, 2, 'sehat', '{"uraian": "Laporan terlampir."}' || pg_temp.unggahan(u.kode)) from a, u \g /dev/null
select is(row(k.keadaan, k.giliran)::text, '(terhimpun,ppid_utama)', 'semua kembali: giliran PPID Utama') from a, layanan.perkara k where k.nomor = milik ->> 'nomor';
select is(row((e).peran, (e).pelaku, o.kode)::text, '(sistem,,SEHAT)', 'dicatat sistem, dengan OPD yang menjawab') from a, pg_temp.peristiwa(milik) e join organisasi.opd o on o.id = (e.isi ->> 'opd')::int;
select is(row(d #>> '{bagian,0,penguasa}', d #>> '{bagian,1,uraian}', d #>> '{bagian,1,berkas,0,nama}')::text, '("Kementerian Keuangan","Laporan terlampir.",realisasi.pdf)', 'PPID Utama melihat semuanya') from a, pg_temp.meja_perkara(milik, 'utama') d;
select is(pg_temp.lihat_kode('bagian_berkas', jsonb_build_object('nomor', pg_temp.nomor_bagian(milik, 2), 'berkas', u.kode), s), k, s || ' mengunduh berkas bagian 2')
from a, u, (values ('utama', 'ada'), ('sehat', 'ada'), ('didik', 'KI404'), ('komisi', 'KI403')) v (s, k);
select is(pg_temp.lihat_kode('bagian_berkas', jsonb_build_object('nomor', pg_temp.nomor_bagian(milik, 1), 'berkas', u.kode), 'utama'), 'KI404', 'tidak di bawah bagian lain') from a, u;
select is(row(k.aturan, k.dimulai, k.aman, k.tenggat)::text, j.isi, 'jam undang-undang tidak pernah tersentuh') from a, jam j, layanan.perkara k where k.nomor = milik ->> 'nomor';
select is_empty(format($$ select pg_temp.utuh(%L) $$, milik), 'rantai dan proyeksi cocok') from a;

-- Sent back, with a reason: also back, and PPID Utama has to find another.
create temp table b as select pg_temp.terbagi('formulir-tindak-0002') as milik;
select is(pg_temp.urus('kembalikan', milik, 1, 'didik') #>> '{langkah,kembalikan,galat,alasan}', 'Tulis mengapa bagian ini dikembalikan.', 'alasan wajib') from b;
select is(pg_temp.urus('kembalikan', milik, 1, 'didik', '{"alasan": "Bukan pada kami."}') ->> 'ke', '/meja', 'dikembalikan') from b;
select is(row((k).keadaan, (k).giliran, (k).opd, (k).ditutup)::text, '(dikembalikan,ppid_utama,{},2026-11-24)', 'tanpa OPD, jamnya berhenti') from b, pg_temp.bagian(milik, 1) k;
select is(pg_temp.meja_perkara(milik, 'utama') #>> '{bagian,0,alasan}', 'Bukan pada kami.', 'alasannya') from b;
select * from finish();
rollback;
