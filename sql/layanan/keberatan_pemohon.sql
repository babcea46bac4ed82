-- The applicant's pages about an objection. All run as their caller, under the row policies.
create or replace function layanan.keberatan_dari_permohonan(k layanan.perkara, p jsonb, i jsonb, galat jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	mungkin text[] := layanan.keberatan_mungkin(k);
	m layanan.permohonan;
begin
	select * into strict m from layanan.permohonan x where x.id = k.id;
	return dasar.halaman('Ajukan keberatan atas ' || k.nomor, layanan.keberatan_formulir(k.badan_publik, p,
		case when i = '{}' then pg_catalog.jsonb_build_object('tujuan', m.tujuan, 'alasan', case when pg_catalog.cardinality(mungkin) = 1 then pg_catalog.to_jsonb(mungkin) else '[]' end) else i end,
		mungkin, galat) || pg_catalog.jsonb_build_object('nomor', k.nomor, 'contoh', k.contoh, 'nama', m.nama, 'kuasa_dari', m.kuasa_dari, 'hak', layanan.hak_pemohon(k),
		'rincian', (select pg_catalog.jsonb_agg(r.isi order by r.urut) from layanan.rincian r where r.permohonan = k.id),
		'keberatan', layanan.keberatan_daftar_pemohon(k)), k.badan_publik);
end $$;
comment on function layanan.keberatan_dari_permohonan(layanan.perkara, jsonb, jsonb, jsonb) is 'Dokumen formulir keberatan atas satu permohonan; identitas tidak ditanya lagi';

create or replace function layanan.keberatan_daftar_pemohon(k layanan.perkara) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nomor', b.nomor, 'keadaan', s.nama, 'rampung', b.rampung,
		'diterima', dasar.tanggal_hari(m.diterima), 'permohonan', k.nomor) order by b.id), '[]')
		from layanan.keberatan m
		join layanan.perkara b on b.id = m.id
		join layanan.keadaan s on s.prosedur = b.prosedur and s.kode = b.keadaan
		where m.permohonan = k.id);
end $$;
comment on function layanan.keberatan_daftar_pemohon(layanan.perkara) is 'Keberatan yang sudah diajukan atas suatu permohonan';

create or replace function layanan.keberatan_milik(p jsonb) returns layanan.perkara language plpgsql stable set search_path = '' as $$
declare
	k layanan.perkara;
begin
	select * into k from layanan.perkara x where x.nomor = upper(p ->> 'nomor') and x.kunci_sidik = akun.kunci_kini() and x.prosedur = 'keberatan';
	if not found then
		perform dasar.gagal('KI404', 'Keberatan tidak ditemukan, atau peramban ini belum membukanya. Buka lewat halaman Lacak dengan nomor keberatan dan kunci Anda.');
	end if;
	return k;
end $$;
comment on function layanan.keberatan_milik(jsonb) is 'Keberatan p.nomor bila kuncinya (p._kunci) dibawa pemanggil; selain itu KI404 yang sama, ada atau tidak';

create or replace function layanan.keberatan_pada_jam(k layanan.perkara, kode text) returns layanan.perkara language plpgsql stable set search_path = '' as $$
declare
	h record;
begin
	select x.* into h from layanan.jam j, layanan.jam_hitung(j.id) x where j.perkara = k.id and j.aturan = kode;
	if not found then
		return null;
	end if;
	k.aturan := h.aturan;
	k.dimulai := h.mulai;
	k.tenggat_awal := h.tenggat_awal;
	k.tenggat := h.tenggat;
	k.aman := h.aman;
	k.ditutup := h.selesai;
	return k;
end $$;
comment on function layanan.keberatan_pada_jam(layanan.perkara, text) is
	'Perkara dengan proyeksi satu jamnya, bukan jam terakhirnya: tanggapan dan pelaksanaan putusan dapat ditampilkan bersama; null bila jam itu tidak ada';

create or replace function layanan.keberatan_hak_komisi(k layanan.perkara) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	j record;
begin
	select * into j from layanan.sengketa_jendela(k);
	if j.mulai is null then
		return null;
	end if;
	return (select pg_catalog.jsonb_build_object('hari', j.hari, 'pasal', surat.pasal_resmi(j.pasal), 'aman', dasar.tanggal_hari(j.aman), 'tenggat', dasar.tanggal_hari(j.tenggat),
		'aman_iso', j.aman, 'tenggat_iso', j.tenggat, 'mulai', dasar.tanggal_hari(j.mulai), 'diterima', dasar.tanggal_hari(j.diterima), 'susulan', layanan.terima_susulan(k), 'sementara', kalender.sementara(b.kalender, j.mulai, j.tenggat),
		'diam', j.diam, 'mulai_boleh', dasar.tanggal_hari(case when j.diam then j.mulai + 1 else j.mulai end), 'lewat', organisasi.hari_ini(b.id) > j.tenggat)
		from organisasi.badan_publik b where b.id = k.badan_publik);
end $$;
comment on function layanan.keberatan_hak_komisi(layanan.perkara) is
	'Hak ke Komisi Informasi yang sudah timbul: sejak tanggapan, atau sejak jangka waktunya berakhir tanpa tanggapan (diam); null bila belum timbul';

create or replace function layanan.keberatan_putusan(m layanan.keberatan) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return case when m.diputus is null then null else pg_catalog.jsonb_build_object('kode', m.keputusan, 'nama', dasar.nama_pilihan('keputusan_keberatan', m.keputusan),
		'lencana', case m.keputusan when 'dikabulkan' then 'lencana-hijau' when 'sebagian' then 'lencana-biru' else 'lencana-kuning' end,
		'tanggal', dasar.tanggal_hari(m.diputus), 'pertimbangan', m.pertimbangan, 'perintah', m.perintah, 'perintah_hari', m.perintah_hari,
		'atasan', m.atasan_nama || coalesce(', ' || nullif(m.atasan_jabatan, ''), ''), 'dilaksanakan', dasar.tanggal_hari(m.dilaksanakan)) end;
end $$;
comment on function layanan.keberatan_putusan(layanan.keberatan) is 'Putusan Atasan PPID dalam kata; null bila belum diputus';

create or replace function layanan.keberatan_isi(k layanan.perkara, m layanan.keberatan) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('permohonan', (select x.nomor from layanan.perkara x where x.id = m.permohonan), 'nomor_luar', m.nomor_luar,
		'alasan', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nama', l.nama, 'dasar', l.dasar_hukum) order by l.urut)
			from dasar.pilihan l where l.jenis = 'alasan_keberatan' and l.kode = any (m.alasan)),
		'informasi', m.informasi, 'kasus_posisi', m.kasus_posisi, 'tujuan', m.tujuan, 'nama', m.nama, 'kuasa', m.kuasa, 'kategori', dasar.nama_pilihan('kategori_pemohon', m.kategori),
		'opd', (select o.nama from organisasi.opd o where o.id = m.opd), 'kanal', dasar.nama_pilihan('kanal', m.kanal),
		'diterima', dasar.tanggal_hari(m.diterima), 'diajukan', dasar.waktu_lokal(m.diajukan, b.zona),
		'lewat_waktu', m.lewat_waktu, 'batas_ajukan', dasar.tanggal_hari(m.batas_ajukan))
		from organisasi.badan_publik b where b.id = k.badan_publik);
end $$;
comment on function layanan.keberatan_isi(layanan.perkara, layanan.keberatan) is 'Isi formulir keberatan dalam kata, tanpa identitas dan kontak';

create or replace function layanan.keberatan_dokumen(k layanan.perkara, p jsonb, dikirim text, galat jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	m layanan.keberatan;
	pelaksanaan layanan.perkara := layanan.keberatan_pada_jam(k, 'pelaksanaan_putusan');
	bidang text[] := case dikirim when 'cabut' then '{alasan}' else '{sikap,tulisan}' end;
begin
	select * into strict m from layanan.keberatan x where x.id = k.id;
	return dasar.halaman('Keberatan ' || k.nomor, pg_catalog.jsonb_build_object('nomor', k.nomor, 'nomor_keberatan', k.nomor, 'contoh', k.contoh, 'kunci', p ->> '_kunci', 'versi', k.peristiwa_banyak,
		'keadaan', (select pg_catalog.jsonb_build_object('kode', s.kode, 'nama', s.nama, 'kalimat', s.untuk_pemohon, 'lencana', case when s.rampung then 'lencana-abu' else 'lencana-biru' end)
			from layanan.keadaan s where s.prosedur = k.prosedur and s.kode = k.keadaan),
		'isi', layanan.keberatan_isi(k, m), 'identitas', m.identitas_samar, 'jam', layanan.jam_pemohon(layanan.keberatan_pada_jam(k, 'keberatan_tanggapan')),
		'pelaksanaan', case when pelaksanaan.id is not null then layanan.jam_pemohon(pelaksanaan) end,
		'putusan', layanan.keberatan_putusan(m), 'damai', layanan.keberatan_damai(k), 'komisi', layanan.keberatan_hak_komisi(k), 'sengketa', layanan.sengketa_daftar(k),
		'berkas', layanan.berkas_jawaban(k), 'surat', layanan.surat_pemohon(k), 'riwayat', layanan.riwayat_pemohon(k),
		'boleh_cabut', exists (select from layanan.alur a where a.prosedur = 'keberatan' and a.keadaan = k.keadaan and a.peristiwa = 'cabut_keberatan' and a.peran = 'pemohon'),
		'boleh_jawab', exists (select from layanan.alur a where a.prosedur = 'keberatan' and a.keadaan = k.keadaan and a.peristiwa = 'jawab_putusan' and a.peran = 'pemohon'),
		'tanggapan', layanan.keberatan_sikap(m.tanggapan_pemohon), 'sikap', dasar.pilihan('sikap_putusan', dasar.daftar(p, 'sikap')), 'dikirim', dikirim,
		'basi', dikirim is not null and layanan.perkara_basi(k, p), 'isian', dasar.isian(p, '{alasan,tulisan}'),
		'galat_ada', galat <> '{}', 'galat', dasar.galat(galat, '{alasan,sikap,tulisan}'), 'galat_daftar', dasar.galat_daftar(galat, bidang)), k.badan_publik);
end $$;
comment on function layanan.keberatan_dokumen(layanan.perkara, jsonb, text, jsonb) is 'Dokumen halaman keberatan bagi pemohon; dikirim = cabut atau tanggapi bila formulirnya baru ditolak';

create or replace function layanan.keberatan_sikap(teks text) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return case when teks is null then null else pg_catalog.jsonb_build_object('nama', dasar.nama_pilihan('sikap_putusan', pg_catalog.split_part(teks, ': ', 1)),
		'tulisan', nullif(pg_catalog.substr(teks, pg_catalog.strpos(teks, ': ') + 2), '-')) end;
end $$;
comment on function layanan.keberatan_sikap(text) is 'Tanggapan pemohon atas putusan (kolom k register) dalam kata; null bila belum ada';

create or replace function layanan.keberatan_sikap_periksa(p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return case when dasar.nama_pilihan('sikap_putusan', dasar.teks(p, 'sikap')) is null then '{"sikap": "Pilih tanggapan atas putusan ini."}'::jsonb else '{}' end
		|| layanan.galat_tulisan(p, 'tulisan', '', 5000);
end $$;
comment on function layanan.keberatan_sikap_periksa(jsonb) is 'Galat tanggapan pemohon atas putusan';

create or replace function layanan.keberatan_tenggat_dokumen(k layanan.perkara, untuk_petugas boolean) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return dasar.halaman('Hitungan waktu ' || k.nomor, pg_catalog.jsonb_build_object('nomor', k.nomor, 'untuk_petugas', untuk_petugas, 'contoh', k.contoh,
		'jam_daftar', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kode', x.kode, 'nama', x.nama, 'sejak', x.sejak, 'akhir', x.akhir, 'jam', layanan.jam_pemohon(x.k), 'daftar_hari', layanan.tenggat_hari(x.k)) order by x.urut), '[]')
			from (select v.urut, v.kode, v.nama, v.sejak, v.akhir, layanan.keberatan_pada_jam(k, v.kode) as k
				from (values (1, 'keberatan_tanggapan', 'Tanggapan Atasan PPID', 'keberatan diterima tertulis', 'Ditutup'),
					(2, 'pelaksanaan_putusan', 'Pelaksanaan perintah oleh PPID', 'putusan', 'Dilaksanakan')) v (urut, kode, nama, sejak, akhir)) x where (x.k).id is not null) || case when untuk_petugas then layanan.sengketa_hak_jam(k) else '[]' end,
		'kalender', (select pg_catalog.jsonb_build_object('nama', c.nama, 'dasar', c.dasar) from organisasi.badan_publik b join kalender.kalender c on c.id = b.kalender where b.id = k.badan_publik)),
		k.badan_publik);
end $$;
comment on function layanan.keberatan_tenggat_dokumen(layanan.perkara, boolean) is 'Dokumen hitungan waktu keberatan, hari demi hari, bagi pemohon dan petugas';
