-- The parts of the applicant's page about one case. All run as their caller, under the row policies.
create or replace function layanan.perkara_milik(p jsonb) returns layanan.perkara language plpgsql stable set search_path = '' as $$
declare
	k layanan.perkara;
begin
	select * into k from layanan.perkara x where x.nomor = upper(p ->> 'nomor') and x.kunci_sidik = akun.kunci_kini();
	if not found then
		perform dasar.gagal('KI404', 'Permohonan tidak ditemukan, atau peramban ini belum membukanya. Buka lewat halaman Lacak dengan nomor pendaftaran dan kunci Anda.');
	end if;
	return k;
end $$;
comment on function layanan.perkara_milik(jsonb) is 'Perkara p.nomor bila kuncinya (p._kunci) dibawa pemanggil; selain itu KI404 yang sama, ada atau tidak perkaranya';

create or replace function layanan.jam_pemohon(k layanan.perkara) returns jsonb language sql stable set search_path = '' as $$
	select (select pg_catalog.jsonb_build_object('hari', j.hari, 'perpanjangan', n.jumlah - j.hari, 'jumlah', n.jumlah, 'pasal', a.pasal,
		'mulai', dasar.tanggal_hari(k.dimulai), 'awal', case b.awal_jam when 'lengkap' then 'dinyatakan lengkap' else 'diterima' end,
		'tenggat_awal', dasar.tanggal_hari(k.tenggat_awal), 'tenggat', dasar.tanggal_hari(k.tenggat), 'aman', dasar.tanggal_hari(k.aman),
		'sama', k.aman = k.tenggat, 'diperpanjang', dasar.tanggal_hari(k.diperpanjang), 'ditutup', dasar.tanggal_hari(k.ditutup),
		'berjalan', k.ditutup is null, 'lewat', n.kini > k.tenggat and k.ditutup is null, 'terlambat', coalesce(k.ditutup > k.tenggat, false),
		'sisa', case when k.ditutup is null then layanan.jam_kata(n.kini, k.tenggat, kalender.hari_kerja_antara(b.kalender, n.kini, k.tenggat)) end,
		'sementara', kalender.sementara(b.kalender, k.dimulai, k.tenggat))
		from organisasi.badan_publik b
		join layanan.jam j on j.perkara = k.id and j.aturan = k.aturan
		cross join lateral kalender.aturan_pada(k.aturan, k.dimulai) a
		cross join lateral (select organisasi.hari_ini(b.id) as kini, kalender.hari_kerja_antara(b.kalender, k.dimulai, k.tenggat) as jumlah) n
		where b.id = k.badan_publik)
$$;
comment on function layanan.jam_pemohon(layanan.perkara) is 'Jam perkara dalam kata bagi pemohon; null bila tidak ada jam';

create or replace function layanan.jam_kata(kini date, tenggat date, sisa int) returns text language sql immutable parallel safe as $$
	select case when kini = tenggat then 'Hari ini hari terakhir.'
		when kini < tenggat then sisa || ' hari kerja lagi.'
		when sisa = 0 then 'Batas waktu sudah lewat.'
		else 'Batas waktu sudah lewat ' || -sisa || ' hari kerja.' end
$$;
comment on function layanan.jam_kata(date, date, int) is 'Sisa waktu dalam kalimat; sisa = hari kerja dari kini sampai tenggat';

create or replace function layanan.hak_pemohon(k layanan.perkara) returns jsonb language sql stable set search_path = '' as $$
	select (select pg_catalog.jsonb_build_object('diam', s.diam, 'hari', a.panjang, 'pasal', a.pasal,
		'mulai', dasar.tanggal_hari(s.mulai), 'aman', dasar.tanggal_hari(t.aman), 'tenggat', dasar.tanggal_hari(t.tenggat),
		'lewat', organisasi.hari_ini(b.id) > t.tenggat, 'sementara', kalender.sementara(b.kalender, s.mulai, t.tenggat),
		'tanggapan_hari', r.panjang, 'tanggapan_pasal', r.pasal, 'sengketa_hari', g.panjang, 'sengketa_pasal', g.pasal)
		from organisasi.badan_publik b
		join layanan.permohonan m on m.id = k.id
		cross join lateral (select m.ditanggapi is null as diam, coalesce(m.ditanggapi, k.tenggat + 1) as mulai) s
		cross join lateral kalender.aturan_pada('keberatan_ajukan', s.mulai) a
		cross join lateral kalender.aturan_pada('keberatan_tanggapan', s.mulai) r
		cross join lateral kalender.aturan_pada('sengketa_ajukan', s.mulai) g
		cross join lateral (select kalender.aman(b.kalender, s.mulai, a.panjang) as aman, kalender.tenggat(b.kalender, s.mulai, a.panjang) as tenggat) t
		where b.id = k.badan_publik and (m.ditanggapi is not null or k.ditutup is null and organisasi.hari_ini(b.id) > k.tenggat))
$$;
comment on function layanan.hak_pemohon(layanan.perkara) is
	'Hak mengajukan keberatan yang sudah timbul: karena ditanggapi, atau karena tenggat lewat tanpa tanggapan (diam); null bila belum timbul';

create or replace function layanan.giliran_pemohon(k layanan.perkara) returns text language sql stable set search_path = '' as $$
	select case k.giliran when 'pemohon' then 'Giliran Anda'
		when 'selesai' then null
		when 'ppid_pelaksana' then 'PPID Pelaksana' || coalesce(' di ' || (select pg_catalog.string_agg(o.nama, ', ' order by o.nama) from organisasi.opd o where o.id = any (k.opd)), '')
		else dasar.nama_pilihan('peran', k.giliran) || (select ' di ' || b.instansi from organisasi.badan_publik b where b.id = k.badan_publik) end
$$;
comment on function layanan.giliran_pemohon(layanan.perkara) is 'Siapa yang sedang harus bertindak, dengan nama dinasnya; null bila selesai';

create or replace function layanan.riwayat_pemohon(k layanan.perkara) returns jsonb language sql stable set search_path = '' as $$
	select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kalimat', j.kalimat, 'iso', e.tanggal, 'tanggal', dasar.tanggal_hari(e.tanggal),
		'waktu', case when e.tanggal = (e.waktu at time zone b.zona)::date
			then 'pukul ' || pg_catalog.to_char(e.waktu at time zone b.zona, 'HH24.MI') || ' ' || dasar.zona_nama(b.zona)
			else 'dicatat ' || dasar.waktu_lokal(e.waktu, b.zona) end,
		'keterangan', case e.jenis
			when 'disposisi' then (select o.nama from organisasi.opd o where o.id = (e.isi ->> 'opd')::int)
			when 'perpanjang' then 'Alasan: ' || (e.isi ->> 'alasan')
			when 'tanggapi' then dasar.nama_pilihan('keputusan', e.isi ->> 'keputusan')
			when 'beritahu' then dasar.nama_pilihan('keputusan', e.isi ->> 'keputusan')
			when 'serahkan' then dasar.nama_pilihan('cara_kirim', e.isi ->> 'cara') end) order by e.urut), '[]')
	from layanan.peristiwa e
	join layanan.jenis_peristiwa j on j.kode = e.jenis and j.tampak_pemohon
	join organisasi.badan_publik b on b.id = e.badan_publik
	where e.perkara = k.id
$$;
comment on function layanan.riwayat_pemohon(layanan.perkara) is 'Peristiwa yang boleh dibaca pemohon, dari yang pertama; tanpa nama petugas';

create or replace function layanan.keputusan_pemohon(k layanan.perkara) returns jsonb language sql stable set search_path = '' as $$
	select (select pg_catalog.jsonb_build_object('nama', dasar.nama_pilihan('keputusan', m.keputusan), 'tanggal', dasar.tanggal_hari(coalesce(m.ditanggapi, k.ditutup)),
		'lencana', case when m.keputusan in ('dikabulkan') then 'lencana-hijau' when m.keputusan = 'sebagian' then 'lencana-biru' else 'lencana-kuning' end,
		'uraian', coalesce(t.uraian, ''), 'badan_penguasa', coalesce(t.badan_penguasa, ''),
		'bentuk', dasar.nama_pilihan('bentuk', t.bentuk), 'cara_kirim', dasar.nama_pilihan('cara_kirim', t.cara_kirim),
		'biaya', case when m.keputusan in ('dikabulkan', 'sebagian') then dasar.rupiah(t.biaya) end, 'cara_bayar', coalesce(t.cara_bayar, ''),
		'pasal', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('dasar', l.dasar_hukum, 'nama', l.nama) order by l.urut), '[]')
			from dasar.pilihan l where l.jenis = 'alasan_penolakan' and l.kode = any (t.pasal)),
		'ada_dasar', coalesce(t.pasal <> '{}' or t.dasar_lain <> '', false),
		'dasar_lain', coalesce(t.dasar_lain, ''), 'konsekuensi', coalesce(t.konsekuensi, ''),
		'diserahkan', dasar.tanggal_hari(m.diserahkan))
		from layanan.permohonan m
		left join lateral (select x.* from layanan.tanggapan x where x.permohonan = m.id and x.disetujui is not null order by x.versi desc limit 1) t on true
		where m.id = k.id and m.keputusan is not null)
$$;
comment on function layanan.keputusan_pemohon(layanan.perkara) is 'Keputusan yang sudah dikirim dengan alasan dan dasar hukumnya; null bila belum ada';

create or replace function layanan.berkas_jawaban(k layanan.perkara) returns jsonb language sql stable set search_path = '' as $$
	select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kode', f.kode, 'nama', f.nama, 'ukuran', layanan.ukuran_kata(f.ukuran)) order by f.id), '[]')
	from layanan.berkas f where f.perkara = k.id and f.golongan = 'jawaban' and f.untuk_pemohon
$$;
comment on function layanan.berkas_jawaban(layanan.perkara) is 'Berkas jawaban yang sudah terbuka bagi pemohon';
