-- The applicant's rights with their dates, as sentences. A right is shown until the safe date and closes on the due date.
create or replace function surat.hak_keberatan(kal smallint, mulai date, mulai_aman date default null) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('hari', a.panjang, 'pasal', surat.pasal_resmi(a.pasal),
		'mulai', mulai, 'aman', h.aman, 'tenggat', h.tenggat, 'sementara', kalender.sementara(kal, mulai, h.tenggat),
		'kalimat', pg_catalog.format('Saudara berhak mengajukan keberatan secara tertulis kepada Atasan PPID dalam jangka waktu %s hari kerja setelah ditemukannya alasan keberatan (%s). '
			|| 'Dihitung sejak %s, %s%s.',
			surat.angka(a.panjang), surat.pasal_resmi(a.pasal), dasar.tanggal_hari(mulai),
			case when h.aman = h.tenggat then 'jangka waktunya berakhir pada ' || dasar.tanggal_hari(h.tenggat)
				else pg_catalog.format('keberatan paling aman diajukan sampai dengan %s dan jangka waktunya berakhir pada %s', dasar.tanggal_hari(h.aman), dasar.tanggal_hari(h.tenggat)) end,
			case when kalender.sementara(kal, mulai, h.tenggat) then ' (perhitungan sementara karena hari libur tahun itu belum ditetapkan)' else '' end))
		from kalender.aturan_pada('keberatan_ajukan', mulai) a
		cross join lateral (select kalender.aman(kal, coalesce(mulai_aman, mulai), a.panjang) as aman, kalender.tenggat(kal, mulai, a.panjang) as tenggat) h);
end $$;
comment on function surat.hak_keberatan(smallint, date, date) is
	'Hak mengajukan keberatan yang alasannya timbul pada tanggal mulai: lamanya, tanggal aman, tenggat dan kalimatnya. mulai_aman bila cara hitung yang lebih ketat membuat alasan itu timbul lebih awal';

create or replace function surat.hak_sengketa(mulai date) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('hari', s.panjang, 'pasal', surat.pasal_resmi(s.pasal),
		'kalimat', pg_catalog.format('Atasan PPID memberi tanggapan tertulis paling lambat %s hari kerja sejak diterimanya keberatan (%s). '
			|| 'Apabila tanggapan itu tidak memuaskan atau tidak diberikan, Saudara berhak mengajukan permohonan penyelesaian sengketa informasi publik kepada Komisi Informasi '
			|| 'dalam jangka waktu %s hari kerja setelah tanggapan tertulis diterima atau setelah jangka waktu tanggapan berakhir (%s).',
			surat.angka(t.panjang), surat.pasal_resmi(t.pasal), surat.angka(s.panjang), surat.pasal_resmi(s.pasal)))
		from kalender.aturan_pada('keberatan_tanggapan', mulai) t, kalender.aturan_pada('sengketa_ajukan', mulai) s);
end $$;
comment on function surat.hak_sengketa(date) is 'Hak mengajukan sengketa ke Komisi Informasi sesudah keberatan';
