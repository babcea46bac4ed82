-- Orders that nobody carried out in time: written down once, the day after, and with that told to the applicant.
create function tugas.perintah_lewat(batas int default 500) returns int language plpgsql security definer set search_path = '' as $$
declare
	r record;
	n int := 0;
begin
	perform akun.bertindak(null, null, '{sistem}', '{}', null);
	for r in select k.id from organisasi.badan_publik b join layanan.perkara k on k.badan_publik = b.id and k.prosedur = 'keberatan' and not k.rampung and k.keadaan = 'pelaksanaan'
			where organisasi.hari_ini(b.id) > k.tenggat
				and not exists (select from layanan.peristiwa e where e.perkara = k.id and e.jenis = 'lewati_perintah')
			order by k.id limit batas for update of k skip locked loop
		begin
			perform layanan.catat(r.id, 'lewati_perintah');
			n := n + 1;
		exception when others then
			raise warning 'perintah yang lewat pada perkara %: %', r.id, sqlerrm;
		end;
	end loop;
	return n;
end $$;
comment on function tugas.perintah_lewat(int) is
	'Mencatat perintah Atasan PPID yang batas waktunya lewat tanpa dilaksanakan, sekali saja, dan dengan itu mengabari pemohon; mengembalikan banyaknya';
