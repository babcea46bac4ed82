-- The register of objections: columns a to k, to whom, and never an identity number.
begin;
\ir ../keberatan.psql
select plan(17);
create temp table a as select pg_temp.keberatan('formulir-reg-kb-01') as m;
select pg_temp.olah('putus', m, 'atasan', pg_temp.putusan('ditolak')) from a \g /dev/null
create function pg_temp.lihat(siapa text, p jsonb default '{}') returns jsonb language sql as $$
	select pg_temp.buka('register_keberatan', p, case siapa when '' then '' else pg_temp.sesi(siapa || '@uji.example') end)
$$;
create temp table d as select pg_temp.lihat('utama') as d;
create function pg_temp.sel(huruf text) returns text language sql as $$
	select s ->> 'isi' from d, jsonb_array_elements(d -> 'baris' -> 0 -> 'sel') s where s ->> 'kolom' like huruf || '. %'
$$;
select throws_ok($$ select web.register_keberatan('', '{}') $$, 'KI401', null, 'tanpa masuk tidak ada register');
select throws_ok($$ select pg_temp.lihat('didik') $$, 'KI403', null, 'PPID Pelaksana tidak');
select throws_ok($$ select pg_temp.lihat('komisi') $$, 'KI403', null, 'Komisi Informasi tidak');
select is((select string_agg(k ->> 'nomor', '' order by n) from d, jsonb_array_elements(d -> 'kepala') with ordinality t (k, n)), 'abcdefghijk', 'kolom a sampai k');
select is((select d -> 'baris' -> 0 ->> 'nomor' from d), (select m ->> 'nomor' from a), 'a: nomor registrasi');
select is(pg_temp.sel('b'), dasar.tanggal_hari((select x.diterima from layanan.keberatan x, a, layanan.perkara k where k.id = x.id and k.nomor = m ->> 'nomor')), 'b: tanggal diterima');
select matches(pg_temp.sel('c'), 'Nurhayati; .*Mamuju.*telepon .*surel ', 'c: identitas dengan alamat dan kontak');
select is(pg_temp.sel('d'), (select m ->> 'permohonan' from a), 'd: nomor permohonan');
select matches(pg_temp.sel('e'), 'Salinan DPA', 'e: informasi');
select is(pg_temp.sel('f'), 'Bahan skripsi', 'f: tujuan');
select matches(pg_temp.sel('g'), '^UU 14/2008 Pasal 35 ayat \(1\) huruf a: ', 'g: alasan');
select is(pg_temp.sel('h'), E'Ditolak\nUji konsekuensi tidak ada.', 'h: keputusan dengan alasannya');
select matches(pg_temp.sel('i'), '^\w+, \d+ \w+ \d{4}$', 'i: hari dan tanggal');
select matches(pg_temp.sel('j'), '^Petugas atasan', 'j: nama dan posisi Atasan');
select is(pg_temp.sel('k'), '', 'k: belum ditanggapi pemohon');
select ok((select d::text !~ '•|samar|sandi' from d), 'tanpa nomor identitas');
select is(pg_temp.lihat('utama', '{"keputusan": "belum"}') ->> 'ada', 'false', 'saringan keputusan');
select * from finish();
rollback;
