-- Consequence tests whose period ends soon. Examples tell nobody; what nobody could be told of waits until somebody can.
create function tugas.uji_ingatkan() returns int language plpgsql security definer set search_path = '' as $$
declare
	r informasi.uji_ringkas;
	banyak int;
	n int := 0;
begin
	perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('tugas.uji_ingatkan'));
	for r in select x.* from informasi.uji_ringkas x
		where not x.contoh and informasi.uji_keadaan(x, organisasi.hari_ini(x.badan_publik)) = 'akan_berakhir'
			and not exists (select from informasi.uji_diingatkan d where d.uji = x.id and d.versi = x.versi_berlaku) order by x.id
	loop
		insert into surat.kiriman (badan_publik, saluran, pola, penerima, petugas, bahasa, tujuan, isi, keadaan, dibuat)
		select r.badan_publik, s.kode, 'uji_berakhir', 'ppid_utama', u.petugas, 'id', u.tujuan,
			pg_catalog.jsonb_build_object('nomor', r.nomor, 'badan', b.nama, 'tanggal', dasar.tanggal_bahasa(r.akhir, 'id'), 'jalur', '/uji/' || r.nomor), 'antre', dasar.kini()
		from organisasi.badan_publik b, surat.saluran s, surat.kiriman_petugas(r.badan_publik, 'ppid_utama', '{}') u
		where b.id = r.badan_publik and s.kode = 'surel' and s.aktif and u.tujuan <> '';
		get diagnostics banyak = row_count;
		if banyak > 0 then
			insert into informasi.uji_diingatkan (uji, versi, waktu) values (r.id, r.versi_berlaku, dasar.kini());
			n := n + 1;
		end if;
	end loop;
	if n > 0 then
		perform pg_catalog.pg_notify('tugas', 'kiriman');
	end if;
	return n;
end $$;
comment on function tugas.uji_ingatkan() is 'Memberi tahu PPID Utama lewat kotak keluar tentang uji yang akan berakhir, satu kali untuk setiap versi; mengembalikan banyaknya';
