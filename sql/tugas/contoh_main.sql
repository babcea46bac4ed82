-- The stage of an example request that is due: the clock is set to its time, the actor takes the step.
create function tugas.contoh_main(badan int, kasus int, t jsonb, tahap int, opd int, pada date, saat timestamptz) returns void language plpgsql set search_path = '' as $$
declare
	utama int := tugas.contoh_petugas(badan, 'ppid_utama', null);
	pelaksana int;
	keputusan text := tugas.contoh_keputusan(t ->> 'hasil');
	formulir text := pg_catalog.format('contoh-permohonan-%s-%s', badan, kasus);
	n bigint;
	lain int;
begin
	update dasar.waktu set geser = saat - pg_catalog.clock_timestamp();
	if tahap >= 300 then
		perform tugas.contoh_sengketa(badan, kasus, tahap, pada);
		return;
	elsif tahap >= 200 then
		perform tugas.contoh_keberatan(badan, kasus, tahap, pada);
		return;
	end if;
	if tahap = 10 then
		perform tugas.contoh_masuk(badan, formulir, tugas.contoh_pemohon(kasus, t), utama, pada);
		return;
	end if;
	select m.id into strict n from layanan.permohonan m where m.badan_publik = badan and m.formulir_sidik = dasar.sidik(formulir);
	if tahap = any ('{14,34,36,80,82}'::int[]) then
		perform akun.bertindak(null, null, '{pemohon}', '{}', (select k.kunci_sidik from layanan.perkara k where k.id = n));
		perform tugas.contoh_pemohon_main(n, tahap, kasus);
		return;
	elsif tahap in (26, 44, 46) then
		perform tugas.contoh_bagian(badan, n, tahap, utama, pada);
		return;
	elsif tahap = any ('{12,16,20,22,30,32,42,52,60}'::int[]) or opd is null then
		perform akun.bertindak(utama, badan, '{ppid_utama}', '{}', null);
	else
		if tahap = 24 then
			select k.opd[1] into opd from layanan.perkara k where k.id = n;
		end if;
		pelaksana := tugas.contoh_petugas(badan, 'ppid_pelaksana', opd);
		perform akun.bertindak(pelaksana, badan, '{ppid_pelaksana}', organisasi.opd_pendahulu(opd), null);
	end if;
	lain := tugas.contoh_opd(badan, case when t ->> 'opd' = 'BIROHUKUM' then 'BAPPERIDA' else 'BIROHUKUM' end, pada);
	perform case tahap
		when 20 then layanan.catat(n, 'daftarkan', '{"catatan": "Lengkap."}')
		when 22 then layanan.catat(n, 'disposisi', pg_catalog.jsonb_build_object('opd', lain, 'pesan', 'Mohon disiapkan.'))
		when 24 then layanan.catat(n, 'kembalikan', '{"alasan": "Informasi ini tidak ada pada kami; dikuasai OPD lain."}')
		when 30 then layanan.catat(n, 'disposisi', pg_catalog.jsonb_build_object('opd', opd, 'pesan', 'Mohon jawaban sebelum tanggal aman.'))
		when 40 then layanan.catat(n, 'terima', '{"catatan": ""}')
		when 52 then layanan.catat(n, case when opd is null then 'tarik' else 'perbaiki' end, '{"catatan": "Lengkapi uraian agar mudah dipahami pemohon."}') end;
	if tahap = 12 then
		perform surat.terbit(n, 'ketidaklengkapan', layanan.tulisan_catat(n, 'tagih', '{"kurang": ["alamat"]}', '{"keterangan": "Mohon tulis alamat lengkap."}', true),
			'{"keterangan": "Mohon tulis alamat lengkap."}');
	elsif tahap = 16 then
		perform surat.terbit(n, 'tidak_dapat_diproses', layanan.tulisan_catat(n, 'gugurkan', '{"keputusan": "tidak_lengkap"}', '{"catatan": ""}', true));
	elsif tahap = 32 then
		perform layanan.tulisan_catat(n, 'tanya', '{}', '{"pertanyaan": "Tahun berapa yang Saudara maksud?"}', false);
	elsif tahap = 48 then
		perform tugas.contoh_berkas(n, coalesce(pelaksana, utama), kasus);
	elsif tahap in (50, 54) then
		perform layanan.tanggapan_usulkan(n, tugas.contoh_uji_usul(n, tugas.contoh_usul(kasus, t, keputusan)));
	elsif tahap = 42 then
		perform surat.terbit(n, 'perpanjangan', layanan.catat(n, 'perpanjang', '{"alasan": "Dokumen tersebar pada beberapa bidang dan belum selesai dihimpun."}'));
	elsif tahap = 60 then
		perform surat.terbit(n, layanan.tanggapan_surat(keputusan), layanan.tanggapan_kirim(n));
	elsif tahap = 70 then
		perform tugas.contoh_serah(n, pada);
	end if;
end $$;
comment on function tugas.contoh_main(int, int, jsonb, int, int, date, timestamptz) is 'Memainkan satu tahap perkara contoh pada waktunya';

create function tugas.contoh_pemohon_main(perkara bigint, tahap int, kasus int) returns void language plpgsql set search_path = '' as $$
begin
	case tahap
	when 14 then
		perform layanan.isian_ganti(perkara, 'lengkapi', pg_catalog.jsonb_build_object('alamat', pg_catalog.format('Jalan Contoh Nomor %s RT 2, Kelurahan Binanga, Mamuju', kasus)),
			'{}', '{"jawaban": "Alamat sudah saya lengkapi."}', true, null);
	when 34 then perform layanan.tulisan_catat(perkara, 'jelaskan', '{}', '{"jawaban": "Tahun terakhir saja."}', false);
	when 36 then perform layanan.tulisan_catat(perkara, 'cabut', '{"keputusan": "dicabut"}', '{"alasan": "Informasinya sudah saya temukan di situs."}', false);
	when 80 then perform layanan.tulisan_catat(perkara, 'konfirmasi', '{}', '{}', false);
	when 82 then perform layanan.tulisan_catat(perkara, 'nilai', pg_catalog.jsonb_build_object('angka', 5 - kasus % 4), '{"komentar": ""}', false);
	end case;
end $$;
comment on function tugas.contoh_pemohon_main(bigint, int, int) is 'Tahap perkara contoh yang dilakukan pemohonnya';

create function tugas.contoh_masuk(badan int, formulir text, isi jsonb, utama int, pada date) returns void language plpgsql set search_path = '' as $$
declare
	b record;
	web boolean := isi ->> 'kanal' = 'web';
begin
	if web then
		perform akun.bertindak(null, null, '{pemohon}', '{}', null);
	else
		perform akun.bertindak(utama, badan, '{ppid_utama}', '{}', null);
	end if;
	select * into b from layanan.permohonan_buat(badan, formulir, isi, case when web then 'ajukan' else 'catat' end, pada);
	perform surat.terbit(b.perkara, 'tanda_bukti', b.peristiwa);
end $$;
comment on function tugas.contoh_masuk(int, text, jsonb, int, date) is 'Permohonan contoh masuk: lewat web oleh pemohon, selainnya dicatat PPID Utama';

create function tugas.contoh_serah(perkara bigint, pada date) returns void language plpgsql set search_path = '' as $$
declare
	isi jsonb := (select pg_catalog.jsonb_build_object('cara', m.cara_kirim, 'penerima', m.nama, 'keterangan', '') from layanan.permohonan m where m.id = perkara);
begin
	perform surat.terbit(perkara, 'penyerahan', layanan.catat(perkara, 'serahkan', isi, pada), pg_catalog.jsonb_build_object('cara_kirim', isi -> 'cara'));
end $$;
comment on function tugas.contoh_serah(bigint, date) is 'Penyerahan informasi perkara contoh';

create function tugas.contoh_isi(badan text, topik jsonb) returns jsonb language plpgsql set search_path = '' as $$
declare
	b organisasi.badan_publik;
	kini date;
	semula interval := (select w.geser from dasar.waktu w);
	r record;
begin
	select * into b from organisasi.badan_publik x where x.kode = contoh_isi.badan;
	if not found then
		perform dasar.gagal('KI404', pg_catalog.format('Badan publik "%s" tidak ada.', contoh_isi.badan));
	elsif exists (select from layanan.perkara k where k.badan_publik = b.id and k.contoh) then
		return '{"jumlah": 0}';
	elsif exists (select from layanan.kepala) then
		perform dasar.gagal('KI409', 'Contoh hanya dapat dimuat sebelum kepala harian pertama ditutup: peristiwanya bertanggal lampau.');
	end if;
	kini := organisasi.hari_ini(b.id);
	perform tugas.contoh_uji(b.id, kini);
	perform tugas.contoh_informasi(b.id, kini);
	for r in
		select c.kasus, c.t, l.tahap, o.opd, h.tanggal, (h.tanggal + time '08:10' + pg_catalog.make_interval(mins => l.tahap * 4 + c.kasus % 7)) at time zone b.zona as saat
		from tugas.contoh_kasus(topik) c
		join kalender.hari s on s.kalender = b.kalender and s.tanggal = kini
		join kalender.hari d on d.kalender = b.kalender and d.kerja and d.ordinal = s.ordinal - c.sejak
		cross join lateral (select tugas.contoh_opd(b.id, c.t ->> 'opd', d.tanggal) as opd) o
		cross join lateral tugas.contoh_langkah(c.t ->> 'kanal' = 'web', o.opd is null, tugas.contoh_keputusan(c.t ->> 'hasil'),
			c.t ->> 'hasil' like '%perpanjangan%', c.lambat, c.salah, c.perbaikan, c.ragam, c.sampai) l
		join kalender.hari h on h.kalender = b.kalender and h.kerja and h.ordinal = d.ordinal + l.hari
		union all
		select c.kasus, c.t, l.tahap, null, h.tanggal, (h.tanggal + time '14:00' + pg_catalog.make_interval(mins => c.kasus % 50)) at time zone b.zona
		from tugas.contoh_kasus(topik) c
		join kalender.hari s on s.kalender = b.kalender and s.tanggal = kini
		join kalender.hari d on d.kalender = b.kalender and d.kerja and d.ordinal = s.ordinal - c.sejak
		cross join lateral tugas.contoh_langkah_keberatan(c.kasus, tugas.contoh_keputusan(c.t ->> 'hasil'), c.t ->> 'hasil' like '%perpanjangan%', c.lambat) l
		join kalender.hari h on h.kalender = b.kalender and h.kerja and h.ordinal = d.ordinal + l.hari
		where c.sampai >= 60 and h.tanggal < kini
		union all
		select c.kasus, c.t, l.tahap, null, h.tanggal, (h.tanggal + time '15:00' + pg_catalog.make_interval(mins => (l.tahap - 300) / 2)) at time zone b.zona
		from tugas.contoh_kasus(topik) c
		join kalender.hari s on s.kalender = b.kalender and s.tanggal = kini
		join kalender.hari d on d.kalender = b.kalender and d.kerja and d.ordinal = s.ordinal - c.sejak
		cross join lateral tugas.contoh_langkah_sengketa(c.kasus, tugas.contoh_keputusan(c.t ->> 'hasil'), c.t ->> 'hasil' like '%perpanjangan%', c.lambat, c.sejak) l
		join kalender.hari h on h.kalender = b.kalender and h.kerja and h.ordinal = d.ordinal + l.hari
		where c.sampai >= 60 and h.tanggal < kini
		order by saat, kasus
	loop
		perform tugas.contoh_main(b.id, r.kasus, r.t, r.tahap, r.opd, r.tanggal, r.saat);
	end loop;
	update dasar.waktu set geser = semula;
	perform akun.bertindak(null, null, '{pemohon}', '{}', null);
	return (select pg_catalog.jsonb_build_object('jumlah', count(*)) from layanan.perkara k where k.badan_publik = b.id and k.contoh and k.prosedur = 'permohonan');
end $$;
comment on function tugas.contoh_isi(text, jsonb) is
	'Setahun permohonan contoh dalam setiap keadaan, sebagian berlanjut ke keberatan dan sengketa, relatif terhadap hari ini, lewat fungsi yang sama dengan permohonan nyata; sekali saja per badan publik';

create function tugas.contoh_isi(topik jsonb) returns jsonb language sql set search_path = '' as $$
	select tugas.contoh_isi('SULBAR', topik)
$$;
comment on function tugas.contoh_isi(jsonb) is 'Contoh untuk Pemerintah Provinsi Sulawesi Barat, dipanggil ppid db demo';
