-- The administrator's first page: what he looks after, and what of it waits for him. No case, no applicant.
create or replace function akun.kelola_kartu(angka bigint, kata text, variadic perhatian text[]) returns jsonb language sql immutable parallel safe as $$
	select pg_catalog.jsonb_build_object('angka', angka::text, 'kata', kata, 'perhatian', pg_catalog.to_jsonb(pg_catalog.array_remove(perhatian, null)))
$$;
comment on function akun.kelola_kartu(bigint, text, text[]) is 'Satu kartu halaman pengelola; perhatian = kalimat yang menunggu tindakannya, null dilewati';

create or replace function akun.kelola_kartu_petugas(badan int) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	n record;
	tanpa_kode bigint;
begin
	select count(*) filter (where k = 'aktif') as aktif, count(*) filter (where k = 'tanpa_sandi') as undang, count(*) filter (where k = 'diundang') as tunggu, count(*) filter (where k = 'terkunci') as kunci
	into n from akun.petugas t cross join lateral akun.kelola_keadaan(t) k where t.badan_publik = badan;
	select count(*) into tanpa_kode from akun.petugas t where t.badan_publik = badan and t.aktif and akun.kode_tahap(t.id) = 'daftar';
	return akun.kelola_kartu(n.aktif, 'akun aktif',
		case when n.undang > 0 then pg_catalog.format('%s akun perlu undangan.', n.undang) end,
		case when n.tunggu > 0 then pg_catalog.format('%s undangan belum dipakai.', n.tunggu) end,
		case when n.kunci > 0 then pg_catalog.format('%s akun terkunci karena salah kata sandi.', n.kunci) end,
		case when tanpa_kode > 0 then pg_catalog.format('%s petugas wajib memasang kode masuk dan belum memasangnya.', tanpa_kode) end);
end $$;
comment on function akun.kelola_kartu_petugas(int) is 'Kartu akun petugas';

create or replace function akun.kelola_kartu_opd(badan int) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	n record;
begin
	select count(*) as ada, count(*) filter (where o.surel_kepala = '' and o.peran = 'ppid_pelaksana') as tanpa_surel, count(*) filter (where o.peran = 'ppid_pelaksana' and not exists (
			select from akun.petugas t join akun.petugas_peran r on r.petugas = t.id and r.peran = 'ppid_pelaksana' where t.opd = o.id and t.aktif)) as tanpa_petugas,
		count(*) filter (where o.berlaku_sampai is not null and o.pengganti is null) as tanpa_penerus
	into n from organisasi.opd o where o.badan_publik = badan and organisasi.hari_ini(badan) between o.berlaku_dari and coalesce(o.berlaku_sampai, 'infinity');
	return akun.kelola_kartu(n.ada, 'OPD yang berlaku',
		case when n.tanpa_petugas > 0 then pg_catalog.format('%s OPD tanpa petugas PPID Pelaksana yang aktif: permohonan untuknya tidak ada yang menerima.', n.tanpa_petugas) end,
		case when n.tanpa_surel > 0 then pg_catalog.format('%s OPD tanpa surel kepala, yang mestinya ikut diingatkan.', n.tanpa_surel) end,
		case when n.tanpa_penerus > 0 then pg_catalog.format('%s OPD akan berakhir tanpa penerus.', n.tanpa_penerus) end);
end $$;
comment on function akun.kelola_kartu_opd(int) is 'Kartu OPD';

create or replace function akun.kelola_kartu_kiriman(badan int) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	n record;
	mati text := (select pg_catalog.string_agg(s.nama, ' dan ' order by s.kode) from surat.saluran s where not s.aktif and s.kode = 'surel');
	detak timestamptz := (select max(d.waktu) from dasar.detak d);
begin
	select count(*) filter (where y.keadaan = 'mati') as mati, count(*) filter (where y.keadaan = 'gagal') as gagal, count(*) as semua
	into n from surat.kiriman y where y.badan_publik = badan and y.keadaan in ('mati', 'gagal', 'tidak_disetel');
	return akun.kelola_kartu(n.semua, 'kiriman belum sampai',
		case when detak is null or detak < pg_catalog.clock_timestamp() - interval '5 minutes' then 'Pekerja latar tidak berjalan: surat, surel dan pengingat tertahan.' end,
		case when n.mati > 0 then pg_catalog.format('%s kiriman berhenti dicoba.', n.mati) end,
		case when n.gagal > 0 then pg_catalog.format('%s kiriman gagal dan akan dicoba lagi.', n.gagal) end,
		case when mati is not null then mati || ' belum disetel pada peladen: tidak ada yang diberi tahu.' end);
end $$;
comment on function akun.kelola_kartu_kiriman(int) is 'Kartu kotak keluar dan pekerja latar';

create or replace function akun.kelola_kartu_lain(badan int) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	b organisasi.badan_publik;
	hari date := organisasi.hari_ini(badan);
begin
	select * into strict b from organisasi.badan_publik x where x.id = badan;
	return pg_catalog.jsonb_build_object(
		'kalender', akun.kelola_kartu((select count(*) from kalender.usulan u where u.kalender in (select r.id from kalender.rantai(b.kalender) r) and u.keadaan = 'menunggu'),
			'perubahan menunggu diputus', kalender.peringatan(b.kalender, hari) ->> 'kalimat'),
		'delegasi', akun.kelola_kartu((select count(*) from akun.delegasi d where d.badan_publik = badan and d.dicabut is null and hari between d.mulai and d.sampai), 'berlaku hari ini', null::text),
		'pengaturan', akun.kelola_kartu((select count(*) from akun.jejak j join akun.petugas t on t.id = j.petugas
			where j.jenis = 'pengaturan_diubah' and t.badan_publik = badan and j.waktu > pg_catalog.now() - interval '30 days'), 'perubahan dalam 30 hari', null::text),
		'jejak', akun.kelola_kartu((select count(*) from akun.jejak j join akun.petugas t on t.id = j.petugas
			where j.jenis = 'identitas_dibuka' and t.badan_publik = badan and j.waktu > pg_catalog.now() - interval '30 days'), 'identitas dibuka dalam 30 hari', layanan.temuan_kabar(badan)));
end $$;
comment on function akun.kelola_kartu_lain(int) is 'Kartu kalender, delegasi, pengaturan dan jejak';

create or replace function akun.kelola_ringkas_dokumen() returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	badan int := akun.badan_kini();
	kartu jsonb;
begin
	perform akun.kelola_wajib();
	kartu := pg_catalog.jsonb_build_object('petugas', akun.kelola_kartu_petugas(badan), 'opd', akun.kelola_kartu_opd(badan), 'kiriman', akun.kelola_kartu_kiriman(badan)) || akun.kelola_kartu_lain(badan);
	return dasar.halaman('Kelola', pg_catalog.jsonb_build_object('hari_ini', dasar.tanggal_hari(organisasi.hari_ini(badan)), 'kartu', kartu,
		'perhatian', (select count(*) from pg_catalog.jsonb_each(kartu) k where k.value -> 'perhatian' <> '[]')));
end $$;
comment on function akun.kelola_ringkas_dokumen() is 'Dokumen halaman pertama pengelola sistem';
