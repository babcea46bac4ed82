-- Orders that nobody carried out in time, and agreements that nobody kept: written down once, the day after, and with that told to the applicant.
create function tugas.perintah_lewat(batas int default 500) returns int language plpgsql security definer set search_path = '' as $$
declare
	r record;
	n int := 0;
begin
	perform akun.bertindak(null, null, '{sistem}', '{}', null);
	for r in select k.id, v.jenis from organisasi.badan_publik b
			join layanan.perkara k on k.badan_publik = b.id and k.prosedur = 'keberatan' and not k.rampung
			join (values ('pelaksanaan', 'kabulkan', 'lewati_perintah', 'pelaksanaan_putusan'), ('diperiksa', 'sepakati_damai', 'lewati_damai', 'pelaksanaan_damai')) v (keadaan, asal, jenis, aturan)
				on v.keadaan = k.keadaan
			where exists (select from layanan.jam j cross join lateral layanan.jam_hitung(j.id) h
					where j.perkara = k.id and j.aturan = v.aturan and h.selesai is null and organisasi.hari_ini(b.id) > h.tenggat)
				and not exists (select from layanan.peristiwa e where e.perkara = k.id and e.jenis = v.jenis
					and e.urut > (select max(x.urut) from layanan.peristiwa x where x.perkara = k.id and x.jenis = v.asal))
			order by k.id limit batas for update of k skip locked loop
		begin
			perform layanan.catat(r.id, r.jenis);
			n := n + 1;
		exception when others then
			raise warning 'perintah atau kesepakatan yang lewat pada perkara %: %', r.id, sqlerrm;
		end;
	end loop;
	return n;
end $$;
comment on function tugas.perintah_lewat(int) is
	'Mencatat perintah Atasan PPID dan kesepakatan musyawarah yang batas waktunya lewat, sekali saja, dan dengan itu mengabari pemohon; mengembalikan banyaknya';
