-- Chasers. For every open clock the newest step that has come and was not taken: one query over all cases. Steps that
-- nobody could send on their day (the worker was away) are overtaken by the next one, which names the last one sent.
create function tugas.pengingat_jatuh(batas int) returns table (perkara bigint, tanggal date, isi jsonb)
language sql volatile set search_path = '' as $$
	select k.id, b.kini, pg_catalog.jsonb_build_object('jam', k.aturan, 'aman', k.aman, 'tenggat', k.tenggat, 'langkah', l.langkah,
		'eskalasi', l.eskalasi, 'lewat', b.kini > k.tenggat, 'sesudah', l.terakhir)
	from (select x.id, x.kalender, h.tanggal as kini, h.ordinal, (dasar.kini() at time zone x.zona)::time as jam
		from organisasi.badan_publik x join kalender.hari h on h.kalender = x.kalender and h.tanggal = organisasi.hari_ini(x.id) and h.kerja) b
	join layanan.perkara k on k.badan_publik = b.id and not k.rampung and k.ditutup is null
	join kalender.hari a on a.kalender = b.kalender and a.tanggal = k.aman
	cross join lateral (
		select p.jarak + coalesce(p.ulang * ((b.ordinal - a.ordinal - p.jarak) / p.ulang), 0) as langkah, p.eskalasi,
			(select max((e.isi ->> 'langkah')::int) from layanan.peristiwa e
				where e.perkara = k.id and e.jenis = 'ingatkan' and e.isi ->> 'jam' = k.aturan and e.isi ->> 'aman' = k.aman::text) as terakhir
		from layanan.pengingat_berlaku p
		where p.badan_publik = b.id and p.jarak <= b.ordinal - a.ordinal and b.jam >= p.pukul
		order by 1 desc limit 1) l
	where k.dimulai < b.kini and k.giliran not in ('pemohon', 'selesai') and l.langkah > coalesce(l.terakhir, l.langkah - 1)
		and exists (select from layanan.alur f where f.prosedur = k.prosedur and f.keadaan = k.keadaan and f.peristiwa = 'ingatkan' and f.peran = 'sistem')
	order by k.aman, k.id limit batas
	for update of k skip locked
$$;
comment on function tugas.pengingat_jatuh(int) is
	'Pengingat yang waktunya sudah tiba dan belum tercatat, dihitung sekaligus atas semua jam terbuka; perkara yang sedang dikerjakan orang lain menyusul';

create function tugas.pengingat_susun(batas int default 500) returns int language plpgsql security definer set search_path = '' as $$
declare
	r record;
	n int := 0;
begin
	perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('tugas.pengingat'));
	perform akun.bertindak(null, null, '{sistem}', '{}', null);
	for r in select * from tugas.pengingat_jatuh(batas) loop
		begin
			perform layanan.catat(r.perkara, 'ingatkan', r.isi, r.tanggal);
			n := n + 1;
		exception when others then
			raise warning 'pengingat perkara %: %', r.perkara, sqlerrm;
		end;
	end loop;
	return n;
end $$;
comment on function tugas.pengingat_susun(int) is
	'Mencatat pengingat yang jatuh sebagai peristiwa, dan dengan itu mengirimkannya; mengembalikan banyaknya. Satu perkara yang gagal tidak menahan yang lain';
