create function web.keberatan_laksanakan(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	k := layanan.keberatan_kunci(p);
	return layanan.keberatan_tindak_lanjut(k, p, 'laksanakan', 'laksanakan', (select m.diputus from layanan.keberatan m where m.id = k.id),
		'Tulis bagaimana perintah itu dilaksanakan; tulisan ini dibaca pemohon.', 'Pelaksanaan perintah tercatat; berkasnya terbuka bagi pemohon.');
end $$;
comment on function web.keberatan_laksanakan(text, jsonb) is 'PPID Utama mencatat perintah Atasan sudah dilaksanakan: tanggal, uraian dan berkas untuk pemohon; permohonan yang belum dijawab dijawab dahulu';
