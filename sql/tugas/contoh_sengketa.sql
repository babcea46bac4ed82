-- Disputes over the example objections that were refused, each at another point of its way, with dates near today.
-- Stages: 300 lapor, 310 akta registrasi, 320 dan 326 panggilan, 330 sidang, 340 mediasi, 342 ajudikasi, 350 sepakat, 352 putusan,
-- 360 dilaksanakan, 362 salinan, 384 perintah.
create function tugas.contoh_langkah_sengketa(kasus int, keputusan text, perpanjang boolean, lambat int, sejak int) returns table (tahap int, hari int)
language sql immutable set search_path = '' as $$
	select v.tahap, v.hari
	from (select 37 + lambat + case when perpanjang then 8 else 0 end as awal, (kasus / 3) % 5 as ragam) x,
		lateral (values (300, awal, true), (310, awal + 3, true), (320, awal + 5, true), (326, sejak - 2, ragam = 0), (330, awal + 13, ragam <> 0),
			(340, awal + 13, ragam in (1, 4)), (350, case when kasus < 20 then awal + 22 else sejak - 4 end, ragam = 1), (360, awal + 29, ragam = 1 and kasus < 20),
			(342, awal + 14, ragam in (2, 3)), (352, awal + 24, ragam in (2, 3)), (362, case ragam when 2 then sejak - 4 else awal + 27 end, ragam in (2, 3)), (384, sejak - 3, ragam = 3)) v (tahap, hari, ada)
	where keputusan in ('ditolak', 'sebagian') and kasus % 3 = 0 and kasus < 41 and v.ada
$$;
comment on function tugas.contoh_langkah_sengketa(int, text, boolean, int, int) is
	'Tahap sengketa atas satu keberatan contoh yang ditolak, hari kerjanya sejak permohonan diterima: menunggu sidang, sepakat dan dilaksanakan, menunggu pengadilan, melaksanakan putusan, atau dimediasi';

create function tugas.contoh_sengketa(badan int, kasus int, tahap int, pada date) returns void language plpgsql set search_path = '' as $$
declare
	kal smallint := (select b.kalender from organisasi.badan_publik b where b.id = badan);
	b layanan.perkara;
	s bigint;
begin
	select k.* into strict b from layanan.keberatan m join layanan.perkara k using (id)
	where m.badan_publik = badan and m.formulir_sidik = dasar.sidik(pg_catalog.format('contoh-keberatan-%s-%s', badan, kasus));
	if tahap = 300 then
		perform akun.bertindak(null, null, '{pemohon}', '{}', b.kunci_sidik);
		perform layanan.sengketa_buat(badan, pg_catalog.format('contoh-sengketa-%s-%s', badan, kasus), pg_catalog.jsonb_build_object('keberatan', b.id, 'diajukan', pada,
			'komisi', layanan.komisi_usul(badan)), 'lapor_sengketa');
		return;
	end if;
	select m.id into strict s from layanan.sengketa m where m.keberatan = b.id;
	perform akun.bertindak(tugas.contoh_petugas(badan, 'ppid_utama', null), badan, '{ppid_utama}', '{}', null);
	if tahap = 310 then
		perform layanan.catat(s, 'ubah_sengketa', pg_catalog.jsonb_build_object('komisi', layanan.komisi_usul(badan), 'opd', (select m.opd from layanan.keberatan m where m.id = b.id), 'keterangan', ''));
	end if;
	perform layanan.catat(s, v.jenis, v.isi) from (values
		(310, 'daftar_ki', pg_catalog.jsonb_build_object('nomor_register', pg_catalog.format('%s/REG-PSI/%s', pg_catalog.lpad((kasus + 1)::text, 3, '0'), extract(year from pada)), 'berkas', '[]'::jsonb)),
		(320, 'jadwal_sidang', pg_catalog.jsonb_build_object('jenis_sidang', 'pemeriksaan_awal', 'jam_batas', kalender.tenggat(kal, pada, 8), 'tempat', 'Pukul 10.00', 'berkas', '[]'::jsonb)),
		(326, 'jadwal_sidang', pg_catalog.jsonb_build_object('jenis_sidang', 'pemeriksaan_awal', 'jam_batas', kalender.tenggat(kal, pada, 5), 'tempat', 'Pukul 09.30, ditunda dari panggilan pertama', 'berkas', '[]'::jsonb)),
		(330, 'sidang', '{"jenis_sidang": "pemeriksaan_awal", "hasil": "Kedua pihak hadir; kewenangan, kedudukan para pihak dan jangka waktu diperiksa.", "berkas": []}'),
		(340, 'mulai_mediasi', '{"keterangan": "Mediator (contoh)"}'),
		(342, 'mulai_ajudikasi', '{"keterangan": "Mediasi tidak ditempuh."}'),
		(350, 'mediasi_sepakat', pg_catalog.jsonb_build_object('nomor_putusan', 'Putusan mediasi (contoh)', 'perintah', 'Lampiran yang diminta diberikan dalam bentuk elektronik; data pribadi dihitamkan.',
			'jam_batas', kalender.tenggat(kal, pada, 10), 'berkas', '[]'::jsonb)),
		(352, 'putus_ki', '{"nomor_putusan": "Putusan ajudikasi (contoh)", "amar": "sebagian", "pertimbangan": "Uji konsekuensi tidak menyebut setiap bagian.", "berkas": []}'),
		(360, 'laksana_putusan', '{"uraian": "Lampiran dikirim kepada pemohon.", "berkas": []}'),
		(362, 'terima_salinan', '{"berkas": []}'),
		(384, 'perintah_putusan', pg_catalog.jsonb_build_object('perintah', 'Berikan dokumen yang diminta, kecuali data pribadi.', 'jam_batas', kalender.tenggat(kal, pada, 6)))) v (tahap, jenis, isi)
	where v.tahap = contoh_sengketa.tahap;
end $$;
comment on function tugas.contoh_sengketa(int, int, int, date) is 'Memainkan satu tahap sengketa contoh pada waktunya';
