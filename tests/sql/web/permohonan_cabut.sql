begin;
\ir ../petugas.psql
select no_plan();
create temp table k as select s as keadaan, pg_temp.sampai('formulir-cabut-' || s || '-01', s) as milik from unnest('{diajukan,terdaftar,didisposisikan,diproses,diusulkan,ditanggapi}'::text[]) s;
insert into k select 'dilengkapi', pg_temp.ajukan('formulir-cabut-dilengkapi-01');
select pg_temp.kerja('tagih', milik, 'utama', '{"kurang": ["alamat"]}') from k where keadaan = 'dilengkapi' \g /dev/null
select throws_ok(format('select pg_temp.kirim(%L, %L)', 'permohonan_cabut', milik - '_kunci' || '{"yakin": "ya"}'), 'KI404', null, 'tanpa kunci') from k where keadaan = 'diajukan';
select throws_ok(format('select pg_temp.kirim(%L, %L, %L)', 'permohonan_cabut', milik - '_kunci' || '{"yakin": "ya"}', pg_temp.sesi('utama@uji.example')), 'KI404', null, 'petugas tidak mencabut atas nama pemohon') from k where keadaan = 'diajukan';
select isnt(pg_temp.kirim('permohonan_cabut', milik || '{"alasan": "Sudah dapat"}') #>> '{tindakan,cabut,galat,yakin}', null, 'harus dinyatakan sungguh-sungguh') from k where keadaan = 'diajukan';
select is(pg_temp.kirim('permohonan_cabut', milik || '{"alasan": "Sudah dapat"}') #>> '{tindakan,cabut,isian,alasan}', 'Sudah dapat', 'tulisan tidak hilang') from k where keadaan = 'diajukan';
select pg_temp.waktu('2026-11-23 10:00+08') \g /dev/null
select is(pg_temp.kirim('permohonan_cabut', milik || '{"yakin": "ya", "alasan": "Sudah dapat", "formulir": "kunci-cabut-0000001"}') ->> 'kabar', 'Permohonan sudah dicabut. Waktunya berhenti.', 'dicabut dari ' || keadaan) from k;
select is(row(p.keadaan, p.rampung, p.ditutup, p.langkah_aturan, m.keputusan)::text,
	case k.keadaan when 'ditanggapi' then '(selesai,t,2026-11-20,,dikabulkan)' else '(selesai,t,2026-11-23,,dicabut)' end, k.keadaan || ': jam berhenti; jawaban yang sudah dikirim tetap')
from k join layanan.perkara p on p.id = pg_temp.perkara(k.milik) join layanan.permohonan m using (id);
select is_empty(format('select * from layanan.perkara_periksa(%s)', pg_temp.perkara(milik)), keadaan || ' cocok dihitung ulang') from k;
select is(pg_temp.kirim('permohonan_cabut', milik || '{"yakin": "ya", "alasan": "Sudah dapat", "formulir": "kunci-cabut-0000001"}') ->> 'kabar', 'Permohonan ini sudah Anda cabut.', 'klik ganda') from k where keadaan = 'diajukan';
select throws_like(format('select pg_temp.kirim(%L, %L)', 'permohonan_cabut', milik || '{"yakin": "ya", "alasan": "Tidak perlu", "formulir": "kunci-cabut-0000001"}'),
	'Formulir ini sudah dikirim untuk %', 'formulir yang sama dengan alasan lain') from k where keadaan = 'diajukan';
select throws_ok(format('select pg_temp.kirim(%L, %L)', 'permohonan_cabut', milik || '{"yakin": "ya"}'), 'KI409', null, 'sekali saja') from k where keadaan = 'diajukan';
select unalike((pg_temp.peristiwa(milik)).isi::text, '%Sudah dapat%', 'alasannya di luar rantai') from k where keadaan = 'diajukan';
select is(pg_temp.buka('permohonan_lihat', milik) #>> '{jam,tutup_kata}', 'Dicabut', 'halaman menyebutnya dicabut') from k where keadaan = 'diproses';
select is(pg_temp.buka('permohonan_lihat', milik) -> 'hak', 'null', 'tidak timbul hak keberatan') from k where keadaan = 'diproses';
select is(pg_temp.meja_perkara(milik, 'utama') #>> '{riwayat,1,rincian,1,isi}', 'Sudah dapat', 'petugas membaca alasannya') from k where keadaan = 'diajukan';

select * from finish();
rollback;
