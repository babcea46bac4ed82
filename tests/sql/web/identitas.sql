-- Every sight of an identity number or file: who may, what is asked, what is written down.
begin;
\ir ../petugas.psql
select no_plan();
select pg_temp.petugas('admin@uji.example', 'admin') \g /dev/null
create temp table a as select pg_temp.sampai('formulir-identitas-01', 'diproses') as milik;
create temp table f as select b.kode, b.id from layanan.berkas b join a on b.perkara = pg_temp.perkara(a.milik) where b.golongan = 'identitas';
create function pg_temp.dokumen(siapa text, p jsonb default '{}') returns jsonb language sql as $$
	select pg_temp.buka('identitas', jsonb_build_object('nomor', milik ->> 'nomor') || p, pg_temp.sesi(siapa || '@uji.example')) from a
$$;
create function pg_temp.lihat(siapa text, p jsonb default '{}') returns jsonb language sql as $$
	select pg_temp.kirim('identitas_buka', jsonb_build_object('nomor', milik ->> 'nomor', 'alasan', 'kelengkapan', 'keterangan', 'Mencocokkan dengan KTP') || p,
		case when siapa <> '' then pg_temp.sesi(siapa || '@uji.example') else '' end) from a
$$;
create function pg_temp.jejak() returns setof akun.jejak language sql as $$
	select * from akun.jejak j where j.jenis = 'identitas_dibuka' order by j.id
$$;

-- The page that asks.
select is(d ->> 'samar', '••••••••••••0003', 'halaman pertanyaan hanya memuat nomor tersamar') from pg_temp.dokumen('utama') d;
select ok(d::text not like '%v1:uji%' and d -> 'identitas' = 'null' and not d ? 'identitas_sandi', 'tanpa nomor, tersegel pun tidak') from pg_temp.dokumen('utama') d;
select is(jsonb_array_length(d -> 'alasan'), 6, 'enam alasan ditawarkan') from pg_temp.dokumen('utama') d;
select is(d #>> '{berkas,nama}', 'ktp.jpg', 'untuk berkas, berkasnya disebut') from f, pg_temp.dokumen('utama', jsonb_build_object('berkas', f.kode)) d;
select is((select count(*)::int from pg_temp.jejak()), 0, 'membuka halaman pertanyaan belum dicatat');

-- What is wrong is told, and neither shown nor written down.
select is(pg_temp.lihat('utama', p) -> 'galat' ->> bidang, kalimat, kalimat) from (values
	('{"alasan": ""}'::jsonb, 'alasan', 'Pilih alasan membuka identitas ini.'), ('{"alasan": "iseng"}', 'alasan', 'Pilih alasan membuka identitas ini.'),
	('{"keterangan": " ok "}', 'keterangan', 'Tulis untuk keperluan apa, sekurangnya 10 huruf.'),
	('{"keterangan": "NIK 7602 0145 0690 0003 milik siapa"}', 'keterangan', 'Jangan menulis nomor identitas di sini; catatan ini dibaca orang lain.'),
	(jsonb_build_object('keterangan', repeat('x', 501)), 'keterangan', 'Keterangan paling panjang 500 huruf.')) v (p, bidang, kalimat);
select ok(not pg_temp.lihat('utama', '{"alasan": ""}') ? 'identitas_sandi', 'tanpa alasan tidak ada nomor');
select is(pg_temp.lihat('utama', '{"alasan": ""}') #>> '{isian,keterangan}', 'Mencocokkan dengan KTP', 'yang ditulis kembali');
select is((select count(*)::int from pg_temp.jejak()), 0, 'yang ditolak tidak dicatat sebagai dibuka');

-- The number: sealed, with a row of who, when, case and why.
select is(d ->> 'identitas_sandi', 'v1:uji:AAAA', 'nomornya diserahkan tersegel') from pg_temp.lihat('utama') d;
select is(j.isi - 'berkas', jsonb_build_object('perkara', milik ->> 'nomor', 'apa', 'nomor', 'alasan', 'kelengkapan', 'keterangan', 'Mencocokkan dengan KTP'), 'tercatat perkara dan alasannya')
from pg_temp.jejak() j, a;
select is(t.surel || ' ' || j.alamat, 'utama@uji.example 192.0.2.1', 'siapa dan dari mana') from pg_temp.jejak() j join akun.petugas t on t.id = j.petugas;
select ok(j.isi::text not like '%v1:uji%' and j.isi::text !~ '\d{16}', 'tanpa nomornya') from pg_temp.jejak() j;
select pg_temp.lihat('utama') \g /dev/null
select is((select count(*)::int from pg_temp.jejak()), 2, 'dilihat lagi: dicatat lagi');

-- The file: a link for a minute, for this officer.
create temp table t as select pg_temp.lihat('utama', jsonb_build_object('berkas', f.kode)) ->> 'ke' as ke from f;
select matches(ke, '^/meja/UJISATU-2026-\d{4}/identitas/[0-9.]+[0-9a-f]{64}$', 'berkas: sebuah tautan') from t;
select is(j.isi ->> 'apa' || ' ' || (j.isi ->> 'berkas'), 'identitas ' || f.kode, 'dan catatannya') from f, (select * from pg_temp.jejak() order by id desc limit 1) j;
create function pg_temp.unduh(siapa text, tiket text default null) returns text language plpgsql as $$
declare
	d jsonb;
begin
	d := pg_temp.buka('identitas_berkas', jsonb_build_object('nomor', (select milik ->> 'nomor' from a), 'tiket', coalesce(tiket, (select split_part(ke, '/', 5) from t))),
		pg_temp.sesi(siapa || '@uji.example'));
	return d ->> 'nama' || case when d ? 'sidik' then ' dengan sidik' else '' end;
exception when others then
	return sqlstate;
end $$;
select is(pg_temp.unduh('utama'), 'ktp.jpg', 'tautannya membuka berkas, tanpa sidik untuk disimpan peramban');
select is(pg_temp.unduh(s), 'KI403', s || ' tidak dapat memakai tautannya') from unnest('{didik,sehat,atasan,komisi,admin}'::text[]) s;
select pg_temp.petugas('utama3@uji.example', 'ppid_utama', 'KOMINFO') \g /dev/null
select is(pg_temp.unduh('utama3'), 'KI404', 'PPID Utama lain pun tidak: alasannya bukan miliknya');
select is(pg_temp.unduh('utama', regexp_replace(split_part(ke, '/', 5), '^\d+', '1')), 'KI404', 'tiket yang diubah tidak berlaku') from t;
select is(pg_temp.unduh('utama', 'x'), 'KI404', 'tiket karangan tidak berlaku');
select is(pg_temp.unduh('utama', x.isi || '.' || akun.identitas_tiket_mac(x.isi)), 'KI410', 'tiket yang lewat semenit tidak berlaku lagi')
from f, lateral (select f.id || '.' || (extract(epoch from now())::bigint - 1) || '.' || t.id as isi from akun.petugas t where t.surel = 'utama@uji.example') x;

-- The old way is closed.
create function pg_temp.lewat(siapa text) returns text language plpgsql as $$
begin
	return pg_temp.buka('berkas_petugas', jsonb_build_object('nomor', (select milik ->> 'nomor' from a), 'berkas', (select kode from f)), pg_temp.sesi(siapa || '@uji.example'));
exception when others then
	return sqlstate;
end $$;
select is(pg_temp.lewat('utama'), 'KI403', 'tanpa alasan tidak ada lagi jalan ke berkas identitas');

-- Who else: nobody.
create function pg_temp.coba(halaman text, siapa text, p jsonb default '{}') returns text language plpgsql as $$
begin
	return case halaman when 'identitas' then pg_temp.dokumen(siapa, p) else pg_temp.lihat(siapa, p) end::text;
exception when others then
	return sqlstate;
end $$;
select is(pg_temp.coba(h, s), 'KI403', format('%s: %s', s, h)) from unnest('{identitas,identitas_buka}'::text[]) h, unnest('{didik,sehat,atasan,komisi,admin}'::text[]) s;
select is(pg_temp.coba('identitas_buka', ''), 'KI401', 'tanpa masuk');
select is(pg_temp.coba(h, 'utama', '{"nomor": "UJISATU-2026-9999"}'), 'KI404', h || ': nomor yang tidak ada') from unnest('{identitas,identitas_buka}'::text[]) h;
select is(pg_temp.coba(h, 'utama', '{"berkas": "tidak-ada"}'), 'KI404', h || ': berkas yang tidak ada') from unnest('{identitas,identitas_buka}'::text[]) h;
select pg_temp.petugas_dua('utama', 'ppid_utama') \g /dev/null
select is(pg_temp.coba(h, 'utama2'), 'KI404', h || ': badan lain') from unnest('{identitas,identitas_buka}'::text[]) h;
select pg_temp.sebagai('atasan@uji.example') \g /dev/null
select throws_ok(format('select akun.identitas_sandi(k, %L) from layanan.perkara k where k.id = %s', '{}', pg_temp.perkara(milik)), 'KI403', null, 'fungsi di baliknya pun menolak peran lain') from a;
select is((select count(*)::int from pg_temp.jejak()), 3, 'yang ditolak tidak dicatat');

-- A number that never came, and a harvest.
update layanan.permohonan set identitas_sandi = '' where id = (select pg_temp.perkara(milik) from a);
select is(pg_temp.coba('identitas_buka', 'utama'), 'KI404', 'nomor yang belum ada');
update layanan.permohonan set identitas_sandi = 'v1:uji:AAAA' where id = (select pg_temp.perkara(milik) from a);
select pg_temp.lihat('utama') from generate_series(1, 27) \g /dev/null
select is(pg_temp.coba('identitas_buka', 'utama'), 'KI429', 'tiga puluh kali dalam sepuluh menit cukup');

select * from finish();
rollback;
