create function web.berkas_buang(kode text[]) returns jsonb language sql security definer set search_path = '' as $$
	select pg_catalog.to_jsonb(layanan.berkas_buang(kode))
$$;
comment on function web.berkas_buang(text[]) is 'Membuang unggahan dari kiriman yang ditolak; kodenya, 128 bit acak, adalah haknya';
