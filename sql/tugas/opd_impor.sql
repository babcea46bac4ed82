create or replace function tugas.opd_impor(badan text, baris jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	nomor int := (select b.id from organisasi.badan_publik b where b.kode = badan);
	tersesat text;
	jumlah int;
begin
	if nomor is null then
		raise exception 'Badan publik "%" tidak ada.', coalesce(badan, '') using errcode = 'KI404';
	end if;
	insert into organisasi.opd (badan_publik, kode, nama, singkatan, peran, berlaku_dari, berlaku_sampai, keterangan)
	select nomor, b.kode, b.nama, b.singkatan, b.peran, b.berlaku_dari::date, nullif(b.berlaku_sampai, '')::date, coalesce(b.keterangan, '')
	from jsonb_to_recordset(baris) b (kode text, nama text, singkatan text, peran text, berlaku_dari text, berlaku_sampai text, keterangan text)
	on conflict (badan_publik, kode) do update set nama = excluded.nama, singkatan = excluded.singkatan, peran = excluded.peran,
		berlaku_dari = excluded.berlaku_dari, berlaku_sampai = excluded.berlaku_sampai, keterangan = excluded.keterangan;
	get diagnostics jumlah = row_count;

	-- Successors come after all rows, because a row may name one that follows it.
	select b.pengganti into tersesat from jsonb_to_recordset(baris) b (pengganti text)
	where b.pengganti <> '' and not exists (select from organisasi.opd o where o.badan_publik = nomor and o.kode = b.pengganti) limit 1;
	if tersesat is not null then
		raise exception 'OPD pengganti "%" tidak ada.', tersesat using errcode = 'KI404';
	end if;
	update organisasi.opd o set pengganti = (select q.id from organisasi.opd q where q.badan_publik = nomor and q.kode = b.pengganti)
	from jsonb_to_recordset(baris) b (kode text, pengganti text)
	where o.badan_publik = nomor and o.kode = b.kode;
	return jsonb_build_object('berubah', jumlah);
end $$;
comment on function tugas.opd_impor(text, jsonb) is 'Menambah dan memperbarui OPD suatu badan publik beserta masa berlaku dan penggantinya; yang tidak disebut dibiarkan';
