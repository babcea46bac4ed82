create function web.berkas_potong(tiket text, urut int) returns bytea language sql stable security definer set search_path = '' as $$
	select layanan.berkas_potong(tiket, urut)
$$;
comment on function web.berkas_potong(text, int) is 'Satu potongan berkas menurut tiket; null bila tiket tidak berlaku atau potongan tidak ada';
