-- Identity files whose time has come. A file is looked at again only when the day known for it has passed.
create function tugas.identitas_hapus_perkara(k layanan.perkara, hak date) returns int language plpgsql set search_path = '' as $$
declare
	b layanan.berkas;
	n int := 0;
begin
	for b in select * from layanan.berkas x where x.perkara = k.id and x.golongan in ('identitas', 'kuasa') and x.dihapus is null order by x.id for update loop
		delete from layanan.berkas_isi i where i.berkas = b.id;
		update layanan.berkas x set dihapus = dasar.kini(), nama = 'dihapus' where x.id = b.id;
		perform akun.jejak_tulis(null, 'identitas_dihapus', '', pg_catalog.jsonb_build_object('badan', k.badan_publik, 'perkara', k.nomor, 'berkas', b.kode, 'apa', b.golongan,
			'sidik', pg_catalog.encode(b.sidik, 'hex'), 'diterima', b.dibuat, 'hak_sampai', hak, 'masa', organisasi.setelan(k.badan_publik, 'simpan_identitas')));
		n := n + 1;
	end loop;
	if n > 0 then
		perform layanan.catat(k.id, 'hapus_identitas', pg_catalog.jsonb_build_object('banyak', n, 'hak_sampai', hak));
	end if;
	return n;
end $$;
comment on function tugas.identitas_hapus_perkara(layanan.perkara, date) is 'Menghapus isi berkas identitas dan kuasa satu perkara: satu jejak per berkas dan satu peristiwa; mengembalikan banyaknya';

create function tugas.identitas_hapus(batas int default 200) returns int language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	hak date;
	n int := 0;
begin
	perform akun.bertindak(null, null, '{sistem}', '{}', null);
	for k in select x.* from layanan.perkara x where x.rampung and x.id in (
			select b.perkara from layanan.berkas b where b.golongan in ('identitas', 'kuasa') and b.dihapus is null
				and coalesce(b.hak_sampai, '-infinity') < organisasi.hari_ini(b.badan_publik) - organisasi.setelan(b.badan_publik, 'simpan_identitas'))
		order by x.id limit batas for update skip locked loop
		begin
			hak := layanan.hak_sampai(k);
			if hak < organisasi.hari_ini(k.badan_publik) - organisasi.setelan(k.badan_publik, 'simpan_identitas') then
				n := n + tugas.identitas_hapus_perkara(k, hak);
			else
				update layanan.berkas b set hak_sampai = coalesce(hak, organisasi.hari_ini(k.badan_publik)) where b.perkara = k.id and b.golongan in ('identitas', 'kuasa') and b.dihapus is null;
			end if;
		exception when others then
			raise warning 'masa simpan perkara %: %', k.id, sqlerrm;
		end;
	end loop;
	return n;
end $$;
comment on function tugas.identitas_hapus(int) is 'Menghapus isi berkas identitas perkara yang upaya hukumnya berakhir lebih lama dari masa simpan; mengembalikan banyaknya. Satu perkara yang gagal tidak menahan yang lain';
