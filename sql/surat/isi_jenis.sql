-- One function per kind of letter: what it prints beside surat.isi_umum. p holds the event's own details.
create or replace function surat.jangka(perkara bigint) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('hari', h.hari, 'angka', surat.angka(h.hari), 'pasal', surat.pasal_resmi(a.pasal),
		'mulai', dasar.tanggal_hari(h.mulai), 'tambahan', h.tambahan, 'tambahan_angka', surat.angka(h.tambahan),
		'tenggat_awal', dasar.tanggal_hari(h.tenggat_awal), 'aman', dasar.tanggal_hari(h.aman), 'tenggat', dasar.tanggal_hari(h.tenggat),
		'tenggat_iso', h.tenggat, 'sementara', h.sementara,
		'perpanjangan_angka', surat.angka(p.panjang), 'perpanjangan_pasal', surat.pasal_resmi(p.pasal),
		'awal', layanan.awal_kata(k), 'setelan', l.nama, 'setelan_pasal', surat.pasal_resmi(l.dasar_hukum))
		from layanan.perkara k
		join dasar.pilihan l on l.jenis = 'awal_jam' and l.kode = layanan.awal_setelan(k)
		join layanan.jam j on j.perkara = k.id and j.aturan = k.aturan
		cross join lateral layanan.jam_hitung(j.id) h
		cross join lateral kalender.aturan_pada(j.aturan, h.mulai) a
		cross join lateral kalender.aturan_pada('perpanjangan', h.mulai) p
		where k.id = $1);
end $$;
comment on function surat.jangka(bigint) is 'Jangka waktu pemberitahuan tertulis perkara ini dengan tanggal yang dapat dibaca';

create or replace function surat.hak(perkara bigint, mulai date, mulai_aman date default null) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('keberatan', surat.hak_keberatan(b.kalender, mulai, mulai_aman), 'sengketa', surat.hak_sengketa(mulai))
		from layanan.perkara k join organisasi.badan_publik b on b.id = k.badan_publik where k.id = $1);
end $$;
comment on function surat.hak(bigint, date, date) is 'Hak keberatan dan sengketa yang timbul pada tanggal itu';

create or replace function surat.hak_bila_diam(perkara bigint, j jsonb) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return surat.hak(perkara, (j ->> 'tenggat_iso')::date + 1, (select k.aman + 1 from layanan.perkara k where k.id = perkara));
end $$;
comment on function surat.hak_bila_diam(bigint, jsonb) is 'Hak yang timbul bila jangka waktu j lewat tanpa tanggapan: sehari sesudah tenggat, dan sehari sesudah tanggal aman menurut hitungan yang lebih ketat';

create or replace function surat.isi_tanda_bukti(perkara bigint, p jsonb, pada date) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('jangka', j, 'hak', surat.hak_bila_diam(perkara, j), 'bertitimangsa', true)
		from surat.jangka(perkara) j);
end $$;
comment on function surat.isi_tanda_bukti(bigint, jsonb, date) is 'Isi tanda bukti: jangka waktu dan hak bila permohonan tidak ditanggapi';

create or replace function surat.isi_perpanjangan(perkara bigint, p jsonb, pada date) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('jangka', j, 'alasan', coalesce(p ->> 'alasan', ''),
		'hak', surat.hak_bila_diam(perkara, j), 'bertitimangsa', false)
		from surat.jangka(perkara) j);
end $$;
comment on function surat.isi_perpanjangan(bigint, jsonb, date) is 'Isi surat perpanjangan: alasan, tenggat semula dan tenggat baru';

create or replace function surat.alasan(pasal text[]) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kode', l.kode, 'pasal', surat.pasal_resmi(l.dasar_hukum), 'kalimat', l.nama) order by l.urut), '[]')
		from dasar.pilihan l where l.jenis = 'kalimat_pasal_17' and l.kode = any (pasal));
end $$;
comment on function surat.alasan(text[]) is 'Huruf-huruf Pasal 17 dengan bunyinya';

create or replace function surat.daftar_berkas(perkara bigint) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('no', f.n, 'nama', f.nama, 'ukuran', layanan.ukuran_kata(f.ukuran)) order by f.n), '[]')
		from (select b.nama, b.ukuran, pg_catalog.row_number() over (order by b.id) as n from layanan.berkas b
			where b.perkara = $1 and b.golongan = 'jawaban' and b.untuk_pemohon) f);
end $$;
comment on function surat.daftar_berkas(bigint) is 'Berkas jawaban yang diberikan kepada pemohon';

create or replace function surat.kalimat_keputusan(t layanan.tanggapan) returns text language plpgsql stable security definer set search_path = '' as $$
begin
	return case when t.keputusan = 'belum_didokumentasikan' and t.dikuasai then 'belum_didokumentasikan_dikuasai'
		when t.keputusan = 'sebagian' and not layanan.tanggapan_dikecualikan(t) then 'sebagian_tidak_dikuasai'
		when t.keputusan in ('sebagian', 'ditolak') and t.tidak_dikuasai <> '' then t.keputusan || '_keduanya' else t.keputusan end;
end $$;
comment on function surat.kalimat_keputusan(layanan.tanggapan) is 'Kode kalimat keputusan yang dicetak: menurut keputusan, dan apakah ada yang dikecualikan dan ada yang tidak dikuasai';

create or replace function surat.penguasaan(t layanan.tanggapan, badan text) returns text language sql immutable parallel safe as $$
	select case when t.keputusan = 'tidak_dikuasai' then coalesce(nullif(t.badan_penguasa, ''), 'Tidak diketahui')
		when t.keputusan = 'belum_didokumentasikan' and not t.dikuasai then 'Belum dikuasai atau didokumentasikan' || coalesce('; dikuasai ' || nullif(t.badan_penguasa, ''), '')
		when t.keputusan = 'belum_didokumentasikan' then badan || ', belum didokumentasikan'
		when t.tidak_dikuasai = '' then badan
		when t.dikuasai then badan || '; sebagian belum didokumentasikan'
		else badan || ' untuk sebagian; selebihnya ' || coalesce('dikuasai ' || nullif(t.badan_penguasa, ''), 'tidak dikuasai atau belum didokumentasikan') end
$$;
comment on function surat.penguasaan(layanan.tanggapan, text) is 'Siapa yang menguasai informasinya (UU 14/2008 Pasal 22 ayat (7) huruf a dan b), seperti dicetak';

create or replace function surat.isi_pemberitahuan(perkara bigint, p jsonb, pada date) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object(
		'dasar', surat.pasal_resmi('UU 14/2008 Pasal 22 ayat (7)'), 'bertitimangsa', false,
		'keputusan', pg_catalog.jsonb_build_object('kode', t.keputusan, 'nama', dasar.nama_pilihan('keputusan', t.keputusan),
			'kalimat', dasar.nama_pilihan('kalimat_keputusan', surat.kalimat_keputusan(t)),
			'diberikan', t.keputusan in ('dikabulkan', 'sebagian'), 'dikecualikan', t.keputusan = 'sebagian' and layanan.tanggapan_dikecualikan(t)),
		'penguasaan', surat.penguasaan(t, k.nama), 'tidak_dikuasai', t.tidak_dikuasai, 'penguasa', t.badan_penguasa,
		'uraian', t.uraian, 'bentuk', coalesce(dasar.nama_pilihan('bentuk', t.bentuk), ''), 'penyampaian', coalesce(dasar.nama_pilihan('cara_kirim', t.cara_kirim), ''),
		'biaya', case when t.biaya = 0 then 'Tidak dikenakan biaya' else dasar.rupiah(t.biaya) || ' (' || surat.terbilang(t.biaya) || ' rupiah)' end,
		'cara_bayar', t.cara_bayar, 'biaya_rincian', layanan.tarif_kata(t.biaya_rincian), 'uji', u, 'ada_uji', u <> '[]', 'penghitaman', h, 'ada_penghitaman', h <> '[]', 'alasan', surat.alasan(t.pasal), 'dasar_lain', t.dasar_lain, 'konsekuensi', t.konsekuensi,
		'berkas', f, 'ada_berkas', f <> '[]', 'lampiran', case when f = '[]' then '-' else surat.angka(pg_catalog.jsonb_array_length(f)) || ' berkas' end,
		'hak', surat.hak(perkara, pada))
		from layanan.tanggapan t
		join organisasi.badan_publik k on k.id = t.badan_publik
		cross join lateral surat.daftar_berkas(case when t.keputusan in ('dikabulkan', 'sebagian') then $1 end) f
		cross join lateral layanan.tanggapan_uji_daftar(t.id) u
		cross join lateral layanan.penghitaman_daftar(t.id) h
		where t.permohonan = $1 order by t.versi desc limit 1);
end $$;
comment on function surat.isi_pemberitahuan(bigint, jsonb, date) is 'Isi pemberitahuan tertulis menurut UU 14/2008 Pasal 22 ayat (7) dari versi tanggapan terakhir';

create or replace function surat.isi_penolakan(perkara bigint, p jsonb, pada date) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select surat.isi_pemberitahuan(perkara, p, pada));
end $$;
comment on function surat.isi_penolakan(bigint, jsonb, date) is 'Isi penolakan: sama dengan pemberitahuan, polanya yang lain';

create or replace function surat.isi_penyerahan(perkara bigint, p jsonb, pada date) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('dasar', surat.pasal_resmi(dasar.rujukan('pemakaian')), 'berkas', f, 'ada_berkas', f <> '[]', 'penerima', coalesce(nullif(p ->> 'penerima', ''), m.nama),
		'diserahkan', dasar.tanggal_hari(pada), 'catatan', coalesce(p ->> 'catatan', ''),
		'penyampaian', coalesce(dasar.nama_pilihan('cara_kirim', coalesce(nullif(p ->> 'cara_kirim', ''), nullif(t.cara_kirim, ''), m.cara_kirim)), ''),
		'bentuk', coalesce(dasar.nama_pilihan('bentuk', t.bentuk), ''),
		-- The safe date counts from the answer, unless that has gone by on the day of handing over.
		'hak', surat.hak(m.id, pada, case when h.aman >= pada then h.awal end))
		from layanan.permohonan m
		left join lateral (select x.* from layanan.tanggapan x where x.permohonan = m.id order by x.versi desc limit 1) t on true
		cross join lateral surat.daftar_berkas(m.id) f
		join layanan.perkara k on k.id = m.id
		cross join lateral layanan.keberatan_jendela(k) h
		where m.id = $1);
end $$;
comment on function surat.isi_penyerahan(bigint, jsonb, date) is 'Isi tanda terima penyerahan: penerima, cara, berkas yang diserahkan, dan hak keberatan yang timbul karenanya';
