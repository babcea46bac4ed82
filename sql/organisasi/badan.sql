create or replace function organisasi.badan_utama() returns int language sql stable security definer set search_path = '' as $$
	select (select min(b.id) from organisasi.badan_publik b where b.aktif)
$$;
comment on function organisasi.badan_utama() is 'Badan publik yang ditampilkan bila pengunjung tidak memilih';

create or replace function organisasi.badan_dari(kode text) returns int language sql stable security definer set search_path = '' as $$
	select case when coalesce(kode, '') = '' then organisasi.badan_utama()
		else (select b.id from organisasi.badan_publik b where b.kode = upper($1) and b.aktif) end
$$;
comment on function organisasi.badan_dari(text) is 'Badan publik menurut kode, yang utama bila kosong; null bila tidak dikenal';

create or replace function organisasi.hari_ini(badan int) returns date language sql stable security definer set search_path = '' as $$
	select (select kalender.tanggal_di(b.zona, dasar.kini()) from organisasi.badan_publik b where b.id = badan)
$$;
comment on function organisasi.hari_ini(int) is 'Tanggal hari ini di zona waktu badan publik';

create or replace function organisasi.badan_kop(badan int) returns jsonb language sql stable security definer set search_path = '' as $$
	select (select pg_catalog.jsonb_build_object('kode', b.kode, 'nama', b.nama, 'instansi', b.instansi, 'alamat', b.alamat, 'kota', b.kota,
		'telepon', b.telepon, 'surel', b.surel, 'situs', b.situs, 'zona', dasar.zona_nama(b.zona)) from organisasi.badan_publik b where b.id = badan)
$$;
comment on function organisasi.badan_kop(int) is 'Nama dan alamat badan publik untuk kepala halaman dan kop surat';
