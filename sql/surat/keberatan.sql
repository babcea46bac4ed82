-- The letters of an objection: receipt, and the superior's answer.
create or replace function surat.isi_umum_keberatan(perkara bigint, petugas int, pada date) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('kop', surat.kop(k.badan_publik), 'badan', b.nama, 'tempat', b.kota,
		'tanggal', dasar.tanggal(pada), 'tanggal_hari', dasar.tanggal_hari(pada), 'tanggal_iso', pada, 'contoh', k.contoh,
		'sifat', 'Biasa', 'lampiran', '-', 'penanda_tangan', surat.penanda_tangan(petugas),
		'pemohon', pg_catalog.jsonb_build_object('nama', coalesce(nullif(m.kuasa, ''), m.nama), 'kuasa_dari', case when m.kuasa <> '' then m.nama else coalesce(a.kuasa_dari, '') end,
			'kategori', dasar.nama_pilihan('kategori_pemohon', m.kategori), 'identitas', m.identitas_samar, 'alamat', m.alamat, 'telepon', m.telepon, 'surel', m.surel,
			'pekerjaan', m.pekerjaan, 'kontak', pg_catalog.concat_ws(' / ', nullif(m.telepon, ''), nullif(m.surel, ''))),
		'pendaftaran', pg_catalog.jsonb_build_object('nomor', k.nomor, 'diterima', dasar.tanggal(m.diterima), 'diterima_hari', dasar.tanggal_hari(m.diterima),
			'diajukan', dasar.waktu_lokal(m.diajukan, b.zona), 'kanal', dasar.nama_pilihan('kanal', m.kanal), 'nomor_luar', m.nomor_luar),
		'permohonan', coalesce((select x.nomor from layanan.perkara x where x.id = m.permohonan), ''),
		'informasi', m.informasi, 'tujuan', m.tujuan, 'kasus_posisi', m.kasus_posisi,
		'alasan', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('pasal', surat.pasal_resmi(l.dasar_hukum), 'kalimat', l.nama) order by l.urut)
			from dasar.pilihan l where l.jenis = 'alasan_keberatan' and l.kode = any (m.alasan)),
		'lewat_waktu', m.lewat_waktu, 'batas_ajukan', coalesce(dasar.tanggal_hari(m.batas_ajukan), ''))
		from layanan.perkara k
		join organisasi.badan_publik b on b.id = k.badan_publik
		join layanan.keberatan m on m.id = k.id
		left join layanan.permohonan a on a.id = m.permohonan
		where k.id = isi_umum_keberatan.perkara);
end $$;
comment on function surat.isi_umum_keberatan(bigint, int, date) is 'Bagian isi yang sama pada semua surat keberatan; null bila perkaranya bukan keberatan';

create or replace function surat.jangka_aturan(perkara bigint, aturan text) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('hari', h.hari, 'angka', surat.angka(h.hari), 'pasal', surat.pasal_resmi(a.pasal), 'mulai', dasar.tanggal_hari(h.mulai),
		'aman', dasar.tanggal_hari(h.aman), 'tenggat', dasar.tanggal_hari(h.tenggat), 'tenggat_iso', h.tenggat, 'sementara', h.sementara)
		from layanan.jam j
		cross join lateral layanan.jam_hitung(j.id) h
		cross join lateral kalender.aturan_pada(j.aturan, h.mulai) a
		where j.perkara = jangka_aturan.perkara and j.aturan = jangka_aturan.aturan);
end $$;
comment on function surat.jangka_aturan(bigint, text) is 'Satu jangka waktu perkara ini menurut kode aturannya, dengan tanggal yang dapat dibaca; null bila tidak berjalan';

create or replace function surat.hak_komisi(perkara bigint, mulai date, diam boolean) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	kal smallint := (select b.kalender from layanan.perkara k join organisasi.badan_publik b on b.id = k.badan_publik where k.id = hak_komisi.perkara);
	a kalender.aturan := kalender.aturan_pada('sengketa_ajukan', mulai);
	-- Whoever counts the day of receipt sees the silence begin earlier.
	aman date := kalender.aman(kal, coalesce((select h.aman from layanan.jam j cross join lateral layanan.jam_hitung(j.id) h
		where diam and j.perkara = hak_komisi.perkara and j.aturan = 'keberatan_tanggapan'), mulai), a.panjang);
	batas date := kalender.tenggat(kal, mulai, a.panjang);
	ragu text := case when kalender.sementara(kal, mulai, batas) then ' (perhitungan sementara karena hari libur tahun itu belum ditetapkan)' else '' end;
begin
	return pg_catalog.jsonb_build_object('hari', a.panjang, 'pasal', surat.pasal_resmi(a.pasal), 'aman', dasar.tanggal_hari(aman), 'tenggat', dasar.tanggal_hari(batas),
		'sementara', ragu <> '', 'mulai', dasar.tanggal_hari(mulai), 'tenggat_iso', batas, 'kalimat', pg_catalog.format(
		'Apabila Saudara tidak puas atas %s, Saudara berhak mengajukan permohonan penyelesaian sengketa informasi publik kepada Komisi Informasi dalam jangka waktu %s hari kerja %s (%s). '
		|| 'Dihitung sejak %s, permohonan paling aman diajukan sampai dengan %s dan jangka waktunya berakhir pada %s%s.',
		case when diam then 'tidak adanya tanggapan' else 'tanggapan ini' end, surat.angka(a.panjang),
		case when diam then 'setelah jangka waktu tanggapan Atasan PPID berakhir' else 'setelah diterimanya tanggapan tertulis Atasan PPID' end,
		surat.pasal_resmi(a.pasal), dasar.tanggal_hari(mulai), dasar.tanggal_hari(aman), dasar.tanggal_hari(batas), ragu));
end $$;
comment on function surat.hak_komisi(bigint, date, boolean) is
	'Hak ke Komisi Informasi sejak tanggapan Atasan PPID (diam = false) atau sejak jangka waktunya berakhir tanpa tanggapan: tanggal aman, tenggat dan kalimatnya';

create or replace function surat.isi_tanda_bukti_keberatan(perkara bigint, p jsonb, pada date) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	j jsonb := surat.jangka_aturan(perkara, 'keberatan_tanggapan');
begin
	return pg_catalog.jsonb_build_object('jangka', j, 'komisi', surat.hak_komisi(perkara, (j ->> 'tenggat_iso')::date, true), 'bertitimangsa', true);
end $$;
comment on function surat.isi_tanda_bukti_keberatan(bigint, jsonb, date) is 'Isi tanda bukti keberatan: tanggal tanggapan akan diberikan dan hak bila tidak ada tanggapan';

create or replace function surat.isi_putusan_keberatan(perkara bigint, p jsonb, pada date) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('dasar', surat.pasal_resmi(l.dasar_hukum), 'bertitimangsa', false,
		'keputusan', pg_catalog.jsonb_build_object('kode', m.keputusan, 'nama', dasar.nama_pilihan('keputusan_keberatan', m.keputusan), 'kalimat', l.nama),
		'penanda_tangan', (select surat.penanda_tangan(e.pelaku) || pg_catalog.jsonb_build_object('nama', m.atasan_nama, 'jabatan',
				coalesce((select pg_catalog.concat_ws(', ', 'a.n. ' || coalesce(nullif(a.jabatan, ''), 'Atasan PPID'), nullif(t.jabatan, ''))
					from akun.petugas a, akun.petugas t where a.id = (e.isi ->> 'atas_nama')::int and t.id = e.pelaku), m.atasan_jabatan))
			from layanan.peristiwa e where e.perkara = m.id and e.jenis in ('kabulkan', 'tolak')),
		'pertimbangan', m.pertimbangan, 'perintah', coalesce(m.perintah, ''), 'jangka', surat.jangka_aturan(m.id, 'pelaksanaan_putusan'),
		'komisi', surat.hak_komisi(m.id, m.diputus, false))
		from layanan.keberatan m
		join dasar.pilihan l on l.jenis = 'kalimat_putusan_keberatan' and l.kode = m.keputusan
		where m.id = isi_putusan_keberatan.perkara and m.diputus is not null);
end $$;
comment on function surat.isi_putusan_keberatan(bigint, jsonb, date) is 'Isi tanggapan Atasan PPID: putusan, alasan tertulis, perintah dengan jangka waktunya dan hak ke Komisi Informasi';
