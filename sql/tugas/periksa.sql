-- The round of the worker: a few cases at a time, all of them again every six hours at most.
create function tugas.periksa(batas int default 20) returns text language plpgsql security definer set search_path = '' as $$
declare
	r layanan.putaran;
	k record;
	n int := 0;
	baru text[] := '{}';
begin
	select * into r from layanan.putaran for update;
	if not found then
		insert into layanan.putaran (mulai, sampai) values (now(), 0) returning * into r;
		baru := layanan.temuan_ganti(null, null, array(select t.temuan from layanan.kepala_periksa() t));
	elsif r.selesai is not null then
		if r.mulai > now() - interval '6 hours' then
			return null;
		end if;
		update layanan.putaran set mulai = now(), sampai = 0, selesai = null returning * into r;
		baru := layanan.temuan_ganti(null, null, array(select t.temuan from layanan.kepala_periksa() t));
	end if;
	for k in select x.id, x.badan_publik from layanan.perkara x where x.id > r.sampai order by x.id limit batas loop
		n := n + 1;
		r.sampai := k.id;
		baru := baru || layanan.temuan_ganti(k.id, k.badan_publik, array(select t.temuan from layanan.perkara_periksa_utuh(k.id) t));
	end loop;
	update layanan.putaran set sampai = r.sampai, selesai = case when n < batas then now() end;
	delete from layanan.temuan t where t.perkara is not null and not exists (select from layanan.perkara x where x.id = t.perkara);
	return case when baru <> '{}' then format('findings=%s reason="%s"', cardinality(baru), left(replace(baru[1], '"', ''''), 300)) end;
end $$;
comment on function tugas.periksa(int) is 'Memeriksa beberapa perkara berikutnya, dan pada awal putaran kepala hariannya; mengembalikan temuan yang baru untuk catatan pekerja, null bila tidak ada';
