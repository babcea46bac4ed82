-- The only ways to write the list. Each asks again who calls, and the table of steps whether it may happen.
create or replace function informasi.dip_boleh(d informasi.dip, langkah text) returns boolean language plpgsql stable set search_path = '' as $$
begin
	return d.badan_publik is not distinct from akun.badan_kini() and exists (select from informasi.dip_alur a
		where a.keadaan = d.keadaan and a.langkah = dip_boleh.langkah and a.peran = any (akun.peran_kini())
			and (a.peran <> 'ppid_pelaksana' or d.opd = any (akun.opd_kini())));
end $$;
comment on function informasi.dip_boleh(informasi.dip, text) is 'Petugas panggilan ini boleh melakukan langkah itu atas informasi dalam keadaannya sekarang';

create or replace function informasi.dip_wajib(d informasi.dip, langkah text) returns void language plpgsql stable set search_path = '' as $$
begin
	if d.id is null or not informasi.dip_milik(d) then
		perform dasar.gagal('KI404', 'Informasi itu tidak ada dalam daftar.');
	elsif not informasi.dip_boleh(d, langkah) then
		if exists (select from informasi.dip_alur a where a.langkah = dip_wajib.langkah and a.peran = any (akun.peran_kini())) then
			perform dasar.gagal('KI409', pg_catalog.format('Langkah ini tidak dapat dilakukan: keadaannya sekarang "%s".', dasar.nama_pilihan('dip_keadaan', d.keadaan)));
		end if;
		perform dasar.gagal('KI403', 'Langkah ini bukan wewenang peran Anda.');
	end if;
end $$;
comment on function informasi.dip_wajib(informasi.dip, text) is 'KI404 bila badan publik atau OPD lain, KI403 bila bukan perannya, KI409 bila keadaannya lain';

create or replace function informasi.dip_proyeksi(dip bigint) returns void language plpgsql security definer set search_path = '' as $$
begin
	update informasi.dip x set versi_akhir = a.versi, opd = a.opd, versi_terbit = t.versi, diperbarui = t.tanggal, terbit_pertama = t.pertama, ditarik = c.tanggal,
		keadaan = case when c.tanggal is not null then 'ditarik' else coalesce((select case l.jenis when 'ajukan' then 'diperiksa' when 'kembalikan' then 'dikembalikan' else 'terbit' end
			from informasi.dip_langkah l where l.dip = a.dip and l.versi = a.versi and l.jenis <> 'tarik' order by l.id desc limit 1), 'draf') end,
		jenis = s.jenis, judul = v.judul, tahun = v.tahun,
		cari = pg_catalog.setweight(pg_catalog.to_tsvector('pg_catalog.indonesian', v.judul), 'A') || pg_catalog.setweight(pg_catalog.to_tsvector('pg_catalog.indonesian', v.ringkasan), 'B')
			|| pg_catalog.setweight(pg_catalog.to_tsvector('pg_catalog.indonesian', pg_catalog.concat_ws(' ', o.nama, o.singkatan, v.pejabat, v.penanggung_jawab, s.nama, v.periode, v.tahun)), 'C')
	from (select * from informasi.dip_versi y where y.dip = dip_proyeksi.dip order by y.versi desc limit 1) a
	left join lateral (select l.versi, l.tanggal, min(l.tanggal) over () as pertama from informasi.dip_langkah l where l.dip = a.dip and l.jenis = 'terbit' order by l.id desc limit 1) t on true
	left join informasi.dip_langkah c on c.dip = a.dip and c.jenis = 'tarik'
	join informasi.dip_versi v on v.dip = a.dip and v.versi = coalesce(t.versi, a.versi)
	join informasi.dip_pasal s on s.kode = v.pasal
	join organisasi.opd o on o.id = v.opd
	where x.id = a.dip;
end $$;
comment on function informasi.dip_proyeksi(bigint) is 'Menghitung ulang baris daftar dari versi dan langkahnya';

create or replace function informasi.berkas_simpan(kode text, badan int) returns bigint language plpgsql security definer set search_path = '' as $$
declare
	hasil bigint;
begin
	update layanan.berkas b set golongan = 'informasi', badan_publik = badan, asal = null
	where b.kode = berkas_simpan.kode and b.golongan is null and b.sidik is not null and b.diunggah_oleh is not distinct from akun.petugas_kini() returning b.id into hasil;
	return hasil;
end $$;
comment on function informasi.berkas_simpan(text, int) is 'Menjadikan unggahan petugas ini berkas informasi; null bila tidak dikenal';

create or replace function informasi.dip_versi_tambah(dip bigint, dari int, formulir text, u jsonb, unggahan text, lepas boolean) returns int language plpgsql security definer set search_path = '' as $$
declare
	d informasi.dip;
	sidik bytea := dasar.sidik(formulir);
	lama informasi.dip_versi;
	v int;
begin
	select * into d from informasi.dip y where y.id = dip_versi_tambah.dip for update;
	select * into lama from informasi.dip_versi y where y.dip = d.id and y.formulir_sidik = sidik;
	if found and d.badan_publik = akun.badan_kini() then
		perform layanan.formulir_banding(lama.formulir_isi, (u ->> 'formulir_isi')::bytea, layanan.formulir_terpakai('versi', lama.versi::text));
		return lama.versi;
	end if;
	perform informasi.dip_wajib(d, 'ubah');
	if dari is distinct from d.versi_akhir then
		perform dasar.gagal('KI409', 'Informasi ini sudah diubah sejak halaman Anda dibuka. Muat ulang halamannya, lalu ubah versi yang terakhir.');
	end if;
	v := d.versi_akhir + 1;
	insert into informasi.dip_versi (dip, versi, badan_publik, opd, pasal, judul, ringkasan, pejabat, penanggung_jawab, pembuatan_tanggal, pembuatan_tempat, bentuk, media, retensi, tahun,
		periode, tautan, berkas, bukti, alasan_ubah, formulir_sidik, formulir_isi, disusun_oleh, disusun)
	select d.id, v, d.badan_publik, organisasi.opd_penerus(d.opd, organisasi.hari_ini(d.badan_publik)), i.pasal, i.judul, i.ringkasan, i.pejabat, i.penanggung_jawab, i.pembuatan_tanggal,
		i.pembuatan_tempat, i.bentuk, i.media, i.retensi, nullif(i.tahun, '')::int, i.periode, i.tautan,
		case when unggahan <> '' then informasi.berkas_simpan(unggahan, d.badan_publik) when not lepas then (select y.berkas from informasi.dip_versi y where y.dip = d.id and y.versi = d.versi_akhir) end,
		i.bukti, i.alasan_ubah, sidik, (u ->> 'formulir_isi')::bytea, akun.petugas_kini(), dasar.kini()
	from pg_catalog.jsonb_to_record(u) as i (pasal text, judul text, ringkasan text, pejabat text, penanggung_jawab text, pembuatan_tanggal date, pembuatan_tempat text, bentuk text[], media text[],
		retensi text, tahun text, periode text, tautan text, bukti text[], alasan_ubah text);
	perform informasi.dip_proyeksi(d.id);
	return v;
end $$;
comment on function informasi.dip_versi_tambah(bigint, int, text, jsonb, text, boolean) is
	'Menambah versi draf dari isi dip_rapikan; yang terbit tetap terbaca sampai versi ini terbit. dari = versi yang dibaca penyusun; formulir yang sama menghasilkan versi yang sama, dengan isian lain KI409';

create or replace function informasi.dip_buat(badan int, opd int, formulir text, u jsonb, unggahan text, contoh boolean default false) returns text language plpgsql security definer set search_path = '' as $$
declare
	b organisasi.badan_publik;
	tahun int;
	sidik bytea := dasar.sidik(formulir);
	d informasi.dip;
begin
	if badan is distinct from akun.badan_kini() or not exists (select from organisasi.opd o where o.id = dip_buat.opd and o.badan_publik = badan) then
		perform dasar.gagal('KI404', 'OPD itu tidak ada.');
	end if;
	select * into strict b from organisasi.badan_publik y where y.id = badan;
	tahun := extract(year from organisasi.hari_ini(badan));
	perform layanan.nomor_kunci(badan, 'dip', tahun);
	select * into d from informasi.dip y where y.badan_publik = badan and y.formulir_sidik = sidik;
	if found then
		perform layanan.formulir_banding(v.formulir_isi, (u ->> 'formulir_isi')::bytea, layanan.formulir_terpakai('informasi', d.kode)) from informasi.dip_versi v where v.dip = d.id and v.versi = 1;
		return d.kode;
	end if;
	insert into informasi.dip (badan_publik, opd, kode, contoh, formulir_sidik, dibuat)
	values (badan, dip_buat.opd, pg_catalog.format('DIP-%s-%s-%s', b.kode, tahun, pg_catalog.lpad(layanan.nomor_berikut(badan, 'dip', tahun)::text, 4, '0')), dip_buat.contoh, sidik, dasar.kini())
	returning * into d;
	perform informasi.dip_versi_tambah(d.id, 0, formulir, u, unggahan, false);
	return d.kode;
end $$;
comment on function informasi.dip_buat(int, int, text, jsonb, text, boolean) is 'Menyimpan informasi baru sebagai draf dan mengembalikan kodenya; formulir yang sama menghasilkan informasi yang sama, dengan isian lain KI409';

create or replace function informasi.dip_langkah(dip bigint, versi int, langkah text, alasan text) returns boolean language plpgsql security definer set search_path = '' as $$
declare
	d informasi.dip;
begin
	select * into d from informasi.dip y where y.id = dip_langkah.dip for update;
	if d.badan_publik = akun.badan_kini() and exists (select from informasi.dip_langkah l where l.id = (select max(x.id) from informasi.dip_langkah x where x.dip = d.id)
			and l.jenis = langkah and l.versi = dip_langkah.versi and l.versi = d.versi_akhir and l.petugas = akun.petugas_kini()) then
		return false;
	end if;
	perform informasi.dip_wajib(d, langkah);
	if dip_langkah.versi is distinct from d.versi_akhir then
		perform dasar.gagal('KI409', 'Sudah ada versi yang lebih baru. Baca versi itu dahulu.');
	end if;
	insert into informasi.dip_langkah (dip, versi, jenis, badan_publik, tanggal, alasan, petugas, waktu)
	values (d.id, d.versi_akhir, langkah, d.badan_publik, organisasi.hari_ini(d.badan_publik), dip_langkah.alasan, akun.petugas_kini(), dasar.kini());
	perform informasi.dip_proyeksi(d.id);
	return true;
end $$;
comment on function informasi.dip_langkah(bigint, int, text, text) is 'Mengajukan, mengembalikan, menerbitkan atau menarik; false bila itu langkah terakhirnya dan petugas ini yang melakukannya';
