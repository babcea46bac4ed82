-- What an export reads, in one snapshot: the head, the figures, the rows. A row is one text with its fields set apart by the
-- unit separator (U+001F), empty for none: it is put together where the rows are joined, and COPY hands it on as it is.
create function tugas.laporan_potret() returns text language sql volatile security definer set search_path = '' as $$
	select pg_catalog.pg_export_snapshot()
$$;
comment on function tugas.laporan_potret() is 'Pengenal potret transaksi ini, agar sambungan kedua menghitung angka dari keadaan yang sama';

create function tugas.laporan_kepala(badan text, tahun int, jenis text, urut int) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	nomor int := (select b.id from organisasi.badan_publik b where b.kode = badan);
begin
	if nomor is null then
		perform dasar.gagal('KI404', pg_catalog.format('Badan publik "%s" tidak ada.', coalesce(badan, '')));
	end if;
	return laporan.kepala(nomor, tahun, jenis, urut);
end $$;
comment on function tugas.laporan_kepala(text, int, text, int) is 'Kepala laporan suatu badan publik; KI404 bila badannya tidak ada';

create function tugas.laporan_ringkas(badan int, dari date, acuan date) returns jsonb language sql stable security definer set search_path = '' as $$
	select laporan.ringkas(badan, dari, acuan)
$$;
comment on function tugas.laporan_ringkas(int, date, date) is 'Semua angka laporan suatu masa';

create function tugas.laporan_rincian(badan int, dari date, acuan date) returns setof text language plpgsql stable security definer
set search_path = '' set jit = off as $$
begin
	return query select concat(r.nomor, U&'\001F', r.opd, U&'\001F', r.kanal, U&'\001F', r.kategori, U&'\001F', r.golongan, U&'\001F', r.tujuan, U&'\001F',
		case when r.bawaan then 'ya' else 'tidak' end, U&'\001F', r.diterima, U&'\001F', r.lengkap, U&'\001F', r.mulai, U&'\001F', r.diperpanjang, U&'\001F',
		r.tenggat_awal, U&'\001F', r.tenggat, U&'\001F', r.ditanggapi, U&'\001F', r.selesai, U&'\001F', r.diserahkan, U&'\001F', r.keputusan, U&'\001F',
		pg_catalog.array_to_string(r.alasan, ' '), U&'\001F', r.hari_kerja, U&'\001F', r.hari, U&'\001F', r.terlambat_awal, U&'\001F', r.terlambat, U&'\001F',
		r.lengkap - r.diterima, U&'\001F', r.diperpanjang - r.diterima, U&'\001F', r.diserahkan - r.diterima)
	from laporan.rincian(badan, dari, acuan) r
	order by r.tahun, r.urut;
end $$;
comment on function tugas.laporan_rincian(int, date, date) is
	'Baris anonim suatu masa urut nomor, setiap baris satu teks: nomor, opd, kanal, kategori, golongan, tujuan, bawaan, diterima, lengkap, mulai, diperpanjang, tenggat_awal, tenggat, ditanggapi, selesai, diserahkan, keputusan, alasan, hari_kerja, hari, terlambat_awal, terlambat, hari sampai lengkap, sampai diperpanjang, sampai diserahkan';

create function tugas.laporan_rincian_keberatan(badan int, dari date, acuan date) returns setof text language plpgsql stable security definer
set search_path = '' set jit = off as $$
begin
	return query select concat(r.nomor, U&'\001F', r.opd, U&'\001F', pg_catalog.array_to_string(r.alasan, ' '), U&'\001F', r.bawaan, U&'\001F',
		case when r.lewat_waktu then 'ya' else 'tidak' end, U&'\001F', r.timbul, U&'\001F', r.batas_ajukan, U&'\001F', r.diterima, U&'\001F', r.diperiksa, U&'\001F',
		r.tenggat, U&'\001F', r.ditanggapi, U&'\001F', r.selesai, U&'\001F', r.keputusan, U&'\001F', r.perintah_hari, U&'\001F', r.tenggat_pelaksanaan, U&'\001F',
		r.dilaksanakan, U&'\001F', r.hari_kerja, U&'\001F', r.hari, U&'\001F', r.terlambat, U&'\001F', r.hari_kerja_pelaksanaan, U&'\001F', r.terlambat_pelaksanaan, U&'\001F',
		r.diterima - r.timbul, U&'\001F', r.diperiksa - r.diterima, U&'\001F', r.dilaksanakan - r.ditanggapi)
	from laporan.rincian_keberatan(badan, dari, acuan) r
	order by r.tahun, r.urut;
end $$;
comment on function tugas.laporan_rincian_keberatan(int, date, date) is
	'Baris anonim keberatan suatu masa urut nomor, setiap baris satu teks: nomor, opd, alasan, bawaan, lewat_waktu, timbul, batas_ajukan, diterima, diperiksa, tenggat, ditanggapi, selesai, keputusan, perintah_hari, tenggat_pelaksanaan, dilaksanakan, hari_kerja, hari, terlambat, hari_kerja_pelaksanaan, terlambat_pelaksanaan, hari dari timbul, sampai diperiksa, sampai dilaksanakan';

create function tugas.laporan_rincian_sengketa(badan int, dari date, acuan date) returns setof text language plpgsql stable security definer
set search_path = '' set jit = off as $$
begin
	return query select concat(r.nomor, U&'\001F', r.opd, U&'\001F', pg_catalog.array_to_string(r.alasan, ' '), U&'\001F', r.bawaan, U&'\001F',
		case when r.lewat_waktu then 'ya' else 'tidak' end, U&'\001F', r.timbul, U&'\001F', r.batas_ajukan, U&'\001F', r.diajukan, U&'\001F',
		r.register, U&'\001F', r.tenggat_ki, U&'\001F', r.mediasi, U&'\001F', r.mediasi_selesai, U&'\001F', r.mediasi_hasil, U&'\001F',
		r.ajudikasi, U&'\001F', r.putusan, U&'\001F', r.amar, U&'\001F', r.salinan, U&'\001F', r.pengadilan, U&'\001F', r.pengadilan_oleh, U&'\001F',
		r.putusan_pengadilan, U&'\001F', r.amar_pengadilan, U&'\001F', r.kasasi, U&'\001F', r.kasasi_oleh, U&'\001F', r.putusan_kasasi, U&'\001F',
		r.amar_kasasi, U&'\001F', r.perintah, U&'\001F', r.tenggat_pelaksanaan, U&'\001F', r.eksekusi, U&'\001F', r.selesai, U&'\001F',
		r.penyelesaian, U&'\001F', r.hari, U&'\001F', r.hari_kerja_ki, U&'\001F', r.lewat_ki, U&'\001F', r.terlambat, U&'\001F',
		r.diajukan - r.timbul, U&'\001F', r.register - r.diajukan, U&'\001F', r.mediasi - r.diajukan, U&'\001F', r.mediasi_selesai - r.diajukan, U&'\001F',
		r.ajudikasi - r.diajukan, U&'\001F', r.putusan - r.diajukan, U&'\001F', r.salinan - r.diajukan, U&'\001F', r.pengadilan - r.diajukan, U&'\001F',
		r.putusan_pengadilan - r.diajukan, U&'\001F', r.kasasi - r.diajukan, U&'\001F', r.putusan_kasasi - r.diajukan, U&'\001F',
		r.perintah - r.diajukan, U&'\001F', r.tenggat_pelaksanaan - r.diajukan, U&'\001F', r.eksekusi - r.diajukan)
	from laporan.rincian_sengketa(badan, dari, acuan) r
	order by r.tahun, r.urut;
end $$;
comment on function tugas.laporan_rincian_sengketa(int, date, date) is
	'Baris anonim sengketa suatu masa urut nomor, setiap baris satu teks: kolom laporan.rincian_sengketa mulai nomor, lalu hari dari timbul sampai diajukan dan dari diajukan sampai setiap tanggal lain';
