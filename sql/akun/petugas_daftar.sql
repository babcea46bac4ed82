create or replace function akun.petugas_daftar()
returns table (surel text, nama text, badan text, opd text, peran text, keadaan text)
language plpgsql stable set search_path = '' as $$
begin
	return query select t.surel, t.nama, b.kode, coalesce(o.kode, '-'),
		(select pg_catalog.string_agg(r.peran, ',' order by r.peran) from akun.petugas_peran r where r.petugas = t.id),
		case when not t.aktif then 'ditutup' when t.terkunci_sampai > pg_catalog.now() then 'terkunci' else 'aktif' end
	from akun.petugas t
	join organisasi.badan_publik b on b.id = t.badan_publik
	left join organisasi.opd o on o.id = t.opd
	order by t.surel;
end $$;
comment on function akun.petugas_daftar() is 'Semua petugas beserta peran dan keadaan akunnya';
