create or replace function tugas.wilayah_impor(baris jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	jumlah int;
begin
	insert into organisasi.wilayah (kode, jenis, nama)
	select b.kode, b.jenis, b.nama from jsonb_to_recordset(baris) b (kode text, jenis text, nama text)
	on conflict (kode) do update set jenis = excluded.jenis, nama = excluded.nama
	where (wilayah.jenis, wilayah.nama) is distinct from (excluded.jenis, excluded.nama);
	get diagnostics jumlah = row_count;
	return jsonb_build_object('berubah', jumlah);
end $$;
comment on function tugas.wilayah_impor(jsonb) is 'Menambah dan memperbarui wilayah dari baris {kode, jenis, nama}; yang tidak disebut dibiarkan';
