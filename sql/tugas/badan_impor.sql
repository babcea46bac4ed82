create or replace function tugas.badan_impor(baris jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	jumlah int;
begin
	-- What a body already has is its own to change: only new bodies are taken.
	insert into organisasi.badan_publik (kode, nama, wilayah, zona, kalender, instansi, alamat, kota, telepon, surel, situs)
	select b.kode, b.nama, b.wilayah, b.zona, (select k.id from kalender.kalender k where k.kode = b.kalender),
		b.instansi, b.alamat, b.kota, b.telepon, b.surel, b.situs
	from jsonb_to_recordset(baris) b (kode text, nama text, wilayah text, zona text, kalender text, instansi text, alamat text,
		kota text, telepon text, surel text, situs text)
	where not exists (select from organisasi.badan_publik a where a.kode = b.kode);
	get diagnostics jumlah = row_count;
	return jsonb_build_object('berubah', jumlah);
end $$;
comment on function tugas.badan_impor(jsonb) is 'Menambah badan publik yang belum ada; yang sudah ada tidak diubah';
