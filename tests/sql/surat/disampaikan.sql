begin;
\ir ../keberatan.psql
select no_plan();
-- Who came to the counter without a mail address is told by the office on paper, and the desk says so.
create function pg_temp.loket(n text, ubah jsonb default '{}') returns jsonb language sql as $$
	select jsonb_build_object('nomor', split_part(pg_temp.kirim('permohonan_catat', jsonb_build_object('formulir', 'formulir-loket-' || n, 'kanal', 'surat', 'diterima', '2026-11-19', 'kategori', 'perorangan',
		'nama', 'Abdul', 'alamat', 'Jalan Uji 5, Majene', 'tujuan', 'Riset', 'rincian', '["Salinan DPA"]'::jsonb, 'cara_memperoleh', 'salinan_hardcopy', 'cara_kirim', 'pos') || ubah, pg_temp.sesi('utama@uji.example')) ->> 'ke', '/', 3))
$$;
create function pg_temp.sampaikan(langkah text, milik jsonb, p jsonb) returns text language sql as $$
	select substring(pg_temp.kerja(langkah, milik, 'utama', p) ->> 'kabar', ' Pemohon tidak terjangkau.*$')
$$;
create temp table a as select pg_temp.loket('00000001') as m;
select is(pg_temp.meja_perkara(m, 'utama') -> 'disampaikan', 'true', 'halamannya menyebut') from a;
select is(pg_temp.sampaikan('tanya', m, '{"pertanyaan": "Tahun berapa?"}'), ' Pemohon tidak terjangkau lewat surel atau pesan: tanyakan lewat telepon atau surat, lalu catat jawabannya pada "Catat dari pemohon".', 'pertanyaan') from a;
select is(pg_temp.sampaikan('perpanjang', m, '{"alasan": "Banyak."}'), ' Pemohon tidak terjangkau lewat surel atau pesan: cetak surat itu dan sampaikan kepadanya.', 'perpanjangan harus diberitahukan') from a;
select pg_temp.kerja('disposisi', m, 'utama', '{"opd": "DIDIK"}') from a \g /dev/null
select pg_temp.kerja('terima', m, 'didik') from a \g /dev/null
select is(pg_temp.meja_perkara(m, 'didik') -> 'disampaikan', 'false', 'bukan urusan OPD, yang tidak melihat suratnya') from a;
select pg_temp.kerja('usulkan', m, 'didik', pg_temp.usul('{"keputusan": "tidak_dikuasai"}')) from a \g /dev/null
select isnt(pg_temp.sampaikan('tanggapi', m, '{}'), null, 'jawaban') from a;
select pg_temp.kirim('keberatan_catat', pg_temp.umum('keberatan-loket-0001') || '{"kanal": "langsung", "diterima": "2026-11-20", "alasan": ["35.b"]}', pg_temp.sesi('utama@uji.example')) \g /dev/null
create temp table k as select jsonb_build_object('nomor', b.nomor) as m from layanan.keberatan x join layanan.perkara b using (id) order by b.id desc limit 1;
select matches(pg_temp.olah('putus', m, 'atasan', pg_temp.putusan('ditolak')) ->> 'kabar', 'cetak surat itu', 'putusan keberatan') from k;
select is(pg_temp.meja_keberatan(m, 'atasan') -> 'disampaikan', 'true', 'halaman keberatannya juga') from k;

-- A mail address reaches him once mail is set up; who came through the portal reads there.
create temp table b as select pg_temp.loket('00000002', '{"surel": "abdul@uji.example"}') as m;
select is(pg_temp.meja_perkara(m, 'utama') -> 'disampaikan', 'true', 'bersurel, tetapi surel belum disetel') from b;
update surat.saluran set aktif = true;
select is(pg_temp.meja_perkara(m, 'utama') -> 'disampaikan', 'false', 'surel disetel') from b;
select is(pg_temp.sampaikan('perpanjang', m, '{"alasan": "Banyak."}'), null, 'portal yang mengabari') from b;
select is(pg_temp.meja_perkara(m, 'utama') -> 'disampaikan', 'true', 'yang tanpa surel tetap') from a;
update surat.saluran set aktif = false;
select is(pg_temp.meja_perkara(pg_temp.ajukan('formulir-loket-web-1', '{"surel": ""}'), 'utama') -> 'disampaikan', 'false', 'lewat portal: membaca di sana');
select * from finish();
rollback;
