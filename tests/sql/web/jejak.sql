begin;
\ir ../petugas.psql
select no_plan();
select pg_temp.petugas('admin@uji.example', 'admin') \g /dev/null
create temp table a as select pg_temp.sampai('formulir-jejak-000001', 'terdaftar') as milik;
select pg_temp.kirim('identitas_buka', jsonb_build_object('nomor', milik ->> 'nomor', 'alasan', 'kuasa', 'keterangan', 'Memeriksa surat kuasanya'), pg_temp.sesi('utama@uji.example')) from a \g /dev/null
create function pg_temp.jejak(siapa text, p jsonb default '{}') returns jsonb language plpgsql as $$
begin
	return pg_temp.buka('jejak', p, case when siapa <> '' then pg_temp.sesi(siapa || '@uji.example') else '' end);
exception when others then
	return to_jsonb(sqlstate);
end $$;
select is(pg_temp.jejak(s) #>> '{daftar,0,petugas}', 'Petugas utama@uji.example', s || ' membaca jejak') from unnest('{atasan,admin}'::text[]) s;
select is(d - 'id' - 'waktu' - 'alamat', jsonb_build_object('petugas', 'Petugas utama@uji.example', 'nomor', milik ->> 'nomor', 'apa', 'Nomor identitas lengkap',
	'alasan', 'Memeriksa pemberi dan penerima kuasa', 'keterangan', 'Memeriksa surat kuasanya'), 'siapa, perkara mana, apa dan mengapa') from a, jsonb_array_elements(pg_temp.jejak('atasan') -> 'daftar') d;
select is(pg_temp.jejak(s), '"KI403"', s || ' tidak') from unnest('{utama,didik,komisi}'::text[]) s;
select is(pg_temp.jejak(''), '"KI401"', 'tanpa masuk tidak');
select is(jsonb_array_length(pg_temp.jejak('atasan', jsonb_build_object('cari', c)) -> 'daftar'), n, 'cari ' || c) from a, lateral (values (milik ->> 'nomor', 1), ('UTAMA@', 1), ('tidak ada', 0)) v (c, n);

-- Another body's rows stay there.
select pg_temp.petugas_dua('atasan', 'atasan_ppid') \g /dev/null
select is(pg_temp.jejak('atasan2') -> 'daftar', '[]', 'Atasan badan lain tidak melihatnya');

-- Pages of fifty, and rows for ever.
select akun.jejak_tulis(t.id, 'identitas_dibuka', '', '{"perkara": "X-1", "apa": "nomor", "alasan": "lainnya", "keterangan": "uji halaman"}') from akun.petugas t, generate_series(1, 60)
where t.surel = 'utama@uji.example' \g /dev/null
select is(jsonb_array_length(d -> 'daftar'), 50, 'lima puluh sehalaman') from pg_temp.jejak('atasan') d;
select is(jsonb_array_length(pg_temp.jejak('atasan', jsonb_build_object('setelah', d ->> 'lanjut')) -> 'daftar'), 11, 'lalu sisanya') from pg_temp.jejak('atasan') d;
select throws_ok('delete from akun.jejak', '42501', null, 'jejak tidak dapat dihapus');
select throws_ok($$ update akun.jejak set isi = '{}' $$, '42501', null, 'atau diubah');

select * from finish();
rollback;
