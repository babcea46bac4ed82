-- What a notice says. Nothing that anybody typed, and no identity: whoever reads along learns a number and dates.
create or replace function surat.jalur(prosedur text, nomor text, pemohon boolean) returns text language sql immutable parallel safe as $$
	select case when pemohon then '/lacak?nomor=' when prosedur = 'permohonan' then '/meja/' else '/meja/' || prosedur || '/' end || nomor
$$;
comment on function surat.jalur(text, text, boolean) is 'Halaman perkara di portal: pemohon membukanya dengan kunci, petugas dari mejanya';

create or replace function surat.kiriman_jam(k layanan.perkara, bahasa text) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select case when (k).tenggat is null or (k).ditutup is not null then null else (select pg_catalog.jsonb_build_object(
		'nama', coalesce(a.nama, (k).aturan), 'mulai', dasar.tanggal_bahasa((k).dimulai, bahasa),
		'aman', dasar.tanggal_bahasa((k).aman, bahasa), 'tenggat', dasar.tanggal_bahasa((k).tenggat, bahasa), 'sama', (k).aman = (k).tenggat,
		'sisa', kalender.hari_kerja_antara(b.kalender, h.kini, (k).aman), 'lewat', kalender.hari_kerja_antara(b.kalender, (k).tenggat, h.kini),
		'sementara', kalender.sementara(b.kalender, (k).dimulai, (k).tenggat))
		from organisasi.badan_publik b
		cross join lateral (select organisasi.hari_ini(b.id) as kini) h
		left join lateral (select x.nama from kalender.aturan x where x.kode = (k).aturan order by x.berlaku_dari desc limit 1) a on true
		where b.id = (k).badan_publik) end);
end $$;
comment on function surat.kiriman_jam(layanan.perkara, text) is 'Jam perkara yang berjalan dalam kata; null bila tidak ada';

-- A chaser of a short clock speaks of that clock, not of the statutory one that runs around it.
create or replace function surat.kiriman_jam_pendek(k layanan.perkara, e layanan.peristiwa) returns layanan.perkara language plpgsql stable security definer set search_path = '' as $$
begin
	if e.isi ->> 'jam' = k.langkah_aturan then
		k.aturan := k.langkah_aturan;
		k.aman := k.langkah_aman;
		k.tenggat := k.langkah_tenggat;
		k.ditutup := null;
		k.dimulai := coalesce((select max(c.tanggal) from layanan.jam j join layanan.jam_catatan c on c.jam = j.id and c.jenis = 'mulai'
			where j.perkara = k.id and j.aturan = k.langkah_aturan), k.dimulai);
	end if;
	return k;
end $$;
comment on function surat.kiriman_jam_pendek(layanan.perkara, layanan.peristiwa) is 'Perkara dengan jam pendek di tempat jam undang-undangnya, bila peristiwanya tentang jam pendek itu';

create or replace function surat.kiriman_isi(k layanan.perkara, e layanan.peristiwa, pemohon boolean, bahasa text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
	k := surat.kiriman_jam_pendek(k, e);
	return (select pg_catalog.jsonb_build_object('nomor', (k).nomor, 'prosedur', (k).prosedur, 'perkara', dasar.nama_pilihan('prosedur', (k).prosedur),
		'badan', b.nama, 'tanggapan', (k).aturan is not distinct from 'tanggapan', 'keberatan', (k).aturan is not distinct from 'keberatan_tanggapan',
		'peristiwa', (e).jenis, 'kabar', j.kalimat, 'keadaan', s.kode, 'keterangan', case when pemohon then s.untuk_pemohon else s.nama end,
		'tanggal', dasar.tanggal_bahasa((e).tanggal, bahasa), 'jam', surat.kiriman_jam(k, bahasa),
		'opd', nullif((select pg_catalog.string_agg(o.singkatan, ', ' order by o.singkatan) from organisasi.opd o where o.id = any ((select surat.kiriman_opd(k, e))::int[])), ''),
		'jalur', surat.jalur((k).prosedur, (k).nomor, pemohon), 'kunci', null)
		from organisasi.badan_publik b
		join layanan.jenis_peristiwa j on j.kode = (e).jenis
		join layanan.keadaan s on s.prosedur = (k).prosedur and s.kode = (k).keadaan
		where b.id = (k).badan_publik);
end $$;
comment on function surat.kiriman_isi(layanan.perkara, layanan.peristiwa, boolean, text) is 'Isi kiriman: nomor, peristiwa, keadaan, jam, halaman';

create or replace function surat.kiriman_kabar(k layanan.perkara, e layanan.peristiwa) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('badan', b.kode, 'prosedur', (k).prosedur, 'nomor', (k).nomor, 'peristiwa', (e).jenis, 'urut', (e).urut,
		'tanggal', (e).tanggal, 'keadaan', (k).keadaan, 'giliran', (k).giliran, 'rampung', (k).rampung,
		'aman', (k).aman, 'tenggat', (k).tenggat, 'ditutup', (k).ditutup, 'jalur', surat.jalur((k).prosedur, (k).nomor, false))
		from organisasi.badan_publik b where b.id = (k).badan_publik);
end $$;
comment on function surat.kiriman_kabar(layanan.perkara, layanan.peristiwa) is 'Isi kiriman bagi sistem lain: nomor, jenis dan tanggal saja';
