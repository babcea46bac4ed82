-- The only ways to write a test. Each asks again who calls: the pages are not the only callers of tomorrow.
create or replace function informasi.uji_wajib(peran text[], badan int, opd int) returns void language plpgsql stable set search_path = '' as $$
begin
	if badan is distinct from akun.badan_kini() then
		perform dasar.gagal('KI404', 'Uji konsekuensi itu tidak ada.');
	elsif not akun.peran_kini() && peran then
		perform dasar.gagal('KI403', 'Langkah ini bukan wewenang peran Anda.');
	elsif not akun.peran_kini() && '{ppid_utama,atasan_ppid}'::text[] and not coalesce(opd = any (akun.opd_kini()), false) then
		perform dasar.gagal('KI403', 'Uji ini milik OPD lain atau seluruh badan publik; PPID Utama yang menyusunnya.');
	end if;
end $$;
comment on function informasi.uji_wajib(text[], int, int) is 'KI404 bila badan publik lain, KI403 bila bukan perannya atau bukan OPD-nya';

create or replace function informasi.uji_versi_tambah(uji bigint, u jsonb) returns int language plpgsql security definer set search_path = '' as $$
declare
	x informasi.uji;
	v int;
begin
	select * into strict x from informasi.uji y where y.id = uji_versi_tambah.uji for update;
	perform informasi.uji_wajib('{ppid_utama,ppid_pelaksana}', x.badan_publik, x.opd);
	if exists (select from informasi.uji_langkah l where l.uji = x.id and l.jenis = 'cabut') then
		perform dasar.gagal('KI409', 'Uji ini sudah dicabut. Buat uji baru bila informasinya perlu diuji lagi.');
	end if;
	select coalesce(max(y.versi), 0) + 1 into v from informasi.uji_versi y where y.uji = x.id;
	insert into informasi.uji_versi (uji, versi, badan_publik, informasi, pasal, dasar_lain, konsekuensi_buka, konsekuensi_tutup, kepentingan, dari, sampai,
		sampai_keadaan, tinjau, tanggal, tempat, pemutus, alasan_ubah, disusun_oleh, disusun)
	select x.id, v, x.badan_publik, i.informasi, i.pasal, i.dasar_lain, i.konsekuensi_buka, i.konsekuensi_tutup, i.kepentingan, i.dari, i.sampai,
		i.sampai_keadaan, i.tinjau, i.tanggal, i.tempat, i.pemutus, i.alasan_ubah, akun.petugas_kini(), dasar.kini()
	from pg_catalog.jsonb_to_record(u) as i (informasi text, pasal text[], dasar_lain text, konsekuensi_buka text, konsekuensi_tutup text, kepentingan text,
		dari date, sampai date, sampai_keadaan text, tinjau date, tanggal date, tempat text, pemutus jsonb, alasan_ubah text);
	return v;
end $$;
comment on function informasi.uji_versi_tambah(bigint, jsonb) is 'Menambah versi draf dari isi uji_rapikan; yang sudah ditetapkan tetap berlaku sampai versi ini ditetapkan';

create or replace function informasi.uji_buat(badan int, opd int, formulir text, u jsonb, contoh boolean default false) returns text
language plpgsql security definer set search_path = '' as $$
declare
	b organisasi.badan_publik;
	tahun int;
	sidik bytea := dasar.sidik(formulir);
	x informasi.uji;
begin
	perform informasi.uji_wajib('{ppid_utama,ppid_pelaksana}', badan, opd);
	select * into strict b from organisasi.badan_publik y where y.id = badan;
	tahun := extract(year from organisasi.hari_ini(badan));
	perform layanan.nomor_kunci(badan, 'uji', tahun);
	select * into x from informasi.uji y where y.badan_publik = badan and y.formulir_sidik = sidik;
	if found then
		perform layanan.formulir_banding(x.formulir_isi, (u ->> 'formulir_isi')::bytea, layanan.formulir_terpakai('uji', x.nomor));
		return x.nomor;
	end if;
	insert into informasi.uji (badan_publik, opd, nomor, contoh, formulir_sidik, formulir_isi, dibuat)
	values (badan, uji_buat.opd, pg_catalog.format('UK-%s-%s-%s', b.kode, tahun, pg_catalog.lpad(layanan.nomor_berikut(badan, 'uji', tahun)::text, 4, '0')), uji_buat.contoh, sidik, (u ->> 'formulir_isi')::bytea, dasar.kini())
	returning * into x;
	perform informasi.uji_versi_tambah(x.id, u);
	return x.nomor;
end $$;
comment on function informasi.uji_buat(int, int, text, jsonb, boolean) is 'Menyimpan uji baru sebagai draf dan mengembalikan nomornya; formulir yang sama menghasilkan uji yang sama, dengan isian lain KI409';

create or replace function informasi.uji_tetapkan(uji bigint, versi int, tanggal date, nomor_sk text) returns void language plpgsql security definer set search_path = '' as $$
declare
	x informasi.uji;
begin
	select * into strict x from informasi.uji y where y.id = uji_tetapkan.uji for update;
	perform informasi.uji_wajib('{atasan_ppid}', x.badan_publik, x.opd);
	if exists (select from informasi.uji_langkah l where l.uji = x.id and l.jenis = 'cabut') then
		perform dasar.gagal('KI409', 'Uji ini sudah dicabut.');
	elsif versi is distinct from (select max(v.versi) from informasi.uji_versi v where v.uji = x.id) then
		perform dasar.gagal('KI409', 'Sudah ada versi yang lebih baru. Baca dan tetapkan versi itu.');
	elsif exists (select from informasi.uji_langkah l where l.uji = x.id and l.versi = uji_tetapkan.versi) then
		perform dasar.gagal('KI409', 'Versi ini sudah ditetapkan.');
	end if;
	insert into informasi.uji_langkah (uji, versi, jenis, badan_publik, tanggal, nomor_sk, alasan, petugas, waktu)
	values (x.id, uji_tetapkan.versi, 'tetapkan', x.badan_publik, uji_tetapkan.tanggal, uji_tetapkan.nomor_sk, '', akun.petugas_kini(), dasar.kini());
end $$;
comment on function informasi.uji_tetapkan(bigint, int, date, text) is 'Atasan PPID menetapkan versi terbaru; versi sebelumnya tidak berlaku lagi';

create or replace function informasi.uji_cabut(uji bigint, alasan text) returns void language plpgsql security definer set search_path = '' as $$
declare
	x informasi.uji;
begin
	select * into strict x from informasi.uji y where y.id = uji_cabut.uji for update;
	perform informasi.uji_wajib('{atasan_ppid}', x.badan_publik, x.opd);
	if exists (select from informasi.uji_langkah l where l.uji = x.id and l.jenis = 'cabut') then
		perform dasar.gagal('KI409', 'Uji ini sudah dicabut.');
	end if;
	insert into informasi.uji_langkah (uji, versi, jenis, badan_publik, tanggal, nomor_sk, alasan, petugas, waktu)
	select x.id, r.versi, 'cabut', x.badan_publik, organisasi.hari_ini(x.badan_publik), '', uji_cabut.alasan, akun.petugas_kini(), dasar.kini()
	from informasi.uji_ringkas r where r.id = x.id;
end $$;
comment on function informasi.uji_cabut(bigint, text) is 'Atasan PPID mencabut uji beserta semua versinya: informasinya tidak lagi dikecualikan dengan uji ini';

create or replace function informasi.uji_baca(nomor text, alamat text) returns void language plpgsql security definer set search_path = '' as $$
begin
	perform akun.jejak_tulis(akun.petugas_kini(), 'uji_dibaca', alamat, pg_catalog.jsonb_build_object('uji', nomor));
end $$;
comment on function informasi.uji_baca(text, text) is 'Mencatat bahwa petugas panggilan ini membuka isi lengkap uji itu';

create or replace function informasi.uji_terbuka(nomor text) returns boolean language plpgsql stable security definer set search_path = '' as $$
begin
	return exists (select from akun.jejak j where j.petugas = akun.petugas_kini() and j.waktu > pg_catalog.now() - interval '15 minutes'
		and j.jenis = 'uji_dibaca' and j.isi ->> 'uji' = uji_terbuka.nomor);
end $$;
comment on function informasi.uji_terbuka(text) is 'Petugas panggilan ini sudah membuka isi lengkap uji itu dalam 15 menit terakhir, dan tercatat';
