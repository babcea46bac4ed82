-- The page of the calendar. Runs as its caller.
create or replace function layanan.kalender_tahun(kal smallint, dipilih int) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('tahun', t.tahun::text, 'dipilih', t.tahun = dipilih,
		'status', case when t.sementara then 'perkiraan' else 'ditetapkan' end, 'lencana', case when t.sementara then 'lencana-kuning' else 'lencana-hijau' end) order by t.tahun desc), '[]')
		from kalender.tahun_berlaku(kal) t);
end $$;
comment on function layanan.kalender_tahun(smallint, int) is 'Tahun-tahun suatu kalender dengan statusnya, terbaru lebih dahulu';

create or replace function layanan.kalender_libur(kal smallint, tahun int) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('tanggal', dasar.tanggal_hari(l.tanggal), 'nama', l.nama, 'perkiraan', l.perkiraan,
		'jenis', kalender.hari_keterangan(l.jenis, null, false), 'dasar', coalesce(l.dasar, '')) order by l.tanggal, l.nama), '[]')
		from kalender.rantai(kal) r join kalender.libur l on l.kalender = r.id where date_part('year', l.tanggal) = kalender_libur.tahun);
end $$;
comment on function layanan.kalender_libur(smallint, int) is 'Libur suatu tahun menurut kalender itu dan induknya';

create or replace function layanan.kalender_riwayat(kal smallint, zona text) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('waktu', dasar.waktu_lokal(u.waktu, zona), 'pelaku', u.pelaku, 'tahun', pg_catalog.array_to_string(u.tahun, ', '),
		'ditambah', pg_catalog.jsonb_array_length(u.ditambah -> 'libur')::text, 'dihapus', pg_catalog.jsonb_array_length(u.dihapus -> 'libur')::text) order by u.id desc), '[]')
		from (select x.* from kalender.perubahan x where x.kalender in (select r.id from kalender.rantai(kal) r) order by x.id desc limit 10) u);
end $$;
comment on function layanan.kalender_riwayat(smallint, text) is 'Sepuluh perubahan terakhir suatu kalender dan induknya';

create or replace function layanan.kalender_halaman(p jsonb, galat jsonb default '{}', baris_galat jsonb default '[]') returns jsonb language plpgsql stable set search_path = '' as $$
declare
	k kalender.kalender := layanan.usulan_kalender();
	b organisasi.badan_publik;
	th int;
begin
	select * into strict b from organisasi.badan_publik x where x.id = akun.badan_kini();
	th := coalesce(substring(dasar.teks(p, 'tahun') from '^\d{4}$')::int, date_part('year', organisasi.hari_ini(b.id))::int);
	return dasar.halaman('Kalender hari kerja', pg_catalog.jsonb_build_object('nama', k.nama, 'kode', k.kode, 'tahun', th::text,
		'daftar_tahun', layanan.kalender_tahun(k.id, th), 'libur', layanan.kalender_libur(k.id, th),
		'ada', exists (select from kalender.tahun_berlaku(k.id) t where t.tahun = th),
		'hari_kerja', (select count(*)::text from kalender.hari h where h.kalender = k.id and h.kerja and date_part('year', h.tanggal) = th),
		'dasar', (select pg_catalog.string_agg(t.dasar, '; ') from kalender.tahun t where t.kalender in (select r.id from kalender.rantai(k.id) r) and t.tahun = th),
		'peringatan', kalender.peringatan(k.id, organisasi.hari_ini(b.id)), 'riwayat', layanan.kalender_riwayat(k.id, b.zona),
		'ada_riwayat', layanan.kalender_riwayat(k.id, b.zona) <> '[]',
		'usulan', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', u.id, 'dibuat', dasar.waktu_lokal(u.dibuat, b.zona)) order by u.id), '[]')
			from kalender.usulan u where u.kalender = k.id and u.keadaan = 'menunggu'),
		'galat_ada', galat <> '{}', 'galat', dasar.galat(galat, '{berkas}'), 'galat_daftar', dasar.galat_daftar(galat, '{berkas}'), 'baris_galat', baris_galat));
end $$;
comment on function layanan.kalender_halaman(jsonb, jsonb, jsonb) is 'Halaman kalender: tahun dengan statusnya, libur setahun (p.tahun), unggahan, riwayat; juga dengan galat unggahan';
