create function web.keberatan_penuhi(sesi text, p jsonb) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
begin
	perform akun.wajib(sesi, p, 'ppid_utama');
	k := layanan.keberatan_kunci(p);
	if not layanan.keberatan_damai_terbuka(k) then
		perform dasar.gagal('KI409', 'Tidak ada kesepakatan musyawarah yang belum dipenuhi pada keberatan ini.');
	end if;
	return layanan.keberatan_tindak_lanjut(k, p, 'penuhi', 'penuhi_damai', (select max(e.tanggal) from layanan.peristiwa e where e.perkara = k.id and e.jenis = 'sepakati_damai'),
		'Tulis bagaimana kesepakatan itu dipenuhi; tulisan ini dibaca pemohon.', 'Pemenuhan kesepakatan tercatat. Pemohon boleh mencabut keberatannya; bila tidak, Atasan PPID tetap memutus.');
end $$;
comment on function web.keberatan_penuhi(text, jsonb) is 'PPID Utama mencatat kesepakatan musyawarah sudah dipenuhi: tanggal, uraian dan berkas untuk pemohon';
