create function web.petugas_tindakan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	t akun.petugas;
	tindakan text := dasar.teks(p, 'tindakan');
	token text;
begin
	perform akun.wajib(sesi, p, 'admin');
	t := akun.kelola_temukan(p ->> 'petugas');
	perform akun.kelola_tindakan(t, tindakan, p ->> '_alamat');
	if tindakan = 'undang' then
		token := akun.undangan_buat(t.id);
		return akun.kelola_dokumen(akun.kelola_temukan(t.id::text), token => token);
	end if;
	return jsonb_build_object('ke', '/petugas/' || t.id, 'kabar', case tindakan when 'tutup' then akun.kelola_tutup_kata(t)
		when 'buka' then 'Akun dibuka lagi.' when 'buka_kunci' then 'Kunci sementara dibuka.' else 'Semua sesinya diakhiri.' end);
end $$;
comment on function web.petugas_tindakan(text, jsonb) is 'Menutup, membuka, mengakhiri sesi atau mengundang (ulang); tautan undangan ada hanya pada jawaban ini';
