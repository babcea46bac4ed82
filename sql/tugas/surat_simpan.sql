-- Storing a PDF: begun, written in pieces, closed; all in the transaction that took the letter.
create function tugas.surat_mulai(surat bigint, ukuran bigint, sidik bytea) returns bigint language plpgsql security definer set search_path = '' as $$
declare
	baru bigint;
begin
	insert into layanan.berkas (badan_publik, perkara, kode, golongan, nama, jenis, ukuran, sidik, untuk_pemohon, dibuat)
	select s.badan_publik, s.perkara, pg_catalog.encode(public.gen_random_bytes(16), 'hex'), 'surat',
		pg_catalog.left(pg_catalog.regexp_replace(s.jenis || '-' || s.nomor, '[^A-Za-z0-9_.-]+', '-', 'g'), 190) || '.pdf',
		'application/pdf', surat_mulai.ukuran, surat_mulai.sidik, true, pg_catalog.now()
	from surat.surat s where s.id = surat_mulai.surat and s.berkas is null
	returning id into baru;
	if baru is null then
		perform dasar.gagal('KI409', 'Surat ini sudah ber-PDF.');
	end if;
	return baru;
end $$;
comment on function tugas.surat_mulai(bigint, bigint, bytea) is 'Membuat berkas untuk PDF suatu surat; KI409 bila surat itu sudah ber-PDF';

create function tugas.surat_simpan(surat bigint, berkas bigint) returns void language plpgsql security definer set search_path = '' as $$
begin
	update surat.surat s set berkas = b.id, percobaan = s.percobaan + 1, galat = ''
	from layanan.berkas b
	where s.id = surat_simpan.surat and s.berkas is null and b.id = surat_simpan.berkas and b.golongan = 'surat' and b.perkara = s.perkara
		and b.ukuran = layanan.berkas_terisi(b.id);
	if not found then
		perform dasar.gagal('KI409', 'PDF surat tidak lengkap atau surat sudah ber-PDF.');
	end if;
end $$;
comment on function tugas.surat_simpan(bigint, bigint) is 'Menautkan PDF yang lengkap pada suratnya; KI409 bila kurang atau sudah ada';
