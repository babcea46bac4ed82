-- A register as a file: who asks is noted before it exists, and only he gets it, for a day.
create or replace function layanan.ekspor_minta(register text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	f jsonb := layanan.register_saring(register, p);
	ke text := '/register/' || register || '?' || (select pg_catalog.string_agg(s.key || '=' || s.value, '&' order by s.key) from pg_catalog.jsonb_each_text(f) s where s.value <> '');
	baru bigint;
begin
	if not 'ppid_utama' = any (akun.peran_kini()) then
		perform dasar.gagal('KI403', 'Register sebagai berkas hanya untuk PPID Utama.');
	elsif p ->> 'bentuk' not in ('csv', 'xlsx') then
		perform dasar.gagal('KI409', 'Pilih CSV atau XLSX.');
	end if;
	-- A double click asks once.
	if exists (select from layanan.ekspor e where e.diminta_oleh = akun.petugas_kini() and e.keadaan = 'diminta' and e.register = ekspor_minta.register
			and e.bentuk = p ->> 'bentuk' and e.saring - 'kata' = f) then
		return pg_catalog.jsonb_build_object('ke', ke, 'kabar', 'Berkas itu sudah diminta dan sedang dibuat.');
	end if;
	perform dasar.laju_hitung('ekspor:' || akun.petugas_kini(), '1 hour', 30);
	insert into layanan.ekspor (badan_publik, register, bentuk, saring, diminta_oleh, diminta)
	values (akun.badan_kini(), ekspor_minta.register, p ->> 'bentuk', f || pg_catalog.jsonb_build_object('kata', layanan.register_kata(register, f)), akun.petugas_kini(), pg_catalog.now())
	returning id into baru;
	perform akun.jejak_tulis(akun.petugas_kini(), 'ekspor', p ->> '_alamat', pg_catalog.jsonb_build_object('ekspor', baru, 'register', register, 'bentuk', p ->> 'bentuk', 'saring', f));
	perform pg_catalog.pg_notify('tugas', 'ekspor');
	return pg_catalog.jsonb_build_object('ke', ke, 'kabar', 'Berkasnya sedang dibuat. Muat ulang halaman ini sebentar lagi. Permintaan ini tercatat atas nama Anda.');
end $$;
comment on function layanan.ekspor_minta(text, jsonb) is 'Meminta register sebagai berkas (p.bentuk csv atau xlsx, saringan seperti halamannya); tercatat dalam jejak, dibuat pekerja latar';

create or replace function layanan.ekspor_daftar(register text) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', e.id, 'bentuk', upper(e.bentuk), 'kata', e.saring ->> 'kata', 'diminta', dasar.waktu_lokal(e.diminta, b.zona),
			'unduh', x.id is not null, 'ukuran', layanan.ukuran_kata(x.ukuran), 'gagal', e.keadaan = 'gagal', 'sampai', dasar.waktu_lokal(x.dibuat + layanan.ekspor_umur(), b.zona)) order by e.id desc), '[]')
		from layanan.ekspor e
		join organisasi.badan_publik b on b.id = e.badan_publik
		left join layanan.berkas x on x.id = e.berkas
		where e.register = ekspor_daftar.register and e.diminta > pg_catalog.now() - layanan.ekspor_umur() and (x.id is not null or e.keadaan <> 'dibuat'));
end $$;
comment on function layanan.ekspor_daftar(text) is 'Berkas register yang diminta pemanggil dan belum dibuang';

create or replace function layanan.ekspor_umur() returns interval language sql immutable parallel safe as $$
	select interval '24 hours'
$$;
comment on function layanan.ekspor_umur() is 'Selama ini berkas register dapat diunduh; sesudahnya dibuang, karena memuat data pribadi';

create or replace function layanan.ekspor_unduh(id text) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	b layanan.berkas;
begin
	select x.* into b from layanan.ekspor e join layanan.berkas x on x.id = e.berkas
	where e.id = substring(ekspor_unduh.id from '^\d{1,18}$')::bigint and x.dibuat > pg_catalog.now() - layanan.ekspor_umur();
	if not found then
		perform dasar.gagal('KI404', 'Berkas itu tidak ada, atau sudah lebih dari 24 jam dan dibuang. Minta lagi dari halaman registernya.');
	end if;
	return layanan.berkas_unduh(b);
end $$;
comment on function layanan.ekspor_unduh(text) is 'Mengunduh berkas register milik pemanggil selama belum 24 jam; selain itu KI404';
