-- On a portal that has just been set up the tables are small when the plans are made and long when they are used.
create function tugas.permohonan_impor(badan text, baris jsonb) returns jsonb language plpgsql security definer set search_path = '' set enable_seqscan = off as $$
declare
	tujuan int := (select b.id from organisasi.badan_publik b where b.kode = upper(badan));
	galat jsonb;
	r record;
	masuk int := 0;
	ada int := 0;
begin
	if tujuan is null then
		perform dasar.gagal('KI404', pg_catalog.format('Badan publik "%s" tidak ada.', coalesce(badan, '')));
	end if;
	select coalesce(pg_catalog.jsonb_agg(pg_catalog.to_jsonb(g) order by g.baris, g.kolom), '[]') into galat from layanan.impor_galat(tujuan, baris) g;
	if galat <> '[]' then
		return pg_catalog.jsonb_build_object('masuk', 0, 'ada', 0, 'galat', galat);
	end if;
	perform akun.bertindak(null, tujuan, '{ppid_utama,ppid_pelaksana,sistem}', '{}', null);
	perform set_config('ppid.senyap', 'ya', true);
	for r in select * from layanan.impor_baca(tujuan, baris) x order by x.diterima, x.urut loop
		begin
			if layanan.impor_main(tujuan, r) then
				masuk := masuk + 1;
			else
				ada := ada + 1;
			end if;
		exception when others then
			if sqlstate not like 'KI%' then
				raise;
			end if;
			galat := galat || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('baris', r.baris, 'pesan', sqlerrm,
				'kolom', case when sqlerrm ~* 'perpanjang' then 'tanggal_perpanjangan' else 'tanggal_diterima' end));
		end;
	end loop;
	perform akun.bertindak(null, null, '{}', '{}', null);
	perform set_config('ppid.senyap', '', true);
	return pg_catalog.jsonb_build_object('masuk', masuk, 'ada', ada, 'galat',
		(select coalesce(pg_catalog.jsonb_agg(g order by (g ->> 'baris')::int), '[]') from pg_catalog.jsonb_array_elements(galat) g));
end $$;
comment on function tugas.permohonan_impor(text, jsonb) is
	'Mengambil register lama: {masuk, ada, galat: [{baris, kolom, pesan}]}. Bila ada galat, pemanggil harus membatalkan transaksinya; baris yang sudah pernah masuk tidak diubah';
