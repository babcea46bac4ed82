-- The calendar's pages: years and holidays, an upload that is looked at before it counts, and who may.
begin;
\ir ../petugas.psql
select plan(44);
select pg_temp.petugas('admin@uji.example', 'admin') \g /dev/null
create temp table m as select pg_temp.ajukan('formulir-kalender-1') as m;

create function pg_temp.berkas(isi bytea) returns jsonb language plpgsql as $$
declare
	s text := pg_temp.sesi('admin@uji.example');
	k text := web.berkas_mulai(s, jsonb_build_object('bidang', 'berkas', 'nama', 'libur.csv', 'jenis', 'text/csv', 'ukuran', octet_length(isi))) ->> 'kode';
begin
	perform web.berkas_tulis(k, 0, isi);
	perform web.berkas_tutup(s, jsonb_build_object('kode', k, 'ukuran', octet_length(isi), 'sidik', encode(sha256(isi), 'hex')));
	return jsonb_build_object('_berkas', jsonb_build_array(jsonb_build_object('bidang', 'berkas', 'kode', k)));
end $$;
create function pg_temp.unggah_libur(isi bytea) returns jsonb language sql as $$
	select pg_temp.kirim('kalender_unggah', pg_temp.berkas(isi), pg_temp.sesi('admin@uji.example'))
$$;
create function pg_temp.csv(tambahan text) returns bytea language sql as $$
	select convert_to(U&'\FEFF' || E'tanggal;nama;jenis;dasar\r\n' || string_agg(format(E'%s;"%s";%s;"%s"\r\n', l.tanggal, l.nama, l.jenis, l.dasar), '') || tambahan, 'UTF8')
	from kalender.libur l join kalender.kalender k on k.id = l.kalender where k.kode = 'ID-5' and date_part('year', l.tanggal) = 2026
$$;
create function pg_temp.usulan() returns jsonb language sql as $$ select jsonb_build_object('usulan', max(u.id)::text) from kalender.usulan u $$;
create function pg_temp.lihat_usulan(siapa text default 'admin') returns jsonb language sql as $$
	select pg_temp.buka('kalender_usulan', pg_temp.usulan(), pg_temp.sesi(siapa || '@uji.example'))
$$;
create function pg_temp.putus(siapa text, tindakan text) returns jsonb language sql as $$
	select pg_temp.kirim('kalender_putus', pg_temp.usulan() || jsonb_build_object('tindakan', tindakan), pg_temp.sesi(siapa || '@uji.example'))
$$;
create function pg_temp.tenggat() returns date language sql as $$ select k.tenggat from layanan.perkara k, m where k.nomor = m ->> 'nomor' $$;

select throws_ok(format($$ select web.%s('', '{}') $$, h), 'KI401', null, h || ': tanpa masuk tidak ada') from unnest('{kalender,kalender_unggah,kalender_usulan,kalender_putus}'::text[]) h;
select throws_ok(format($$ select web.%s(pg_temp.sesi('%s@uji.example'), '{}') $$, h, s), 'KI403', null, h || ' bukan untuk ' || s)
from unnest('{kalender,kalender_unggah,kalender_usulan,kalender_putus}'::text[]) h, unnest('{didik,atasan,komisi}'::text[]) s;

-- What there is.
create temp table d as select pg_temp.buka('kalender', '{}', pg_temp.sesi('utama@uji.example')) as d;
select is((select d -> 'daftar_tahun' -> 0 from d), '{"tahun": "2027", "dipilih": false, "status": "perkiraan", "lencana": "lencana-kuning"}', 'tahun dengan statusnya');
select is((select jsonb_array_length(d -> 'libur') from d), 25, 'libur tahun ini');
select is((select d -> 'peringatan' ->> 'tahun' from d), '2027', 'peringatan tahun depan');
select is(pg_temp.buka('kalender', '{"tahun": "2031"}', pg_temp.sesi('utama@uji.example')) ->> 'ada', 'false', 'tahun yang tidak ada');

-- Uploads that are wrong.
select is(pg_temp.kirim('kalender_unggah', '{}', pg_temp.sesi('admin@uji.example')) -> 'galat' ->> 'berkas', 'Pilih berkas CSV atau iCal hari libur, paling besar 256 KiB, dalam UTF-8.', 'tanpa berkas');
select is(pg_temp.unggah_libur('\xff00ff') ->> 'galat_ada', 'true', 'yang bukan UTF-8');
select is(pg_temp.unggah_libur('nama,apa') -> 'baris_galat', '[{"baris": 1, "pesan": "kepala kolom harus memuat tanggal, nama dan jenis"}]', 'kepala kolom yang salah');
select is(pg_temp.unggah_libur(E'tanggal,nama,jenis\n2027-02-30,x,libur_nasional\n2027-01-01,y\n') -> 'baris_galat', '[{"baris": 3, "pesan": "2 kolom, seharusnya 3"}]', 'baris yang kurang kolom');
select is(pg_temp.unggah_libur(E'tanggal,nama,jenis\n\n2027-02-30,x,libur_nasional\n2027-01-01,y,apa\n') -> 'baris_galat' -> 0 ->> 'baris', '3', 'isi yang salah, dengan nomor barisnya');
select is(pg_temp.unggah_libur(E'tanggal,nama,jenis\n2027-01-01,"y,libur_nasional\n') -> 'baris_galat' -> 0 ->> 'pesan', 'tanda kutip tidak pada tempatnya atau tidak ditutup', 'kutip yang tidak ditutup');
select is((select count(*)::int from kalender.usulan), 0, 'yang salah tidak tersimpan');

-- Looked at, withdrawn; looked at, overtaken, looked at again, applied.
select matches(pg_temp.unggah_libur(pg_temp.csv(E'2026-11-25;"Hari ""uji""; lokal";cuti_bersama;SKB perubahan')) ->> 'ke', '^/kalender/usulan/\d+$', 'yang benar diperiksa akibatnya');
select is(pg_temp.lihat_usulan() -> 'jam' -> 0, (select jsonb_build_object('nomor', m ->> 'nomor', 'nama', 'Pemberitahuan tertulis atas permohonan', 'aman', 'Jumat, 4 Desember 2026', 'aman_lama', 'Kamis, 3 Desember 2026',
	'tenggat', 'Senin, 7 Desember 2026', 'tenggat_lama', 'Jumat, 4 Desember 2026', 'sementara', false) from m), 'tanggal lama dan baru setiap perkara');
select is(pg_temp.lihat_usulan() ->> 'ditambah', '1', 'libur yang bertambah');
select is(pg_temp.tenggat(), '2026-12-04', 'belum ada yang bergeser');
select matches(pg_temp.putus('admin', 'batal') ->> 'kabar', 'Tidak ada yang berubah', 'dibatalkan');
select throws_ok($$ select pg_temp.putus('admin', 'terapkan') $$, 'KI409', null, 'yang dibatalkan tidak dapat diterapkan');
select pg_temp.unggah_libur(pg_temp.csv(E'2026-11-25;Hari uji;cuti_bersama;SKB perubahan')) \g /dev/null
select pg_temp.ajukan('formulir-kalender-2') \g /dev/null
select matches(pg_temp.putus('utama', 'terapkan') ->> 'kabar', '^Belum diterapkan', 'sejak diperiksa ada yang masuk: diperiksa lagi');
select is(pg_temp.tenggat()::text || (pg_temp.lihat_usulan() ->> 'menunggu') || jsonb_array_length(pg_temp.lihat_usulan() -> 'jam'), '2026-12-04true4', 'tidak ada yang berubah, daftarnya terbaru');
select is(pg_temp.putus('utama', 'terapkan') ->> 'kabar', 'Hari libur diganti; 4 batas waktu bergeser.', 'diterapkan');
select is(pg_temp.tenggat(), '2026-12-07', 'tenggatnya bergeser');
select is((select j.isi - 'usulan' from akun.jejak j join akun.petugas t on t.id = j.petugas where j.jenis = 'kalender' and t.surel = 'utama@uji.example'),
	'{"tahun": [2026], "ditambah": 1, "dihapus": 0, "bergeser": 4}', 'tercatat atas nama yang menerapkan');
select is(pg_temp.buka('kalender', '{}', pg_temp.sesi('utama@uji.example')) -> 'riwayat' -> 0 ->> 'pelaku', 'Petugas utama@uji.example', 'juga dalam riwayat kalender');
select throws_ok($$ select pg_temp.putus('utama', 'terapkan') $$, 'KI409', null, 'tidak dua kali');
-- An iCalendar is a file of holidays as well, and the page tells what it was understood to say.
select matches(pg_temp.unggah_libur(convert_to(E'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270101\r\nSUMMARY:Tahun Baru\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270102\r\nSUMMARY:Cuti bersama\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n', 'UTF8')) ->> 'ke',
	'^/kalender/usulan/\d+$', 'kalender iCal diperiksa akibatnya');
select is((select string_agg(l ->> 'tanggal' || ' ' || (l ->> 'jenis'), '; ') from jsonb_array_elements(pg_temp.lihat_usulan() -> 'libur') l), 'Jumat, 1 Januari 2027 libur nasional; Sabtu, 2 Januari 2027 cuti bersama', 'isi berkasnya tampil');
select is(pg_temp.unggah_libur('BEGIN:VCALENDAR ') -> 'baris_galat' -> 0 ->> 'pesan', 'kalender iCal tidak lengkap: tidak berakhir dengan END:VCALENDAR', 'iCal yang terpotong ditolak');
select throws_ok($$ select pg_temp.kirim('kalender_putus', '{"usulan": "0", "tindakan": "batal"}', pg_temp.sesi('utama@uji.example')) $$, 'KI404', null, 'usulan yang tidak ada');

select * from finish();
rollback;
