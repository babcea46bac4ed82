create or replace function organisasi.badan_utama() returns int language plpgsql stable security definer set search_path = '' as $$
begin
	return (select min(b.id) from organisasi.badan_publik b where b.aktif);
end $$;
comment on function organisasi.badan_utama() is 'Badan publik yang ditampilkan bila pengunjung tidak memilih';

create or replace function organisasi.badan_dari(kode text) returns int language plpgsql stable security definer set search_path = '' as $$
begin
	return (select case when coalesce(kode, '') = '' then organisasi.badan_utama()
		else (select b.id from organisasi.badan_publik b where b.kode = upper($1) and b.aktif) end);
end $$;
comment on function organisasi.badan_dari(text) is 'Badan publik menurut kode, yang utama bila kosong; null bila tidak dikenal';

create or replace function organisasi.badan_dilayani(kode text) returns int language plpgsql stable security definer set search_path = '' as $$
declare
	badan int := organisasi.badan_dari(kode);
begin
	if badan is null then
		perform dasar.gagal('KI404', 'Badan publik ini tidak dilayani portal ini.');
	end if;
	return badan;
end $$;
comment on function organisasi.badan_dilayani(text) is 'Badan publik yang dipilih pengunjung (kode), yang utama bila kosong; KI404 bila tidak dikenal';

create or replace function organisasi.hari_ini(badan int) returns date language plpgsql stable security definer set search_path = '' as $$
begin
	return (select kalender.tanggal_di(b.zona, dasar.kini()) from organisasi.badan_publik b where b.id = badan);
end $$;
comment on function organisasi.hari_ini(int) is 'Tanggal hari ini di zona waktu badan publik';

create or replace function organisasi.badan_kop(badan int) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('kode', b.kode, 'nama', b.nama, 'instansi', b.instansi, 'alamat', b.alamat, 'kota', b.kota,
		'telepon', b.telepon, 'surel', b.surel, 'situs', b.situs, 'zona', dasar.zona_nama(b.zona)) from organisasi.badan_publik b where b.id = badan);
end $$;
comment on function organisasi.badan_kop(int) is 'Nama dan alamat badan publik untuk kepala halaman dan kop surat';
