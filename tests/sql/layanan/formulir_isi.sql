begin;
\ir ../siapkan.psql
select no_plan();
create function pg_temp.isi(ubah jsonb default '{}') returns text language sql as $$
	select encode(layanan.formulir_isi('{"formulir": "kunci-uji-000000001", "nama": "Siti", "tulisan": "Baris 1\r\nBaris 2", "daftar": ["a b", "c"], "identitas": "7602"}'::jsonb || ubah), 'hex')
$$;
select matches(pg_temp.isi(), '^[0-9a-f]{64}$', 'SHA-256');
select is(pg_temp.isi(x.ubah::jsonb), pg_temp.isi(), 'sama: ' || x.nama) from (values
	('isian yang sama', '{}'), ('spasi di tepi', '{"nama": " Siti\t"}'), ('pergantian baris', '{"tulisan": "Baris 1\nBaris 2\r\n"}'), ('bidang kosong', '{"pekerjaan": "", "kuasa": "  ", "opd": []}'),
	('kotak kosong', '{"daftar": ["a b", "", " c "]}'), ('bidang portal', '{"_alamat": "192.0.2.1", "_berkas": [{"bidang": "ktp", "kode": "x"}], "_kunci": "y"}'),
	('berkas yang tersimpan', '{"ktp_tersimpan": ["kode"]}'), ('tombol dan versi', '{"aksi": "tambah", "versi": "7"}')) x (nama, ubah);
select isnt(pg_temp.isi(x.ubah::jsonb), pg_temp.isi(), 'lain: ' || x.nama) from (values
	('nama', '{"nama": "siti"}'), ('nama dikosongkan', '{"nama": ""}'), ('baris disambung', '{"tulisan": "Baris 1 Baris 2"}'), ('urutan daftar', '{"daftar": ["c", "a b"]}'),
	('daftar menjadi teks', '{"daftar": "a b"}'), ('butir disambung', '{"daftar": ["a bc"]}'), ('bidang baru', '{"pekerjaan": "Petani"}'), ('identitas', '{"identitas": "7603"}'), ('kunci formulir', '{"formulir": "kunci-uji-000000002"}')) x (nama, ubah);
select isnt(layanan.formulir_isi('{"formulir": "k", "a": "b"}'), layanan.formulir_isi('{"formulir": "k", "b": "a"}'), 'nama bidang ikut dihitung');
select is(layanan.formulir_isi('{"formulir": "k"}'), sha256('k:'), 'tanpa isian');

select lives_ok($$ select layanan.formulir_banding('a', 'a', 'x'), layanan.formulir_banding(null, 'a', 'x'), layanan.formulir_banding('a', null, 'x') $$, 'sama, atau yang dahulu tidak diketahui');
select throws_ok($$ select layanan.formulir_banding('a', 'b', 'Kalimatnya.') $$, 'KI409', 'Kalimatnya.', 'lain');
select is(layanan.tulisan_formulir('{}', 'jelaskan'), null, 'tindakan tanpa kunci formulir');
select isnt((layanan.tulisan_formulir('{"formulir": "k"}', 'jelaskan')).sidik, (layanan.tulisan_formulir('{"formulir": "k"}', 'cabut')).sidik, 'satu halaman, beberapa formulir');
select * from finish();
rollback;
