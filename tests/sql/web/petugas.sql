-- Accounts: who administers them, what is refused, what an invitation is worth.
begin;
\ir ../petugas.psql
select no_plan();
select pg_temp.petugas('admin@uji.example', 'admin') \g /dev/null
select pg_temp.petugas('admin1@uji.example', 'admin') \g /dev/null
update organisasi.badan_publik set aktif = true where kode = 'UJIDUA';
select akun.petugas_tambah(jsonb_build_object('surel', 'admin2@uji.example', 'nama', 'Pengelola dua', 'peran', 'admin', 'badan', 'UJIDUA', 'opd', '', 'sandi', '-')) \g /dev/null
update organisasi.badan_publik set aktif = false where kode = 'UJIDUA';
create function pg_temp.id(surel text) returns text language sql as $$ select t.id::text from akun.petugas t where t.surel = id.surel || '@uji.example' $$;
create function pg_temp.kelola(halaman text, p jsonb, siapa text default 'admin') returns jsonb language sql as $$
	select pg_temp.kirim(halaman, p, case when siapa <> '' then pg_temp.sesi(siapa || '@uji.example') else '' end)
$$;
create function pg_temp.coba(halaman text, p jsonb, siapa text default 'admin') returns text language plpgsql as $$
begin
	return pg_temp.kelola(halaman, p, siapa)::text;
exception when others then
	return sqlstate;
end $$;

-- Only administrators, and only their own body.
select is(pg_temp.coba(h, jsonb_build_object('petugas', pg_temp.id('utama'), 'tindakan', 'akhiri', 'opd', 'DIDIK', 'pengganti', 'SEHAT'), s), 'KI403', format('%s: %s', s, h))
from unnest('{petugas,petugas_baru,petugas_tambah,petugas_lihat,petugas_ubah,petugas_tindakan,opd,opd_tambah,opd_lihat,opd_ganti,opd_akhiri}'::text[]) h, unnest('{utama,didik,atasan,komisi}'::text[]) s;
select is(pg_temp.coba(h, '{}', ''), 'KI401', 'tanpa masuk: ' || h) from unnest('{petugas,petugas_tambah,petugas_tindakan,opd,opd_tambah}'::text[]) h;
select is(pg_temp.coba(h, jsonb_build_object('petugas', pg_temp.id('utama'), 'tindakan', 'tutup', 'opd', 'DIDIK'), 'admin2'), 'KI404', 'badan lain: ' || h)
from unnest('{petugas_lihat,petugas_ubah,petugas_tindakan,opd_lihat,opd_ganti,opd_akhiri}'::text[]) h;
select is(pg_temp.coba('petugas_lihat', jsonb_build_object('petugas', x)), 'KI404', 'pengenal ' || x) from unnest('{0,x,-1,99999999999,1 or 1=1}'::text[]) x;
select is(jsonb_path_query_array(pg_temp.buka('petugas', '{}', pg_temp.sesi('admin2@uji.example')), '$.daftar[*].surel'), '["admin2@uji.example"]', 'daftar: badan sendiri');
select is(jsonb_array_length(pg_temp.buka('petugas', '{}', pg_temp.sesi('admin@uji.example')) -> 'daftar'), 7, 'semua petugas badan itu');
select ok(d::text !~ 'scrypt|sandi"', 'tanpa kata sandi') from pg_temp.buka('petugas_lihat', jsonb_build_object('petugas', pg_temp.id('utama')), pg_temp.sesi('admin@uji.example')) d;
select is(akun.halaman_awal(encode(sha256(pg_temp.sesi('admin@uji.example')::bytea), 'hex')), '/kelola', 'sesudah masuk pengelola ke halamannya');
select is(pg_temp.coba('meja', '{}'), 'KI403', 'pengelola tidak melihat meja');

-- A new account: all errors at once, closed until the invitation is used.
create function pg_temp.baru(ubah jsonb default '{}') returns jsonb language sql as $$
	select '{"nama": "Andi Baru", "surel": "Baru@uji.example", "peran": ["ppid_pelaksana"], "opd": "DIDIK", "jabatan": "Pranata Humas", "nip": "19800101 200501 1 001"}' || ubah
$$;
select is((select array_agg(k order by k) from jsonb_object_keys(jsonb_strip_nulls(pg_temp.kelola('petugas_tambah', '{}') -> 'galat')) k), '{nama,peran,surel}', 'semua galat sekaligus');
select is(pg_temp.kelola('petugas_tambah', pg_temp.baru(p)) #>> array['galat', b], k, k) from (values
	('{"surel": "utama@uji.example"}'::jsonb, 'surel', 'Surel ini sudah dipakai akun lain.'), ('{"surel": "x"}', 'surel', 'Tulis alamat surel yang benar.'),
	('{"opd": ""}', 'opd', 'PPID Pelaksana bertugas pada satu OPD: pilih OPD-nya.'), ('{"opd": "TIADA"}', 'opd', 'OPD itu tidak ada.'),
	('{"peran": ["raja"]}', 'peran', 'Peran itu tidak dikenal.'), ('{"peran": ["admin", "ppid_utama"]}', 'peran', 'Pengelola sistem tidak memegang peran lain, supaya tidak melihat perkara.'),
	('{"peran": ["komisi_informasi"]}', 'peran', 'Akun Komisi Informasi membaca semua badan publik; hanya dibuat lewat baris perintah.'), ('{"nip": "abc"}', 'nip', 'NIP hanya angka.')) v (p, b, k);
select is(pg_temp.kelola('petugas_tambah', pg_temp.baru('{"nama": "A"}')) #>> '{isian,jabatan}', 'Pranata Humas', 'isian kembali');
select is(pg_temp.kelola('petugas_tambah', pg_temp.baru()) ->> 'ke', '/petugas/' || pg_temp.id('baru'), 'dibuat');
select is(array[t.aktif::text, t.sandi, o.kode], '{false,"",DIDIK}', 'tertutup, tanpa kata sandi, pada OPD-nya') from akun.petugas t join organisasi.opd o on o.id = t.opd where t.surel = 'baru@uji.example';
select is(pg_temp.kelola('petugas_tambah', pg_temp.baru()) #>> '{galat,surel}', 'Surel ini sudah dipakai akun lain.', 'klik dua kali tetap satu akun');
select is(pg_temp.coba('petugas_tindakan', jsonb_build_object('petugas', pg_temp.id('baru'), 'tindakan', 'buka')), 'KI409', 'belum dapat dibuka tanpa kata sandi');

-- The invitation: shown once, kept as a hash, for 72 hours, single use.
create temp table u as select pg_temp.kelola('petugas_tindakan', jsonb_build_object('petugas', pg_temp.id('baru'), 'tindakan', 'undang')) #>> '{undangan,token}' as token;
select matches(token, '^[A-Za-z0-9_-]{32}$', 'token 192 bit') from u;
select is(berakhir - dibuat, interval '72 hours', 'berlaku 72 jam') from akun.undangan;
select is(sidik, sha256(token::bytea), 'hanya sidiknya tersimpan') from akun.undangan, u;
select is(pg_temp.buka('petugas_lihat', jsonb_build_object('petugas', pg_temp.id('baru')), pg_temp.sesi('admin@uji.example')) -> 'undangan', 'null', 'tautannya tidak tampil lagi');
select ok(not exists (select from surat.kiriman where pola = 'undangan'), 'surel belum disetel: tidak dikirim');
create function pg_temp.undangan(tok text) returns text language plpgsql as $$
begin
	return pg_temp.buka('undangan', jsonb_build_object('token', tok)) ->> 'surel';
exception when others then
	return sqlstate;
end $$;
select is(pg_temp.undangan(token), 'baru@uji.example', 'halamannya') from u;
select is(pg_temp.undangan(x), 'KI410', format('token "%s"', x)) from unnest(array['', 'x', repeat('A', 32)]) x;
-- The first call, before the portal hashes: the invitation must stand, and an address may not come too often.
create function pg_temp.mulai(tok text, alamat text default '192.0.2.7', sesi text default null) returns text language plpgsql as $$
begin
	return pg_temp.kirim('sandi_mulai', jsonb_build_object('token', tok, '_alamat', alamat), sesi);
exception when others then return sqlstate;
end $$;
select is(pg_temp.mulai(x), 'KI410', format('langkah pertama, token "%s"', x)) from unnest(array['', 'x', repeat('A', 32)]) x;
select is(pg_temp.mulai('x', sesi => pg_temp.sesi('admin@uji.example')), 'KI410', 'sesi petugas tidak menggantikan undangan');
select is(pg_temp.mulai(token, sesi => pg_temp.sesi('admin@uji.example')), '{"garam": null}', 'tidak ada yang lama, juga bila seorang petugas masuk') from u;
select is(pg_temp.mulai(token), '{"garam": null}', 'undangan berlaku') from u, generate_series(1, 29);
select is(pg_temp.mulai(token), 'KI429', 'tiga puluh kali dalam sepuluh menit') from u;
select is(pg_temp.mulai(token, '192.0.2.8'), '{"garam": null}', 'alamat lain tidak terkena') from u;
select is(pg_temp.kirim('undangan_pakai', jsonb_build_object('token', token, '_sandi_galat', 'pendek')) #>> '{galat,sandi_baru}', 'Kata sandi sekurangnya 12 huruf. Sebuah kalimat pendek mudah diingat dan sulit ditebak.', 'kata sandi pendek') from u;
select is(pg_temp.kirim('undangan_pakai', jsonb_build_object('token', token)) ->> 'galat_ada', 'true', 'tanpa hash dari portal: ditolak') from u;
select is(pg_temp.kirim('undangan_pakai', jsonb_build_object('token', token, '_sandi_baru', 'scrypt$15$8$1$BBBBBBBBBBBBBBBBBBBBBA==$BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB=')) ->> 'ke', '/masuk', 'dipakai') from u;
select is(array[aktif::text, sandi], array['true', akun.sandi_simpan('scrypt$15$8$1$BBBBBBBBBBBBBBBBBBBBBA==$BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB=')], 'akun terbuka dengan kata sandinya') from akun.petugas where surel = 'baru@uji.example';
select is(pg_temp.undangan(token), 'KI410', 'sesudah dipakai habis') from u;
select is(pg_temp.mulai(token), 'KI410', 'langkah pertama pun: sesudah dipakai habis') from u;
select throws_ok(format('select pg_temp.kirim(%L, %L)', 'undangan_pakai', jsonb_build_object('token', token, '_sandi_baru', 'scrypt$15$8$1$BBBBBBBBBBBBBBBBBBBBBA==$BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB=')), 'KI410', null, 'dua kali tidak') from u;

-- Mail, when its channel is there; the token leaves the outbox with it.
update surat.saluran set aktif = true where kode = 'surel';
create temp table v as select pg_temp.kelola('petugas_tindakan', jsonb_build_object('petugas', pg_temp.id('baru'), 'tindakan', 'undang')) as d;
select is(x.tujuan || ' ' || x.rahasia, 'baru@uji.example ' || (d #>> '{undangan,token}'), 'surel undangan') from surat.kiriman x, v where x.pola = 'undangan';
select ok(x.isi::text !~ (d #>> '{undangan,token}'), 'token hanya di kolom yang dihapus begitu terkirim') from surat.kiriman x, v where x.pola = 'undangan';
select is(sandi || aktif, 'false', 'diatur ulang: kata sandi lama tidak berlaku, akun tertutup') from akun.petugas where surel = 'baru@uji.example';
update akun.undangan set berakhir = now() where petugas = pg_temp.id('baru')::int;
select is(pg_temp.undangan(d #>> '{undangan,token}'), 'KI410', 'lewat 72 jam') from v;
create temp table w as select pg_temp.kelola('petugas_tindakan', jsonb_build_object('petugas', pg_temp.id('baru'), 'tindakan', 'undang')) #>> '{undangan,token}' as token;
select is(pg_temp.undangan(v.d #>> '{undangan,token}') || pg_temp.undangan(w.token), 'KI410baru@uji.example', 'undangan baru menggantikan yang lama') from v, w;

-- Actions and their traces.
create function pg_temp.tindakan(siapa text, apa text) returns text language sql as $$
	select pg_temp.coba('petugas_tindakan', jsonb_build_object('petugas', pg_temp.id(siapa), 'tindakan', apa))
$$;
select pg_temp.sesi('didik@uji.example') \g /dev/null
select matches(pg_temp.tindakan('didik', 'tutup'), 'Akun ditutup', 'ditutup');
select ok(not t.aktif and not exists (select from akun.sesi s where s.petugas = t.id), 'dan sesinya berakhir') from akun.petugas t where t.surel = 'didik@uji.example';
select matches(pg_temp.tindakan('didik', 'buka'), 'dibuka lagi', 'dibuka');
update akun.petugas set terkunci_sampai = now() + interval '9 minutes', gagal = 3 where surel = 'didik@uji.example';
select matches(pg_temp.tindakan('didik', 'buka_kunci'), 'Kunci sementara dibuka', 'kunci sementara');
select is(terkunci_sampai, null, 'hilang') from akun.petugas where surel = 'didik@uji.example';
select matches(pg_temp.tindakan('utama', 'akhiri'), 'sesinya diakhiri', 'sesi diakhiri');
select is(pg_temp.tindakan('admin', x), 'KI409', 'akun sendiri tidak: ' || x) from unnest('{tutup,undang}'::text[]) x;
select is(pg_temp.tindakan('didik', x), 'KI404', 'tindakan ' || x) from unnest('{hapus,""}'::text[]) x;
select is((select array_agg(distinct j.jenis order by j.jenis) from akun.jejak j where j.isi ->> 'oleh' = pg_temp.id('admin')),
	'{akun_akhiri,akun_buka,akun_buka_kunci,akun_dibuat,akun_tutup,akun_undang}', 'semuanya tercatat dengan pelakunya');

-- Roles and agency.
select is(pg_temp.kelola('petugas_ubah', pg_temp.baru(jsonb_build_object('petugas', pg_temp.id('didik'), 'opd', 'SEHAT', 'nama', 'Nama Lain'))) ->> 'kabar', 'Perubahan disimpan.', 'diubah');
select is(array[t.nama, o.kode, t.surel], '{Nama Lain,SEHAT,didik@uji.example}', 'nama dan OPD; surel tetap') from akun.petugas t join organisasi.opd o on o.id = t.opd where t.surel = 'didik@uji.example';
select is(pg_temp.kelola('petugas_ubah', pg_temp.baru(jsonb_build_object('petugas', pg_temp.id('didik'), 'peran', '["atasan_ppid"]'::jsonb))) ->> 'ke' is null, false, 'peran diganti');
select is((select array_agg(r.peran) from akun.petugas_peran r where r.petugas = pg_temp.id('didik')::int), '{atasan_ppid}', 'hanya yang baru');
select is(pg_temp.kelola('petugas_ubah', pg_temp.baru(jsonb_build_object('petugas', pg_temp.id('admin'), 'peran', '["ppid_utama"]'::jsonb))) #>> '{galat,peran}',
	'Peran sendiri tidak dapat diubah; mintalah pengelola lain.', 'peran sendiri tidak');
select is(pg_temp.kelola('petugas_ubah', jsonb_build_object('petugas', pg_temp.id('komisi'), 'nama', 'Komisi', 'peran', '["komisi_informasi"]'::jsonb)) ->> 'ke' is null, false, 'akun Komisi Informasi yang sudah ada dapat diubah namanya');

select * from finish();
rollback;
