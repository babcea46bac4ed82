-- The settings page. Every part is one form; each changes its own body's rows and leaves an audit row with both values.
create or replace function organisasi.pengaturan_tulis(bagian text, dari text, ke text, alamat text) returns boolean language plpgsql security definer set search_path = '' as $$
begin
	if dari is not distinct from ke then
		return false;
	end if;
	perform akun.jejak_tulis(akun.petugas_kini(), 'pengaturan_diubah', alamat, pg_catalog.jsonb_build_object('bagian', bagian, 'dari', dari, 'ke', ke));
	return true;
end $$;
comment on function organisasi.pengaturan_tulis(text, text, text, text) is 'Jejak satu perubahan setelan; salah bila tidak ada yang berubah';

-- The words of each part as they are now; the difference of two of them is what the audit row says.
create or replace function organisasi.pengaturan_kata(bagian text) returns text language plpgsql stable security definer set search_path = '' as $$
declare
	badan int := akun.badan_kini();
begin
	return case bagian
		when 'awal_jam' then (select pg_catalog.string_agg(x.kata, '; ' order by x.sejak nulls first) from (
			select null::date as sejak, b.awal_jam as kata from organisasi.badan_publik b where b.id = badan
			union all select a.berlaku_dari, a.awal_jam || ' mulai ' || dasar.tanggal(a.berlaku_dari) from organisasi.awal_jam a where a.badan_publik = badan) x)
		when 'kode' then (select coalesce(pg_catalog.string_agg(l.nama, ', ' order by l.urut), 'tidak ada') from akun.kode_wajib w
			join dasar.pilihan l on l.jenis = 'peran' and l.kode = w.peran where w.badan_publik = badan and w.wajib)
		when 'pengingat' then (select pg_catalog.string_agg(pg_catalog.format('%s %s%s%s pukul %s', p.kode, p.jarak, coalesce(' setiap ' || p.ulang, ''),
			case when p.eskalasi then ' eskalasi' else '' end, pg_catalog.to_char(p.pukul, 'HH24.MI')), '; ' order by p.jarak) from layanan.pengingat_berlaku p where p.badan_publik = badan)
		when 'angka' then (select pg_catalog.string_agg(pg_catalog.format('%s %s %s', s.nama, organisasi.setelan(badan, s.kode), s.satuan), '; ' order by s.urut) from dasar.setelan s)
		when 'badan' then (select pg_catalog.concat_ws('; ', b.instansi, b.alamat, b.kota, b.telepon, b.surel, b.situs, b.pola_nomor_surat) from organisasi.badan_publik b where b.id = badan)
	end;
end $$;
comment on function organisasi.pengaturan_kata(text) is 'Satu bagian pengaturan badan publik pemanggil dalam kata: awal_jam, kode, pengingat, angka atau badan';

create or replace function organisasi.pengaturan_awal_jam(p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	mulai date := dasar.tanggal_isian(dasar.teks(p, 'mulai'));
	pilihan text := dasar.teks(p, 'awal_jam');
	galat jsonb;
begin
	perform akun.kelola_wajib();
	galat := pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object(
		'awal_jam', case when dasar.nama_pilihan('awal_jam', pilihan) is null then 'Pilih tanggal mana yang memulai waktu.' end,
		'mulai', case when mulai is null or mulai <= organisasi.hari_ini(akun.badan_kini()) then 'Tulis tanggal sesudah hari ini: permohonan yang sudah diterima tidak berubah.'
			when mulai > organisasi.hari_ini(akun.badan_kini()) + 366 then 'Paling lama setahun dari sekarang.' end));
	if galat = '{}' then
		delete from organisasi.awal_jam a where a.badan_publik = akun.badan_kini() and a.berlaku_dari > organisasi.hari_ini(akun.badan_kini());
		insert into organisasi.awal_jam (badan_publik, berlaku_dari, awal_jam, petugas, waktu)
		select akun.badan_kini(), mulai, pilihan, akun.petugas_kini(), dasar.kini() where organisasi.awal_jam_pada(akun.badan_kini(), mulai) <> pilihan;
	end if;
	return galat;
end $$;
comment on function organisasi.pengaturan_awal_jam(jsonb) is 'Awal jam bagi permohonan yang diterima sejak p.mulai; menggantikan perubahan yang belum berlaku. Hasilnya galat';

create or replace function organisasi.pengaturan_kode(p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
	perform akun.kelola_wajib();
	insert into akun.kode_wajib (badan_publik, peran, wajib)
	select akun.badan_kini(), l.kode, l.kode = any (dasar.daftar(p, 'kode_wajib')) from dasar.pilihan l where l.jenis = 'peran'
	on conflict on constraint kode_wajib_pk do update set wajib = excluded.wajib;
	return '{}';
end $$;
comment on function organisasi.pengaturan_kode(jsonb) is 'Peran yang wajib memakai kode masuk: p.kode_wajib';

create or replace function organisasi.pengaturan_pengingat(p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	sebelum int := substring(dasar.teks(p, 'sebelum'), '^\d{1,2}$')::int;
	ulang int := substring(dasar.teks(p, 'ulang'), '^\d{1,2}$')::int;
	mulai int := pg_catalog.array_position('{menjelang,hari_aman,sesudahnya,berulang}', dasar.teks(p, 'eskalasi'));
	jam text := substring(replace(dasar.teks(p, 'pukul'), '.', ':'), '^(?:[01]?\d|2[0-3]):[0-5]\d$');
	galat jsonb;
begin
	perform akun.kelola_wajib();
	galat := pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object(
		'sebelum', case when sebelum is null or sebelum not between 1 and 9 then 'Tulis 1 sampai 9 hari kerja.' end,
		'ulang', case when ulang is null or ulang not between 1 and 20 then 'Tulis 1 sampai 20 hari kerja.' end,
		'eskalasi', case when mulai is null then 'Pilih mulai pengingat yang mana.' end,
		'pukul', case when jam is null then 'Tulis jam, misalnya 07:30.' end));
	if galat = '{}' then
		insert into layanan.pengingat_badan (badan_publik, kode, jarak, ulang, eskalasi, pukul)
		select akun.badan_kini(), v.kode, v.jarak, v.ulang, v.n >= mulai, jam::time
		from (values (1, 'menjelang', -sebelum, null), (2, 'hari_aman', 0, null), (3, 'sesudahnya', 1, null), (4, 'berulang', 1 + ulang, ulang)) v (n, kode, jarak, ulang)
		on conflict on constraint pengingat_badan_pk do update set jarak = excluded.jarak, ulang = excluded.ulang, eskalasi = excluded.eskalasi, pukul = excluded.pukul;
	end if;
	return galat;
end $$;
comment on function organisasi.pengaturan_pengingat(jsonb) is 'Pengingat badan publik: p.sebelum hari kerja sebelum tanggal aman, p.ulang sesudahnya, p.eskalasi mulai langkah mana, p.pukul. Hasilnya galat';

create or replace function organisasi.pengaturan_angka(p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	galat jsonb;
begin
	perform akun.kelola_wajib();
	select coalesce(pg_catalog.jsonb_object_agg(s.kode, pg_catalog.format('Tulis angka %s sampai %s.', s.paling_kecil, s.paling_besar)), '{}') into galat
	from dasar.setelan s where p ? s.kode and not coalesce(substring(dasar.teks(p, s.kode), '^\d{1,6}$')::int between s.paling_kecil and s.paling_besar, false);
	if galat = '{}' then
		insert into organisasi.setelan (badan_publik, kode, nilai) select akun.badan_kini(), s.kode, dasar.teks(p, s.kode)::int from dasar.setelan s where p ? s.kode
		on conflict on constraint setelan_pk do update set nilai = excluded.nilai;
	end if;
	return galat;
end $$;
comment on function organisasi.pengaturan_angka(jsonb) is 'Angka pilihan badan publik, satu bidang per baris dasar.setelan; yang tidak dikirim tetap. Hasilnya galat';

create or replace function organisasi.pengaturan_badan(p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	galat jsonb;
begin
	perform akun.kelola_wajib();
	galat := pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object(
		'instansi', case when char_length(dasar.baris(p, 'instansi')) not between 3 and 200 then 'Tulis nama instansi, 3 sampai 200 huruf.' end,
		'alamat', case when char_length(dasar.baris(p, 'alamat')) not between 5 and 300 then 'Tulis alamat, 5 sampai 300 huruf.' end,
		'kota', case when char_length(dasar.baris(p, 'kota')) not between 2 and 100 then 'Tulis kota tempat surat ditandatangani.' end,
		'telepon', case when not dasar.telepon_wajar(dasar.baris(p, 'telepon')) then 'Tulis nomor telepon, 7 sampai 15 angka.' end,
		'surel', case when not dasar.surel_wajar(dasar.baris(p, 'surel')) then 'Tulis alamat surel yang benar.' end,
		'situs', case when dasar.baris(p, 'situs') !~ '^https?://[A-Za-z0-9.-]+\.[a-z]{2,}(/\S*)?$' or char_length(dasar.baris(p, 'situs')) > 200 then 'Tulis alamat situs lengkap, misalnya https://ppid.example.go.id.' end,
		'pola_nomor_surat', case when dasar.baris(p, 'pola_nomor_surat') !~ '\{urut\}' or dasar.baris(p, 'pola_nomor_surat') !~ '\{tahun\}' then 'Pola harus memuat {urut} dan {tahun}.'
			when pg_catalog.regexp_replace(dasar.baris(p, 'pola_nomor_surat'), '\{(urut|bulan_romawi|tahun)\}', '', 'g') !~ '^[A-Za-z0-9 ./-]{0,60}$' then 'Selain {urut}, {bulan_romawi} dan {tahun}: huruf, angka, spasi, titik, garis miring dan tanda hubung.' end));
	if galat = '{}' then
		update organisasi.badan_publik b set instansi = dasar.baris(p, 'instansi'), alamat = dasar.baris(p, 'alamat'), kota = dasar.baris(p, 'kota'), telepon = dasar.baris(p, 'telepon'),
			surel = dasar.baris(p, 'surel'), situs = dasar.baris(p, 'situs'), pola_nomor_surat = dasar.baris(p, 'pola_nomor_surat') where b.id = akun.badan_kini();
	end if;
	return galat;
end $$;
comment on function organisasi.pengaturan_badan(jsonb) is 'Kop surat, kontak dan pola nomor surat badan publik. Hasilnya galat';

create or replace function organisasi.pengaturan_simpan(bagian text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	dari text;
	galat jsonb;
begin
	perform akun.kelola_wajib();
	perform from organisasi.badan_publik b where b.id = akun.badan_kini() for no key update;
	dari := organisasi.pengaturan_kata(bagian);
	galat := case bagian when 'awal_jam' then organisasi.pengaturan_awal_jam(p) when 'kode' then organisasi.pengaturan_kode(p)
		when 'pengingat' then organisasi.pengaturan_pengingat(p) when 'angka' then organisasi.pengaturan_angka(p) when 'badan' then organisasi.pengaturan_badan(p) end;
	if galat is null then
		perform dasar.gagal('KI409', 'Formulir ini tidak berlaku. Buka lagi halaman Pengaturan.');
	elsif galat = '{}' then
		perform organisasi.pengaturan_tulis(bagian, dari, organisasi.pengaturan_kata(bagian), p ->> '_alamat');
	end if;
	return galat;
end $$;
comment on function organisasi.pengaturan_simpan(text, jsonb) is 'Menyimpan satu bagian pengaturan beserta jejaknya; hasilnya galat, kosong bila tersimpan';
