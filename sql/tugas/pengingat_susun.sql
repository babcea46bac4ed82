-- Chasers. For every open clock the newest step that has come and was not taken: one query over all cases. Steps that
-- nobody could send on their day (the worker was away) are overtaken by the next one, which names the last one sent. Whose turn
-- it is does not matter: the law's clock runs while the body waits for the applicant as well. A short clock of the body itself is
-- chased from its safe day on and not repeated, and goes further up only when it has passed.
create function tugas.pengingat_jatuh(batas int) returns table (perkara bigint, tanggal date, isi jsonb)
language sql volatile set search_path = '' as $$
	select k.id, b.kini, pg_catalog.jsonb_build_object('jam', c.aturan, 'aman', c.aman, 'tenggat', c.tenggat, 'langkah', l.langkah,
		'eskalasi', l.eskalasi and (not c.pendek or b.kini > c.tenggat), 'lewat', not c.pendek and b.kini > c.tenggat, 'sesudah', l.terakhir)
	from (select x.id, x.kalender, h.tanggal as kini, h.ordinal, (dasar.kini() at time zone x.zona)::time as jam
		from organisasi.badan_publik x join kalender.hari h on h.kalender = x.kalender and h.tanggal = organisasi.hari_ini(x.id) and h.kerja) b
	join layanan.perkara k on k.badan_publik = b.id and not k.rampung and k.ditutup is null
	cross join lateral (values (k.aturan, k.aman, k.tenggat, false), (k.langkah_aturan, k.langkah_aman, k.langkah_tenggat, true)) c (aturan, aman, tenggat, pendek)
	join kalender.hari a on a.kalender = b.kalender and a.tanggal = c.aman
	cross join lateral (
		select p.jarak + coalesce(p.ulang * ((b.ordinal - a.ordinal - p.jarak) / p.ulang), 0) as langkah, p.eskalasi,
			(select max((e.isi ->> 'langkah')::int) from layanan.peristiwa e
				where e.perkara = k.id and e.jenis = 'ingatkan' and e.isi ->> 'jam' = c.aturan and e.isi ->> 'aman' = c.aman::text) as terakhir
		from (select y.jarak, case when not c.pendek then y.ulang end as ulang, y.eskalasi, y.pukul from layanan.pengingat_berlaku y
			where y.badan_publik = b.id and (not c.pendek or y.jarak >= 0)) p
		where p.jarak <= b.ordinal - a.ordinal and b.jam >= p.pukul
		order by 1 desc limit 1) l
	where k.dimulai < b.kini and k.giliran <> 'selesai' and l.langkah > coalesce(l.terakhir, l.langkah - 1)
		and not (c.pendek and not layanan.langkah_menunggu(k.keadaan, c.tenggat, b.kini))
		and not (c.pendek and exists (select from layanan.jam_sifat s where s.aturan = c.aturan and s.pihak <> 'badan'))
		and exists (select from layanan.alur f where f.prosedur = k.prosedur and f.keadaan = k.keadaan and f.peristiwa = 'ingatkan' and f.peran = 'sistem')
	order by c.aman, k.id limit batas
	for update of k skip locked
$$;
comment on function tugas.pengingat_jatuh(int) is
	'Pengingat yang waktunya sudah tiba dan belum tercatat, dihitung sekaligus atas semua jam terbuka, juga jam pendek badan publik; perkara yang sedang dikerjakan orang lain menyusul';

-- What a request that waits for its applicant needs: a word to him on the day before the safe date of his clock; and once that
-- clock has passed, or never had a legal effect because the office asked too late, it is PPID Utama's turn.
create function tugas.kelengkapan_jatuh(batas int) returns table (perkara bigint, jenis text, tanggal date, isi jsonb)
language plpgsql volatile set search_path = '' as $$
begin
	return query select k.id, l.jenis, b.kini, pg_catalog.jsonb_build_object('jam', k.langkah_aturan, 'aman', k.langkah_aman, 'tenggat', k.langkah_tenggat)
	from (select x.id, x.kalender, h.tanggal as kini, h.ordinal, h.kerja and (dasar.kini() at time zone x.zona)::time >= time '07:30' as buka
		from organisasi.badan_publik x join kalender.hari h on h.kalender = x.kalender and h.tanggal = organisasi.hari_ini(x.id)) b
	join layanan.perkara k on k.badan_publik = b.id and k.prosedur = 'permohonan' and k.keadaan = 'dilengkapi' and k.giliran = 'pemohon'
	left join kalender.hari a on a.kalender = b.kalender and a.tanggal = k.langkah_aman
	cross join lateral (select case when b.kini > k.langkah_tenggat or not layanan.tagih_tepat(k.id) then 'kelengkapan_lewat'
		when b.buka and b.ordinal >= a.ordinal - 1 and not exists (select from layanan.peristiwa e
			where e.perkara = k.id and (e.jenis = 'kelengkapan_ingat' or e.jenis = 'tagih' and e.tanggal = b.kini)) then 'kelengkapan_ingat' end as jenis) l
	where l.jenis is not null
	order by k.id limit batas
	for update of k skip locked;
end $$;
comment on function tugas.kelengkapan_jatuh(int) is
	'Permohonan yang menunggu pemohon dan perlu sesuatu hari ini: pemohon diingatkan, atau menjadi giliran PPID Utama karena waktunya habis atau kekurangannya terlambat diberitahukan';

-- What was answered and not handed over: the officer is reminded every so many working days, the applicant with the first of
-- them; after a longer time, and never before the applicant was told, the request ends. The answer is not touched.
create function tugas.serah_jatuh(batas int) returns table (perkara bigint, jenis text, tanggal date, isi jsonb)
language plpgsql volatile set search_path = '' as $$
begin
	return query select k.id, l.jenis, b.kini, pg_catalog.jsonb_build_object('sejak', k.ditutup, 'langkah', b.ordinal - t.ordinal)
		|| case when l.jenis = 'serah_ingat' then pg_catalog.jsonb_build_object('langkah', l.langkah, 'eskalasi', r.pertama is null) else '{}' end
	from (select x.id, x.kalender, h.tanggal as kini, h.ordinal, organisasi.setelan(x.id, 'serah_ingat') as ulang, organisasi.setelan(x.id, 'tutup_tidak_diambil') as habis
		from organisasi.badan_publik x join kalender.hari h on h.kalender = x.kalender and h.tanggal = organisasi.hari_ini(x.id) and h.kerja
		where (dasar.kini() at time zone x.zona)::time >= time '07:30') b
	join layanan.perkara k on k.badan_publik = b.id and k.prosedur = 'permohonan' and k.keadaan = 'ditanggapi' and not k.rampung and k.ditutup is not null
	join kalender.hari t on t.kalender = b.kalender and t.tanggal = k.ditutup
	cross join lateral (select max((e.isi ->> 'langkah')::int) as terakhir, min(h.ordinal) as pertama from layanan.peristiwa e
		join kalender.hari h on h.kalender = b.kalender and h.tanggal = e.tanggal where e.perkara = k.id and e.jenis = 'serah_ingat') r
	cross join lateral (select (b.ordinal - t.ordinal) / b.ulang as langkah, case
		when b.ordinal - t.ordinal >= b.habis and b.ordinal - r.pertama >= b.ulang then 'tutup_tidak_diambil'
		when (b.ordinal - t.ordinal) / b.ulang > coalesce(r.terakhir, 0) then 'serah_ingat' end as jenis) l
	where l.jenis is not null
	order by k.ditutup, k.id limit batas
	for update of k skip locked;
end $$;
comment on function tugas.serah_jatuh(int) is
	'Permohonan yang sudah dijawab dan belum diserahkan: yang hari ini diingatkan, atau ditutup karena lama tidak diambil sesudah pemohonnya diingatkan';

create function tugas.pengingat_susun(batas int default 500) returns int language plpgsql security definer set search_path = '' as $$
declare
	r record;
	n int := 0;
begin
	perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('tugas.pengingat'));
	perform akun.bertindak(null, null, '{sistem}', '{}', null);
	for r in select j.perkara, 'ingatkan' as jenis, j.isi, j.tanggal from tugas.pengingat_jatuh(batas) j
		union all select j.perkara, j.jenis, j.isi, j.tanggal from tugas.kelengkapan_jatuh(batas) j
		union all select j.perkara, j.jenis, j.isi, j.tanggal from tugas.serah_jatuh(batas) j
	loop
		begin
			perform layanan.catat(r.perkara, r.jenis, r.isi, r.tanggal);
			n := n + 1;
		exception when others then
			raise warning 'pengingat perkara %: %', r.perkara, sqlerrm;
		end;
	end loop;
	return n + tugas.perintah_lewat(batas);
end $$;
comment on function tugas.pengingat_susun(int) is
	'Mencatat pengingat yang jatuh sebagai peristiwa, dan dengan itu mengirimkannya, begitu pula perintah Atasan PPID yang lewat; mengembalikan banyaknya. Satu perkara yang gagal tidak menahan yang lain';
