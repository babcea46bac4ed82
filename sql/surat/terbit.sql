create or replace function surat.nomor_susun(pola text, urut int, pada date) returns text language plpgsql immutable parallel safe set search_path = '' as $$
begin
	return pg_catalog.replace(pg_catalog.replace(pg_catalog.replace(pola, '{urut}', pg_catalog.lpad(urut::text, greatest(3, pg_catalog.length(urut::text)), '0')),
		'{bulan_romawi}', dasar.bulan_romawi(extract(month from pada)::int)), '{tahun}', extract(year from pada)::int::text);
end $$;
comment on function surat.nomor_susun(text, int, date) is 'Nomor surat menurut pola badan publik: 012/PPID/XI/2026';

-- A letter bears the date on which its event counts; only what an officer records afterwards bears the day of recording.
create or replace function surat.terbit(perkara bigint, jenis text, peristiwa bigint, tambahan jsonb default '{}') returns text
language plpgsql security definer set search_path = '' as $$
declare
	e layanan.peristiwa;
	b organisasi.badan_publik;
	pada date;
	bagian jsonb;
	nomor text;
	kode text := pg_catalog.encode(public.gen_random_bytes(10), 'hex');
begin
	select * into strict e from layanan.peristiwa x where x.id = terbit.peristiwa and x.perkara = terbit.perkara;
	select * into strict b from organisasi.badan_publik x where x.id = e.badan_publik;
	pada := coalesce((tambahan ->> 'tanggal')::date, case when e.jenis = 'catat' then kalender.tanggal_di(b.zona, e.waktu) else e.tanggal end);
	execute pg_catalog.format('select surat.%I($1, $2, $3)', 'isi_' || jenis) into bagian using perkara, e.isi || tambahan, pada;
	if bagian is null then
		perform dasar.gagal('KI409', 'Surat belum dapat diterbitkan karena isinya belum ada.');
	end if;
	nomor := surat.nomor_susun(b.pola_nomor_surat, layanan.nomor_berikut(b.id, 'surat', extract(year from pada)::int), pada);
	insert into surat.surat (badan_publik, perkara, jenis, nomor, tanggal, kode, isi, peristiwa, dibuat)
	values (b.id, terbit.perkara, terbit.jenis, nomor, pada, kode,
		coalesce(surat.isi_umum(perkara, e.pelaku, pada), surat.isi_umum_keberatan(perkara, e.pelaku, pada)) || bagian || pg_catalog.jsonb_build_object('jenis', jenis, 'nomor', nomor, 'kode', kode, 'hal', dasar.nama_pilihan('jenis_surat', jenis)),
		terbit.peristiwa, dasar.kini());
	perform pg_catalog.pg_notify('tugas', 'surat');
	return nomor;
end $$;
comment on function surat.terbit(bigint, text, bigint, jsonb) is
	'Menerbitkan surat suatu peristiwa dalam transaksi peristiwa itu: nomor berikut tanpa bolong, isi dibekukan, PDF dibuat pekerja latar. tambahan: alasan, penerima, catatan, cara_kirim, tanggal. Mengembalikan nomor surat';
