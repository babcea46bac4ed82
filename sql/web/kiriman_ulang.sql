create function web.kiriman_ulang(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	nomor text := dasar.teks(p, 'kiriman');
	ke text;
begin
	perform akun.wajib(sesi, p, 'ppid_utama', 'admin');
	if nomor !~ '^\d{1,18}$' then
		perform dasar.gagal('KI404', 'Kiriman itu tidak ada.');
	end if;
	ke := '/meja/kiriman' || case when dasar.nama_pilihan('kiriman_keadaan', dasar.teks(p, 'keadaan')) is null then '' else '?keadaan=' || dasar.teks(p, 'keadaan') end;
	return jsonb_build_object('ke', ke, 'kabar', case when surat.kiriman_ulang(nomor::bigint)
		then 'Kiriman masuk antrean lagi. Muat ulang halaman ini sebentar lagi.' else 'Kiriman itu sudah terkirim atau sudah menunggu dikirim.' end);
end $$;
comment on function web.kiriman_ulang(text, jsonb) is 'Mengirim ulang satu kiriman yang gagal, mati atau belum disetel salurannya';
