create function tugas.sapu() returns jsonb language sql security definer set search_path = '' as $$
	with berkas as (
		delete from layanan.berkas b where b.golongan is null and b.dibuat < pg_catalog.now() - layanan.unggahan_umur()
			or b.golongan = 'ekspor' and b.dibuat < pg_catalog.now() - interval '1 day'
			or b.golongan = 'bundel' and b.dibuat < pg_catalog.now() - layanan.bundel_umur() returning 1
	), sesi as (
		delete from akun.sesi s where s.berakhir < pg_catalog.now() returning 1
	), undangan as (
		delete from akun.undangan u where u.berakhir < pg_catalog.now() - interval '30 days' returning 1
	), laju as (
		delete from dasar.laju l where l.waktu < pg_catalog.now() - interval '1 day' returning 1
	)
	select pg_catalog.jsonb_build_object('berkas', (select count(*) from berkas), 'sesi', (select count(*) from sesi), 'laju', (select count(*) from laju), 'opd', organisasi.opd_pindah_jatuh())
$$;
comment on function tugas.sapu() is 'Membuang unggahan yang tidak jadi dilampirkan sesudah layanan.unggahan_umur(), sesudah sehari register yang diminta sebagai berkas, bundel sengketa yang lama, sesi yang berakhir dan hitungan laju lama, dan memindahkan petugas OPD yang sudah berakhir ke penerusnya; hasilnya banyaknya';
