-- One anonymous row per request of a period. Every figure of the portal and of the report comes from here: what was open
-- when the period began, or came in it, as things stood on its last day. Not a security definer: whoever may not see a
-- case does not count it, and the planner can look inside.
create or replace function laporan.rincian(badan int, dari date, sampai date)
returns table (tahun int, urut int, nomor text, opd text, kanal text, kategori text, golongan text, tujuan text, bawaan boolean,
	diterima date, lengkap date, mulai date, diperpanjang date, tenggat_awal date, tenggat date,
	ditanggapi date, selesai date, diserahkan date, keputusan text, alasan text[],
	hari_kerja int, hari int, terlambat_awal int, terlambat int)
language sql stable parallel safe as $$
	select k.tahun, k.urut, k.nomor, coalesce(o.kode, '-'), m.kanal, m.kategori, m.golongan, m.tujuan_golongan, m.diterima < $2,
		m.diterima, case when m.lengkap <= $3 then m.lengkap end, w.mulai,
		case when k.diperpanjang <= $3 then k.diperpanjang end, w.awal,
		case when k.diperpanjang > $3 then w.awal else w.akhir end,
		case when m.ditanggapi <= $3 then m.ditanggapi end, case when k.ditutup <= $3 then k.ditutup end,
		case when m.diserahkan <= $3 then m.diserahkan end, case when k.ditutup <= $3 then m.keputusan end,
		case when k.ditutup <= $3 and m.keputusan in ('ditolak', 'sebagian') then laporan.alasan(t.pasal, t.dasar_lain, t.tidak_dikuasai) end,
		akhir.ordinal - awal.ordinal, least(k.ditutup, $3) - m.diterima,
		case when least(k.ditutup, $3) > w.awal then akhir.ordinal - asal.ordinal end,
		case when least(k.ditutup, $3) > case when k.diperpanjang > $3 then w.awal else w.akhir end then akhir.ordinal - batas.ordinal end
	from organisasi.badan_publik b
	join layanan.perkara k on k.badan_publik = b.id and k.prosedur = 'permohonan'
	join layanan.permohonan m on m.id = k.id
	left join layanan.tanggapan t on t.permohonan = m.id and t.disetujui is not null and m.keputusan in ('ditolak', 'sebagian')
	left join laporan.beku($1) f on f.perkara = k.id
	left join layanan.jam j on j.perkara = k.id and j.aturan = k.aturan and k.dimulai > $3
	-- A clock that began anew after the last day, when the request was completed, then still ran from receipt.
	cross join lateral (select case when k.dimulai > $3 then m.diterima else k.dimulai end as mulai,
		case when k.dimulai > $3 then kalender.tenggat(b.kalender, m.diterima, j.hari) else coalesce(f.tenggat_awal, k.tenggat_awal) end as awal,
		case when k.dimulai > $3 then kalender.tenggat(b.kalender, m.diterima, j.hari) else coalesce(f.tenggat, k.tenggat) end as akhir) w
	left join laporan.opd_pada($1, $3) p on p.perkara = k.id
	left join organisasi.opd o on o.id = case when p.perkara is null then m.opd_utama else p.opd end
	left join kalender.hari awal on awal.kalender = b.kalender and awal.tanggal = w.mulai
	left join kalender.hari akhir on akhir.kalender = b.kalender and akhir.tanggal = least(k.ditutup, $3)
	left join kalender.hari asal on asal.kalender = b.kalender and asal.tanggal = w.awal
	left join kalender.hari batas on batas.kalender = b.kalender
		and batas.tanggal = case when k.diperpanjang > $3 then w.awal else w.akhir end
	where b.id = $1 and m.diterima <= $3 and (k.ditutup is null or k.ditutup >= $2)
$$;
comment on function laporan.rincian(int, date, date) is
	'Baris anonim setiap permohonan suatu masa, keadaan per hari terakhirnya: satu-satunya sumber angka halaman dan laporan. Tanpa data pribadi';

create or replace function laporan.alasan(pasal text[], dasar_lain text, tidak_dikuasai text) returns text[] language sql immutable parallel safe as $$
	select pasal || case when dasar_lain = '' then '{}'::text[] else '{lain}' end || case when tidak_dikuasai = '' then '{}'::text[] else '{tidak_dikuasai}' end
$$;
comment on function laporan.alasan(text[], text, text) is 'Huruf Pasal 17, "lain" (undang-undang lain) dan "tidak_dikuasai" (sebagian tidak dikuasai atau belum didokumentasikan) dari jawaban yang dikirim';

create or replace function laporan.opd_pada(badan int, sampai date) returns table (perkara bigint, opd int) language sql stable parallel safe as $$
	select distinct on (e.perkara) e.perkara, case when s.jenis <> 'kembalikan' then (s.isi ->> 'opd')::int end
	from layanan.peristiwa e
	left join layanan.peristiwa s on s.perkara = e.perkara and s.jenis in ('disposisi', 'kembalikan', 'bagi', 'himpun') and s.tanggal <= $2
	where e.badan_publik = $1 and e.jenis in ('disposisi', 'kembalikan', 'bagi', 'himpun') and e.tanggal > $2
	order by e.perkara, s.urut desc nulls last
$$;
comment on function laporan.opd_pada(int, date) is
	'Perkara yang berpindah OPD sesudah suatu tanggal, dengan OPD yang menanganinya pada tanggal itu; perkara lain tidak disebut. Permohonan yang dibagi dihitung pada satu OPD: layanan.bagian_terdepan';

-- A report embeds one calendar, from which whoever checks it counts every due date again. A clock that had ended before that
-- calendar changed is therefore reported as it would be counted now; the case itself keeps the dates it had.
create or replace function laporan.beku(badan int) returns table (perkara bigint, tenggat_awal date, tenggat date) language sql stable parallel safe as $$
	select k.id, kalender.tenggat(b.kalender, k.dimulai, j.hari), kalender.tenggat(b.kalender, k.dimulai, j.hari
		+ (select coalesce(sum(c.hari), 0)::int from layanan.jam_catatan c where c.jam = j.id and c.jenis = 'perpanjangan'))
	from layanan.jam_beku f
	join layanan.jam j on j.id = f.jam
	join layanan.perkara k on k.id = j.perkara and k.aturan = j.aturan
	join organisasi.badan_publik b on b.id = k.badan_publik
	where b.id = $1
$$;
comment on function laporan.beku(int) is 'Perkara yang jamnya ditutup sebelum kalendernya berubah, dengan tenggat menurut kalender sekarang';
