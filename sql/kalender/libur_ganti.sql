create or replace function kalender.libur_ganti(kal smallint, libur_baru kalender.libur[], tahun_baru kalender.tahun[])
returns jsonb
language plpgsql set search_path = ''
as $$
declare
	daftar_tahun int[] := array(select t.tahun from unnest(tahun_baru) t order by 1);
	libur_lama kalender.libur[] := array(select l from kalender.libur l where l.kalender = kal
		and date_part('year', l.tanggal) = any (daftar_tahun));
	tahun_lama kalender.tahun[] := array(select t from kalender.tahun t where t.kalender = kal and t.tahun = any (daftar_tahun)
		order by t.tahun);
	tambah jsonb;
	hapus jsonb;
begin
	select coalesce(jsonb_agg(to_jsonb(x) - 'kalender'), '[]') into tambah
		from (select * from unnest(libur_baru) except select * from unnest(libur_lama) order by 2, 3, 4) x;
	select coalesce(jsonb_agg(to_jsonb(x) - 'kalender'), '[]') into hapus
		from (select * from unnest(libur_lama) except select * from unnest(libur_baru) order by 2, 3, 4) x;

	if tambah <> '[]' or hapus <> '[]' or tahun_baru is distinct from tahun_lama then
		delete from kalender.libur l where l.kalender = kal and date_part('year', l.tanggal) = any (daftar_tahun);
		delete from kalender.tahun t where t.kalender = kal and t.tahun = any (daftar_tahun);
		insert into kalender.tahun select * from unnest(tahun_baru);
		insert into kalender.libur select * from unnest(libur_baru);
		insert into kalender.perubahan (kalender, pelaku, tahun, ditambah, dihapus)
		values (kal, coalesce((select t.nama from akun.petugas t where t.id = akun.petugas_kini()), session_user), daftar_tahun,
			jsonb_build_object('libur', tambah, 'tahun', to_jsonb(array(select t from unnest(tahun_baru) t except select t from unnest(tahun_lama) t))),
			jsonb_build_object('libur', hapus, 'tahun', to_jsonb(array(select t from unnest(tahun_lama) t except select t from unnest(tahun_baru) t))));
		perform kalender.susun(kal, daftar_tahun[1], daftar_tahun[cardinality(daftar_tahun)]);
	end if;
	return jsonb_build_object('tahun', daftar_tahun, 'ditambah', jsonb_array_length(tambah), 'dihapus', jsonb_array_length(hapus));
end
$$;
comment on function kalender.libur_ganti(smallint, kalender.libur[], kalender.tahun[]) is
	'Mengganti libur tahun-tahun itu, mencatat perubahannya dan menyusun ulang hari; tanpa perubahan tidak menulis apa pun';
