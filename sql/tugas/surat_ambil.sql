-- The queue of letters without PDF. The row stays locked until the worker's transaction ends: a worker that dies gives it
-- back at once, and no two workers render the same letter.
create function tugas.surat_ambil() returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
	s surat.surat;
begin
	select * into s from surat.surat x
	where x.berkas is null and x.coba_lagi <= pg_catalog.now()
	order by x.coba_lagi, x.id
	limit 1
	for update skip locked;
	if not found then
		return null;
	end if;
	return pg_catalog.jsonb_build_object('id', s.id, 'jenis', s.jenis, 'nomor', s.nomor, 'kode', s.kode, 'isi', surat.isi_cetak(s));
end $$;
comment on function tugas.surat_ambil() is 'Mengunci surat berikut yang belum ber-PDF: {id, jenis, nomor, kode, isi}; null bila tidak ada';
