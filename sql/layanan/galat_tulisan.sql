create or replace function layanan.galat_tulisan(p jsonb, bidang text, bila_kosong text, paling_panjang int) returns jsonb language sql immutable parallel safe as $$
	select case when bila_kosong <> '' and dasar.teks(p, bidang) = '' then pg_catalog.jsonb_build_object(bidang, bila_kosong)
		when pg_catalog.char_length(dasar.teks(p, bidang)) > paling_panjang
			then pg_catalog.jsonb_build_object(bidang, 'Paling panjang ' || pg_catalog.translate(pg_catalog.to_char(paling_panjang, 'FM999,990'), ',', '.') || ' huruf.')
		else '{}' end
$$;
comment on function layanan.galat_tulisan(jsonb, text, text, int) is 'Galat satu bidang tulisan: bila_kosong = kalimat bila wajib diisi, kosong bila boleh tidak diisi';

create or replace function layanan.serah_halangan(k layanan.perkara) returns text language plpgsql stable set search_path = '' as $$
begin
	return case when k.rampung and (not exists (select from layanan.peristiwa e where e.perkara = k.id and e.jenis = 'tutup_tidak_diambil')
			or exists (select from layanan.peristiwa e where e.perkara = k.id and e.jenis = 'serahkan'))
		then 'Permohonan ini sudah selesai; penyerahan sesudahnya hanya untuk yang ditutup karena tidak diambil.' end;
end $$;
comment on function layanan.serah_halangan(layanan.perkara) is 'Mengapa penyerahan tidak dapat dicatat pada permohonan yang sudah selesai; null bila dapat';

create or replace function layanan.serah_periksa(isi jsonb, tanggal date, dijawab date, kini date) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce((select pg_catalog.jsonb_object_agg(g.bidang, g.kalimat) from (values
		('tanggal', case when tanggal is null then 'Tulis tanggal penyerahan.'
			when tanggal > kini then 'Tanggal penyerahan tidak boleh sesudah hari ini.'
			when tanggal < dijawab then pg_catalog.format('Penyerahan tidak mungkin sebelum jawaban dikirim, %s.', dasar.tanggal(dijawab)) end),
		('cara', case when dasar.nama_pilihan('cara_kirim', isi ->> 'cara') is null then 'Pilih cara penyerahan.' end),
		('penerima', case when isi ->> 'penerima' = '' then 'Tulis siapa yang menerima.'
			when pg_catalog.char_length(isi ->> 'penerima') > 200 then 'Nama penerima paling panjang 200 huruf.' end),
		('keterangan', case when pg_catalog.char_length(isi ->> 'keterangan') > 2000 then 'Keterangan paling panjang 2.000 huruf.' end)
	) g (bidang, kalimat) where g.kalimat is not null), '{}'));
end $$;
comment on function layanan.serah_periksa(jsonb, date, date, date) is 'Galat catatan penyerahan; dijawab = tanggal jawaban dikirim';
