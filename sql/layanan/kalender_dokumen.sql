-- The due dates of a case as calendar entries; the portal writes them down as iCalendar (RFC 5545). Dates are those of the page.
create or replace function layanan.kalender_acara(k layanan.perkara) returns table (kode text, tanggal date, judul text, uraian text, sementara boolean)
language plpgsql stable set search_path = '' as $$
declare
	b organisasi.badan_publik;
	hak jsonb := layanan.hak_pemohon(k);
	batas date;
begin
	select * into strict b from organisasi.badan_publik x where x.id = k.badan_publik;
	if k.keadaan = 'dilengkapi' and k.langkah_aturan is not null then
		return query select v.kode, v.tanggal, v.judul, v.uraian, h.sementara
		from layanan.jam j
		cross join lateral layanan.jam_hitung(j.id) h
		cross join lateral (values
			('lengkapi_aman', h.aman, 'Lengkapi permohonan paling aman sebelum hari ini berakhir', 'Menurut hitungan yang paling hati-hati, waktu melengkapi permohonan berakhir hari ini.', h.aman <> h.tenggat),
			('lengkapi', h.tenggat, 'Batas melengkapi permohonan', 'Lengkapi permohonan Anda paling lambat hari ini, lewat halaman permohonan.', true)) v (kode, tanggal, judul, uraian, ada)
		where j.perkara = k.id and j.aturan = k.langkah_aturan and v.ada;
	end if;
	if k.tenggat is not null and k.ditutup is null then
		return query select v.kode, v.tanggal, v.judul, v.uraian, kalender.sementara(b.kalender, k.dimulai, k.tenggat) from (values
			('aman', k.aman, 'Target jawaban PPID', 'PPID menargetkan pemberitahuan tertulis sudah dikirim pada tanggal ini.', k.aman <> k.tenggat),
			('tenggat', k.tenggat, 'Batas waktu jawaban PPID', 'Hari terakhir pemberitahuan tertulis menurut undang-undang. Bila lewat tanpa jawaban, Anda berhak mengajukan keberatan.', true))
			v (kode, tanggal, judul, uraian, ada) where v.ada;
	end if;
	if hak is not null and not (hak ->> 'lewat')::boolean then
		return query select v.kode, v.tanggal, v.judul, v.uraian, (hak ->> 'sementara')::boolean from (values
			('keberatan_aman', (hak ->> 'aman_iso')::date, 'Ajukan keberatan paling aman sebelum hari ini berakhir', 'Menurut hitungan yang paling hati-hati, hak mengajukan keberatan kepada Atasan PPID berakhir hari ini.', hak ->> 'aman_iso' <> hak ->> 'tenggat_iso'),
			('keberatan_serah_aman', (hak #>> '{serah,aman_iso}')::date, 'Ajukan keberatan atas penyerahannya paling aman sebelum hari ini berakhir', 'Menurut hitungan yang paling hati-hati, hak mengajukan keberatan atas informasi yang diserahkan kemudian berakhir hari ini.',
				hak #>> '{serah,aman_iso}' <> hak ->> 'tenggat_iso'),
			('keberatan', (hak ->> 'tenggat_iso')::date, 'Hari terakhir mengajukan keberatan', 'Hak mengajukan keberatan kepada Atasan PPID berakhir hari ini.', true)) v (kode, tanggal, judul, uraian, ada) where v.ada;
	end if;
end $$;
comment on function layanan.kalender_acara(layanan.perkara) is 'Tanggal-tanggal yang masih akan datang bagi pemohon';

create or replace function layanan.keberatan_acara(k layanan.perkara) returns table (kode text, tanggal date, judul text, uraian text, sementara boolean)
language plpgsql stable set search_path = '' as $$
declare
	kal smallint := (select b.kalender from organisasi.badan_publik b where b.id = k.badan_publik);
	kini date := organisasi.hari_ini(k.badan_publik);
begin
	return query select h.aturan || v.akhir, v.tanggal, v.judul, v.uraian, h.sementara
	from layanan.jam j
	cross join lateral layanan.jam_hitung(j.id) h
	cross join lateral (values
		('keberatan_tanggapan', '_aman', h.aman, 'Target tanggapan Atasan PPID', 'Atasan PPID menargetkan tanggapannya sudah dikirim pada tanggal ini.', h.aman <> h.tenggat),
		('keberatan_tanggapan', '', h.tenggat, 'Batas waktu tanggapan Atasan PPID', 'Bila lewat tanpa tanggapan, Anda berhak mengajukan sengketa ke Komisi Informasi.', true),
		('pelaksanaan_putusan', '', h.tenggat, 'Batas waktu pelaksanaan perintah Atasan PPID', 'PPID melaksanakan perintah Atasan PPID paling lambat hari ini.', true)) v (aturan, akhir, tanggal, judul, uraian, ada)
	where j.perkara = k.id and v.aturan = j.aturan and v.ada and h.selesai is null and not k.rampung
	union all
	select v.kode, v.tanggal, v.judul, v.uraian, kalender.sementara(kal, x.mulai, x.tenggat)
	from layanan.sengketa_jendela(k) x cross join lateral (values
		('sengketa_aman', x.aman, 'Ajukan sengketa paling aman sebelum hari ini berakhir', 'Menurut hitungan yang paling hati-hati, hak mengajukan sengketa ke Komisi Informasi berakhir hari ini.', x.aman <> x.tenggat),
		('sengketa', x.tenggat, 'Hari terakhir mengajukan sengketa', 'Hak mengajukan sengketa ke Komisi Informasi berakhir hari ini.', true)) v (kode, tanggal, judul, uraian, ada)
	where x.mulai is not null and kini <= x.tenggat and v.ada
		and not exists (select from layanan.sengketa m where m.keberatan = k.id and m.dicabut is null and m.putusan_jenis is distinct from 'sela')
	union all
	select lower(p.nomor) || '-' || h.aturan || '-' || j.urut, h.tenggat, case h.aturan when 'sidang' then 'Sidang Komisi Informasi' else a.nama end,
		'Sengketa ' || p.nomor || coalesce(', register ' || m.nomor_register, '') || '.', h.sementara
	from layanan.sengketa m
	join layanan.perkara p on p.id = m.id and not p.rampung
	join layanan.jam j on j.perkara = p.id
	cross join lateral layanan.jam_hitung(j.id) h
	cross join lateral kalender.aturan_pada(j.aturan, h.mulai) a
	join layanan.jam_sifat s on s.aturan = j.aturan and s.pihak <> 'komisi'
	where m.keberatan = k.id and h.selesai is null;
end $$;
comment on function layanan.keberatan_acara(layanan.perkara) is 'Tanggal-tanggal keberatan yang masih akan datang bagi pemohon: tanggapan, pelaksanaan, hak ke Komisi Informasi, dan tanggal sengketanya';

create or replace function layanan.kalender_dokumen(k layanan.perkara) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	cap text := (select pg_catalog.to_char(max(e.waktu) at time zone 'UTC', 'YYYYMMDD"T"HH24MISS"Z"') from layanan.peristiwa e where e.perkara = k.id);
begin
	return pg_catalog.jsonb_build_object('nama_berkas', lower(k.nomor) || '-tenggat.ics', 'nama', case k.prosedur when 'keberatan' then 'Keberatan ' else 'Permohonan informasi ' end || k.nomor,
		'acara', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('uid', lower(k.nomor) || '-' || a.kode || '@ppid.' || lower(b.kode) || '.invalid',
			'dibuat', cap, 'diubah', cap, 'urutan', k.peristiwa_banyak,
			'mulai', pg_catalog.to_char(a.tanggal, 'YYYYMMDD'), 'sampai', pg_catalog.to_char(a.tanggal + 1, 'YYYYMMDD'),
			'judul', a.judul || ' (' || k.nomor || ')' || case when a.sementara then ', sementara' else '' end,
			'uraian', pg_catalog.format(E'%s\nNomor pendaftaran %s, %s.%s', a.uraian, k.nomor, b.nama,
				case when a.sementara then E'\nTanggal ini sementara: hari libur sebagian waktunya belum ditetapkan pemerintah.' else '' end)) order by a.tanggal, a.kode), '[]')
			from (select * from layanan.kalender_acara(k) where k.prosedur = 'permohonan' union all select * from layanan.keberatan_acara(k) where k.prosedur = 'keberatan') a, organisasi.badan_publik b where b.id = k.badan_publik));
end $$;
comment on function layanan.kalender_dokumen(layanan.perkara) is 'Dokumen kalender: tanggal sudah dalam bentuk RFC 5545, hari-penuh; uid tetap sehingga langganan memperbarui entri yang sama';
