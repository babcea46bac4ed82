-- The applicant's rights with their dates, as sentences. A right is shown until the safe date and closes on the due date.
create or replace function surat.hak_keberatan(kal smallint, mulai date, mulai_aman date default null) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	a kalender.aturan := kalender.aturan_pada('keberatan_ajukan', mulai);
	pasal text := surat.pasal_resmi(a.pasal);
	aman date := kalender.aman(kal, coalesce(mulai_aman, mulai), a.panjang);
	tenggat date := kalender.tenggat(kal, mulai, a.panjang);
	sementara boolean := kalender.sementara(kal, mulai, tenggat);
begin
	return pg_catalog.jsonb_build_object('hari', a.panjang, 'pasal', pasal, 'mulai', mulai, 'aman', aman, 'tenggat', tenggat, 'sementara', sementara,
		'kalimat', pg_catalog.format('Saudara berhak mengajukan keberatan secara tertulis kepada Atasan PPID dalam jangka waktu %s hari kerja setelah ditemukannya alasan keberatan (%s). '
			|| 'Dihitung sejak %s, %s%s.',
			surat.angka(a.panjang), pasal, dasar.tanggal_hari(mulai),
			case when aman = tenggat then 'jangka waktunya berakhir pada ' || dasar.tanggal_hari(tenggat)
				else pg_catalog.format('keberatan paling aman diajukan sampai dengan %s dan jangka waktunya berakhir pada %s', dasar.tanggal_hari(aman), dasar.tanggal_hari(tenggat)) end,
			case when sementara then ' (perhitungan sementara karena hari libur tahun itu belum ditetapkan)' else '' end));
end $$;
comment on function surat.hak_keberatan(smallint, date, date) is
	'Hak mengajukan keberatan yang alasannya timbul pada tanggal mulai: lamanya, tanggal aman, tenggat dan kalimatnya. mulai_aman bila cara hitung yang lebih ketat membuat alasan itu timbul lebih awal';

create or replace function surat.hak_sengketa(mulai date) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	t kalender.aturan := kalender.aturan_pada('keberatan_tanggapan', mulai);
	s kalender.aturan := kalender.aturan_pada('sengketa_ajukan', mulai);
	pasal text := surat.pasal_resmi(s.pasal);
begin
	return pg_catalog.jsonb_build_object('hari', s.panjang, 'pasal', pasal,
		'kalimat', pg_catalog.format('Atasan PPID memberi tanggapan tertulis paling lambat %s hari kerja sejak diterimanya keberatan (%s). '
			|| 'Apabila tanggapan itu tidak memuaskan atau tidak diberikan, Saudara berhak mengajukan permohonan penyelesaian sengketa informasi publik kepada Komisi Informasi '
			|| 'dalam jangka waktu %s hari kerja setelah tanggapan tertulis diterima atau setelah jangka waktu tanggapan berakhir (%s).',
			surat.angka(t.panjang), surat.pasal_resmi(t.pasal), surat.angka(s.panjang), pasal));
end $$;
comment on function surat.hak_sengketa(date) is 'Hak mengajukan sengketa ke Komisi Informasi sesudah keberatan';
