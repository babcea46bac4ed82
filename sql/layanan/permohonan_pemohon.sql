-- The parts of the applicant's page about one case. All run as their caller, under the row policies; in plpgsql, which
-- keeps the plan of a query for the whole connection, because planning costs ten times as much as running it.
create or replace function layanan.perkara_milik(p jsonb) returns layanan.perkara language plpgsql stable set search_path = '' as $$
declare
	k layanan.perkara;
begin
	select * into k from layanan.perkara x where x.nomor = upper(p ->> 'nomor') and x.kunci_sidik = akun.kunci_kini() and x.prosedur = 'permohonan';
	if not found then
		perform dasar.gagal('KI404', 'Permohonan tidak ditemukan, atau peramban ini belum membukanya. Buka lewat halaman Lacak dengan nomor pendaftaran dan kunci Anda.');
	end if;
	return k;
end $$;
comment on function layanan.perkara_milik(jsonb) is 'Permohonan p.nomor bila kuncinya (p._kunci) dibawa pemanggil; selain itu KI404 yang sama, ada atau tidak perkaranya';

create or replace function layanan.jam_pemohon(k layanan.perkara) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	b organisasi.badan_publik;
	a kalender.aturan;
	hari int := (select j.hari from layanan.jam j where j.perkara = k.id and j.aturan = k.aturan);
	kini date := organisasi.hari_ini(k.badan_publik);
	jumlah int;
begin
	if hari is null then
		return null;
	end if;
	select * into strict b from organisasi.badan_publik x where x.id = k.badan_publik;
	a := kalender.aturan_pada(k.aturan, k.dimulai);
	jumlah := kalender.hari_kerja_antara(b.kalender, k.dimulai, k.tenggat);
	return pg_catalog.jsonb_build_object('hari', hari, 'perpanjangan', jumlah - hari, 'jumlah', jumlah, 'pasal', a.pasal,
		'mulai', dasar.tanggal_hari(k.dimulai), 'awal', layanan.awal_kata(k),
		'tenggat_awal', dasar.tanggal_hari(k.tenggat_awal), 'tenggat', dasar.tanggal_hari(k.tenggat), 'aman', dasar.tanggal_hari(k.aman),
		'sama', k.aman = k.tenggat, 'diperpanjang', dasar.tanggal_hari(k.diperpanjang), 'ditutup', dasar.tanggal_hari(k.ditutup), 'tutup_kata', layanan.tutup_kata(k), 'dijawab', layanan.tutup_kata(k) = 'Dijawab',
		'berjalan', k.ditutup is null, 'lewat', kini > k.tenggat and k.ditutup is null, 'terlambat', coalesce(k.ditutup > k.tenggat, false),
		'sisa', case when k.ditutup is null then layanan.jam_kata(kini, k.tenggat, kalender.hari_kerja_antara(b.kalender, kini, k.tenggat)) end,
		'sementara', kalender.sementara(b.kalender, k.dimulai, k.tenggat));
end $$;
comment on function layanan.jam_pemohon(layanan.perkara) is 'Jam perkara dalam kata bagi pemohon; null bila tidak ada jam';

create or replace function layanan.tutup_kata(k layanan.perkara) returns text language plpgsql stable set search_path = '' as $$
begin
	return coalesce((select case m.keputusan when 'dicabut' then 'Dicabut' when 'tidak_lengkap' then 'Dinyatakan tidak dapat diproses' end
		from layanan.permohonan m where m.id = k.id), 'Dijawab');
end $$;
comment on function layanan.tutup_kata(layanan.perkara) is 'Apa yang menutup jam perkara';

create or replace function layanan.jam_kata(kini date, tenggat date, sisa int) returns text language sql immutable parallel safe as $$
	select case when kini = tenggat then 'Hari ini hari terakhir.'
		when kini < tenggat then sisa::text || ' hari kerja lagi.'
		when sisa = 0 then 'Batas waktu sudah lewat.'
		else 'Batas waktu sudah lewat ' || (-sisa)::text || ' hari kerja.' end
$$;
comment on function layanan.jam_kata(date, date, int) is 'Sisa waktu dalam kalimat; sisa = hari kerja dari kini sampai tenggat';

create or replace function layanan.hak_pemohon(k layanan.perkara) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	kal smallint := (select b.kalender from organisasi.badan_publik b where b.id = k.badan_publik);
	dicabut boolean := exists (select from layanan.permohonan m where m.id = k.id and m.keputusan = 'dicabut');
	h record := layanan.keberatan_jendela(k);
	jawab kalender.aturan;
	sengketa kalender.aturan;
begin
	if h.mulai is null or dicabut then
		return null;
	end if;
	jawab := kalender.aturan_pada('keberatan_tanggapan', h.mulai);
	sengketa := kalender.aturan_pada('sengketa_ajukan', h.mulai);
	return pg_catalog.jsonb_build_object('diam', h.diam, 'hari', h.hari, 'pasal', h.pasal, 'mulai', dasar.tanggal_hari(case when h.diam then h.mulai else h.awal end),
		'aman', dasar.tanggal_hari(h.aman), 'tenggat', dasar.tanggal_hari(h.tenggat), 'aman_iso', h.aman, 'tenggat_iso', h.tenggat,
		'serah', case when not h.diam and h.mulai > h.awal then pg_catalog.jsonb_build_object('tanggal', dasar.tanggal_hari(h.mulai), 'aman', dasar.tanggal_hari(h.aman_akhir), 'aman_iso', h.aman_akhir) end,
		'lewat', organisasi.hari_ini(k.badan_publik) > h.tenggat, 'sementara', kalender.sementara(kal, h.awal, h.tenggat),
		'tanggapan_hari', jawab.panjang, 'tanggapan_pasal', jawab.pasal, 'sengketa_hari', sengketa.panjang, 'sengketa_pasal', sengketa.pasal);
end $$;
comment on function layanan.hak_pemohon(layanan.perkara) is
	'Hak mengajukan keberatan yang sudah timbul, menurut layanan.keberatan_jendela, dalam kata: karena ditanggapi, diserahkan kemudian (serah), atau karena tenggat lewat tanpa tanggapan (diam); null bila belum timbul atau dicabut';

create or replace function layanan.giliran_pemohon(k layanan.perkara) returns text language plpgsql stable set search_path = '' as $$
begin
	return case k.giliran when 'pemohon' then 'Giliran Anda'
		when 'selesai' then null
		when 'ppid_pelaksana' then 'PPID Pelaksana' || coalesce(' di ' || (select pg_catalog.string_agg(o.nama, ', ' order by o.nama) from organisasi.opd o where o.id = any (array(select organisasi.opd_penerus(x, organisasi.hari_ini(k.badan_publik)) from unnest(layanan.perkara_opd(k)) x))), '')
		else dasar.nama_pilihan('peran', k.giliran) || (select ' di ' || b.instansi from organisasi.badan_publik b where b.id = k.badan_publik) end;
end $$;
comment on function layanan.giliran_pemohon(layanan.perkara) is 'Siapa yang sedang harus bertindak, dengan nama dinasnya; null bila selesai';

create or replace function layanan.riwayat_pemohon(k layanan.perkara) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kalimat', j.kalimat, 'iso', e.tanggal, 'tanggal', dasar.tanggal_hari(e.tanggal),
		'waktu', case when e.tanggal = (e.waktu at time zone b.zona)::date
			then 'pukul ' || pg_catalog.to_char(e.waktu at time zone b.zona, 'HH24.MI') || ' ' || dasar.zona_nama(b.zona)
			else 'dicatat ' || dasar.waktu_lokal(e.waktu, b.zona) end,
		'keterangan', case e.jenis
			when 'disposisi' then (select o.nama from organisasi.opd o where o.id = (e.isi ->> 'opd')::int)
			when 'bagi' then (select pg_catalog.string_agg(distinct o.nama, ', ') from pg_catalog.jsonb_array_elements(e.isi -> 'bagian') b join organisasi.opd o on o.id = (b ->> 'opd')::int)
			when 'perpanjang' then 'Alasan: ' || (e.isi ->> 'alasan')
			when 'tanggapi' then dasar.nama_pilihan('keputusan', e.isi ->> 'keputusan')
			when 'beritahu' then dasar.nama_pilihan('keputusan', e.isi ->> 'keputusan')
			when 'kabulkan' then dasar.nama_pilihan('keputusan_keberatan', e.isi ->> 'keputusan')
			when 'musyawarah' then e.isi ->> 'hasil'
			when 'sepakati_damai' then (e.isi ->> 'hasil') || coalesce(E'\nDipenuhi paling lambat ' || dasar.tanggal((e.isi ->> 'jam_batas')::date), '')
			when 'penuhi_damai' then e.isi ->> 'uraian'
			when 'laksanakan' then e.isi ->> 'uraian'
			when 'terima_putusan' then e.isi ->> 'uraian'
			when 'jawab_putusan' then dasar.nama_pilihan('sikap_putusan', e.isi ->> 'sikap')
			when 'serahkan' then dasar.nama_pilihan('cara_kirim', e.isi ->> 'cara')
			when 'geser' then e.isi ->> 'alasan'
			else layanan.tulisan_ringkas(e) end) order by e.urut), '[]')
	from layanan.peristiwa e
	join layanan.jenis_peristiwa j on j.kode = e.jenis and j.tampak_pemohon
	join organisasi.badan_publik b on b.id = e.badan_publik
	where e.perkara = k.id);
end $$;
comment on function layanan.riwayat_pemohon(layanan.perkara) is 'Peristiwa yang boleh dibaca pemohon, dari yang pertama; tanpa nama petugas';

create or replace function layanan.keputusan_pemohon(k layanan.perkara) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('nama', dasar.nama_pilihan('keputusan', m.keputusan), 'tanggal', dasar.tanggal_hari(coalesce(m.ditanggapi, k.ditutup)),
		'lencana', case when m.keputusan in ('dikabulkan') then 'lencana-hijau' when m.keputusan = 'sebagian' then 'lencana-biru' else 'lencana-kuning' end,
		'uraian', coalesce(t.uraian, ''), 'tidak_dikuasai', coalesce(t.tidak_dikuasai, ''), 'badan_penguasa', coalesce(t.badan_penguasa, ''), 'dikuasai', coalesce(t.dikuasai, false),
		'bentuk', dasar.nama_pilihan('bentuk', t.bentuk), 'cara_kirim', dasar.nama_pilihan('cara_kirim', t.cara_kirim),
		'biaya', case when m.keputusan in ('dikabulkan', 'sebagian') then dasar.rupiah(t.biaya) end, 'cara_bayar', coalesce(t.cara_bayar, ''),
		'pasal', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('dasar', l.dasar_hukum, 'nama', l.nama) order by l.urut), '[]')
			from dasar.pilihan l where l.jenis = 'alasan_penolakan' and l.kode = any (t.pasal)),
		'ada_dasar', coalesce(t.pasal <> '{}' or t.dasar_lain <> '', false),
		'dasar_lain', coalesce(t.dasar_lain, ''), 'konsekuensi', coalesce(t.konsekuensi, ''),
		'diserahkan', dasar.tanggal_hari(m.diserahkan))
		from layanan.permohonan m
		left join lateral (select x.* from layanan.tanggapan x where x.permohonan = m.id and x.disetujui is not null order by x.versi desc limit 1) t on true
		where m.id = k.id and m.keputusan is not null);
end $$;
comment on function layanan.keputusan_pemohon(layanan.perkara) is 'Keputusan yang sudah dikirim dengan alasan dan dasar hukumnya; null bila belum ada';

create or replace function layanan.berkas_jawaban(k layanan.perkara) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kode', f.kode, 'nama', f.nama, 'ukuran', layanan.ukuran_kata(f.ukuran)) order by f.id), '[]')
	from layanan.berkas f where f.perkara = k.id and f.golongan = 'jawaban' and f.untuk_pemohon);
end $$;
comment on function layanan.berkas_jawaban(layanan.perkara) is 'Berkas jawaban yang sudah terbuka bagi pemohon';

create or replace function layanan.surat_pemohon(k layanan.perkara) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nomor', s.nomor, 'tanggal', dasar.tanggal(s.tanggal), 'kode', s.kode,
		'nama', l.nama, 'berkas', f.kode) order by s.id), '[]')
	from surat.surat s
	join dasar.pilihan l on l.jenis = 'jenis_surat' and l.kode = s.jenis
	left join layanan.berkas f on f.id = s.berkas and f.untuk_pemohon
	where s.perkara = k.id);
end $$;
comment on function layanan.surat_pemohon(layanan.perkara) is 'Surat perkara bagi pemohon; berkas null selama PDF-nya disiapkan';
