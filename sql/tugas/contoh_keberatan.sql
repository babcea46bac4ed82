-- Objections to some of the example requests that were refused, played in the same order of time.
-- Stages: 200 ajukan, 210 periksa, 220 nyatakan, 230 putus, 240 laksanakan, 250 tanggapan pemohon.
create function tugas.contoh_langkah_keberatan(kasus int, keputusan text, perpanjang boolean, lambat int) returns table (tahap int, hari int)
language sql immutable set search_path = '' as $$
	select v.tahap, 7 + lambat + case when perpanjang then 8 else 0 end + v.hari
	from (values (200, 3), (210, 5), (220, 8), (230, 19), (240, 24), (250, 26)) v (tahap, hari)
	where keputusan in ('ditolak', 'sebagian') and (v.tahap <> 240 or kasus % 3 > 0) and (kasus < 41 or v.tahap < 230)
$$;
comment on function tugas.contoh_langkah_keberatan(int, text, boolean, int) is 'Tahap keberatan atas satu permohonan contoh dan hari kerjanya sejak permohonan diterima; sepertiganya ditolak Atasan';

create function tugas.contoh_keberatan(badan int, kasus int, tahap int, pada date) returns void language plpgsql set search_path = '' as $$
declare
	utama int := tugas.contoh_petugas(badan, 'ppid_utama', null);
	atasan int := tugas.contoh_petugas(badan, 'atasan_ppid', null);
	formulir text := pg_catalog.format('contoh-keberatan-%s-%s', badan, kasus);
	k layanan.perkara;
	b record;
begin
	if tahap = 200 then
		perform akun.bertindak(null, null, '{pemohon}', '{}', null);
		select * into b from layanan.keberatan_buat(badan, formulir, tugas.contoh_keberatan_isian(badan, kasus), 'ajukan_keberatan', pada);
		perform layanan.keberatan_terbit(b, '{}');
		return;
	end if;
	select p.* into strict k from layanan.keberatan m join layanan.perkara p using (id)
	where m.badan_publik = badan and m.formulir_sidik = dasar.sidik(formulir);
	if tahap in (220, 240) then
		perform akun.bertindak(utama, badan, '{ppid_utama}', '{}', null);
	elsif tahap = 250 then
		perform akun.bertindak(null, null, '{pemohon}', '{}', k.kunci_sidik);
	else
		perform akun.bertindak(atasan, badan, '{atasan_ppid}', '{}', null);
	end if;
	if tahap = 230 then
		perform surat.terbit(k.id, 'putusan_keberatan', layanan.keberatan_putus_catat(k, tugas.contoh_putusan(kasus)));
		return;
	end if;
	perform layanan.catat(k.id, v.jenis, v.isi) from (values
		(210, 'periksa', '{"pesan": "Mohon pernyataan PPID beserta uji konsekuensinya."}'::jsonb),
		(220, 'nyatakan', '{"pernyataan": "Uji konsekuensi atas informasi ini sudah ditetapkan dan masih berlaku; nomornya tercantum pada jawaban.", "berkas": []}'),
		(240, 'laksanakan', '{"uraian": "Informasi diberikan sesuai perintah Atasan PPID.", "berkas": []}'),
		(250, 'jawab_putusan', pg_catalog.jsonb_build_object('sikap', case when kasus % 3 = 0 then 'tidak_puas' else 'menerima' end, 'tulisan', ''))) v (tahap, jenis, isi)
	where v.tahap = contoh_keberatan.tahap;
end $$;
comment on function tugas.contoh_keberatan(int, int, int, date) is 'Memainkan satu tahap keberatan contoh pada waktunya';

create function tugas.contoh_keberatan_isian(badan int, kasus int) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('permohonan', m.id, 'kanal', 'web',
		'alasan', case when m.keputusan = 'ditolak' then '["35.a"]'::jsonb else '["35.d", "35.e"]' end,
		'kasus_posisi', case when m.keputusan = 'ditolak' then 'Permohonan saya ditolak seluruhnya, padahal sebagian isinya sudah pernah diumumkan.'
			else 'Yang diberikan hanya sebagian; lampiran yang saya minta tidak disertakan dan tidak dijelaskan sebabnya.' end)
		from layanan.permohonan m
		where m.badan_publik = badan and m.formulir_sidik = dasar.sidik(pg_catalog.format('contoh-permohonan-%s-%s', badan, kasus)));
end $$;
comment on function tugas.contoh_keberatan_isian(int, int) is 'Isi formulir keberatan rekaan atas satu permohonan contoh';

create function tugas.contoh_putusan(kasus int) returns jsonb language sql immutable set search_path = '' as $$
	select case when kasus % 3 = 0
		then '{"keputusan": "ditolak", "pertimbangan": "Uji konsekuensi atas informasi ini masih berlaku, dan alasan pengecualiannya sudah dijelaskan kepada pemohon."}'::jsonb
		else pg_catalog.jsonb_build_object('keputusan', case when kasus % 3 = 1 then 'dikabulkan' else 'sebagian' end,
			'pertimbangan', 'Uji konsekuensi tidak menyebut bagian mana yang dikecualikan, sehingga penolakan seluruhnya tidak beralasan.',
			'perintah', 'Berikan informasi yang diminta dalam bentuk elektronik; data pribadi dihitamkan.', 'hari', '7') end
$$;
comment on function tugas.contoh_putusan(int) is 'Putusan rekaan Atasan PPID';
