-- What is shown of a part. layanan.bagian_rupa reads past the row policies: its callers have seen to it that the part, or the
-- case that it was asked from, is the caller's to see.
create or replace function layanan.bagian_jam(k layanan.perkara) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select case when k.tenggat is null then null else (select pg_catalog.jsonb_build_object('aman', dasar.tanggal_hari(k.aman), 'tenggat', dasar.tanggal_hari(k.tenggat),
			'sama', k.aman = k.tenggat, 'berjalan', k.ditutup is null, 'ditutup', dasar.tanggal_hari(k.ditutup),
			'lencana', case when k.ditutup is not null then 'lencana-hijau' else r.lencana end,
			'sisa', case when k.ditutup is not null then null else layanan.sisa_bagian(layanan.risiko(h.tanggal, k.aman, k.tenggat, h.tanggal, null), ka.ordinal - h.ordinal, kt.ordinal - h.ordinal) end,
			'terlambat', case when k.ditutup > k.tenggat then kalender.hari_kerja_antara(b.kalender, k.tenggat, k.ditutup) end)
		from organisasi.badan_publik b
		join kalender.hari h on h.kalender = b.kalender and h.tanggal = organisasi.hari_ini(b.id)
		join kalender.hari ka on ka.kalender = b.kalender and ka.tanggal = k.aman
		join kalender.hari kt on kt.kalender = b.kalender and kt.tanggal = k.tenggat
		join layanan.risiko_daftar() r on r.kode = layanan.risiko(h.tanggal, k.aman, k.tenggat, kalender.tenggat(b.kalender, h.tanggal, 2), null)
		where b.id = k.badan_publik) end);
end $$;
comment on function layanan.bagian_jam(layanan.perkara) is 'Jam bagian yang sedang atau terakhir berjalan, dalam kata';

create or replace function layanan.bagian_tulisan(perkara bigint, jenis text) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return coalesce((select t.isi - 'garam' || pg_catalog.jsonb_build_object('tanggal', dasar.tanggal_hari(e.tanggal))
		from layanan.peristiwa e join layanan.tulisan t on t.peristiwa = e.id
		where e.perkara = bagian_tulisan.perkara and e.jenis = bagian_tulisan.jenis order by e.urut desc limit 1), '{}');
end $$;
comment on function layanan.bagian_tulisan(bigint, text) is 'Tulisan terakhir suatu jenis peristiwa pada bagian: yang diminta, atau jawabannya';

create or replace function layanan.bagian_berkas(bagian bigint) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kode', f.kode, 'nama', f.nama, 'ukuran', layanan.ukuran_kata(f.ukuran), 'dihitamkan', f.dihitamkan,
			'diambil', f.dari_bagian is not null, 'terbuka', f.untuk_pemohon, 'nomor', k.nomor) order by f.id), '[]')
		from layanan.berkas f join layanan.perkara k on k.id = bagian_berkas.bagian
		where (f.perkara = bagian_berkas.bagian or f.dari_bagian = bagian_berkas.bagian) and f.golongan = 'jawaban');
end $$;
comment on function layanan.bagian_berkas(bigint) is 'Berkas yang disiapkan suatu bagian, juga yang sudah diambil ke dalam jawaban';

create or replace function layanan.bagian_rupa(k layanan.perkara, b layanan.bagian) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	diminta jsonb := layanan.bagian_tulisan(k.id, 'buka_bagian');
	jawab jsonb := case when k.keadaan = 'dijawab' then layanan.bagian_tulisan(k.id, 'jawab_bagian') else '{}' end;
	akhir layanan.peristiwa;
begin
	select * into akhir from layanan.peristiwa e where e.perkara = k.id and e.jenis not in ('ingatkan', 'geser', 'minta_pendapat') order by e.urut desc limit 1;
	return pg_catalog.jsonb_build_object('nomor', k.nomor, 'urut', b.urut, 'jawaban', b.jenis = 'jawaban',
		'opd', (select pg_catalog.string_agg(o.nama, ', ') from organisasi.opd o where o.id = any (k.opd)),
		'opd_pendek', (select pg_catalog.string_agg(o.singkatan, ', ') from organisasi.opd o where o.id = any (k.opd)),
		'keadaan', (select s.nama from layanan.keadaan s where s.prosedur = k.prosedur and s.kode = k.keadaan), 'keadaan_kode', k.keadaan,
		'lencana', case k.keadaan when 'dijawab' then 'lencana-hijau' when 'tidak_dikuasai' then 'lencana-kuning' when 'dikembalikan' then 'lencana-merah' when 'dibatalkan' then 'lencana-abu' else 'lencana-biru' end,
		'diminta', coalesce(diminta ->> 'diminta', ''), 'pesan', coalesce(diminta ->> 'pesan', ''), 'jam', layanan.bagian_jam(k),
		'uraian', coalesce(jawab ->> 'uraian', ''), 'penguasa', b.badan_penguasa,
		'alasan', case when k.keadaan in ('dikembalikan', 'tidak_dikuasai', 'dibatalkan') then coalesce(akhir.isi ->> 'alasan', akhir.isi ->> 'keterangan', '') else '' end,
		'berkas', layanan.bagian_berkas(k.id), 'dilepas', dasar.tanggal_hari(b.dilepas),
		'terbuka', not k.rampung, 'giliran_utama', k.keadaan = 'dikembalikan');
end $$;
comment on function layanan.bagian_rupa(layanan.perkara, layanan.bagian) is 'Satu bagian dalam kata: OPD, keadaan, yang diminta, jawaban, berkas dan jamnya';

create or replace function layanan.bagian_daftar(k layanan.perkara) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(layanan.bagian_rupa(x, b) order by b.urut), '[]')
		from layanan.bagian b join layanan.perkara x on x.id = b.id where b.induk = k.id and b.jenis = 'jawaban');
end $$;
comment on function layanan.bagian_daftar(layanan.perkara) is 'Bagian-bagian permohonan yang boleh dilihat pemanggil';

create or replace function layanan.konsultasi_daftar(k layanan.perkara) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(layanan.bagian_rupa(x, b) order by b.urut), '[]')
		from layanan.bagian b join layanan.perkara x on x.id = b.id
		where b.jenis = 'konsultasi' and (b.asal = k.id or b.induk = k.id and akun.peran_kini() && '{ppid_utama,atasan_ppid}'::text[]));
end $$;
comment on function layanan.konsultasi_daftar(layanan.perkara) is 'Pendapat yang dimintakan dari perkara ini, yang sudah boleh dilihat pemanggil; PPID Utama dan Atasan melihat semuanya';

-- A request that is out in parts is in the hands of the parts' OPD.
create or replace function layanan.perkara_opd(k layanan.perkara) returns int[] language plpgsql stable security definer set search_path = '' as $$
begin
	return case when k.keadaan <> 'dibagi' then k.opd else array(select distinct o from layanan.bagian b join layanan.perkara x on x.id = b.id
		cross join lateral unnest(x.opd) o where b.induk = k.id and b.jenis = 'jawaban' and not x.rampung order by o) end;
end $$;
comment on function layanan.perkara_opd(layanan.perkara) is 'OPD yang sedang memegang perkara: yang ditugasi, atau yang memegang bagian-bagiannya';

create or replace function layanan.butir_tersisa(k layanan.perkara) returns text language plpgsql stable set search_path = '' as $$
begin
	return (select pg_catalog.string_agg(r.urut::text, ', ' order by r.urut) from layanan.rincian r where r.permohonan = k.id
		and k.keadaan in ('dibagi', 'terhimpun')
		and not exists (select from layanan.bagian b join layanan.perkara x on x.id = b.id
			where b.induk = k.id and b.jenis = 'jawaban' and x.keadaan <> 'dibatalkan' and (r.urut = any (b.butir) or b.butir = '{}')));
end $$;
comment on function layanan.butir_tersisa(layanan.perkara) is 'Butir permintaan yang tidak tercakup bagian mana pun; null bila tidak ada. Bagian yang diminta dengan kata-kata dianggap mungkin mencakup semuanya';

-- The applicant reads which OPD has what and how far it is; of what officers write to each other, nothing.
create or replace function layanan.bagian_pemohon(k layanan.perkara) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('urut', b.urut,
			'opd', coalesce((select pg_catalog.string_agg(o.nama, ', ') from organisasi.opd o where o.id = any (x.opd)), 'PPID'),
			'diminta', coalesce(layanan.bagian_tulisan(x.id, 'buka_bagian') ->> 'diminta', ''),
			'keadaan', case when b.dilepas is not null then 'Sudah diberikan ' || dasar.tanggal_hari(b.dilepas) || '.' else s.untuk_pemohon end,
			'uraian', case when b.dilepas is not null then layanan.bagian_tulisan(x.id, 'jawab_bagian') ->> 'uraian' else '' end,
			'berkas', case when b.dilepas is not null then (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kode', f.kode, 'nama', f.nama, 'ukuran', layanan.ukuran_kata(f.ukuran)) order by f.id), '[]')
				from layanan.berkas f where f.dari_bagian = b.id and f.perkara = k.id and f.untuk_pemohon) else '[]' end) order by b.urut), '[]')
		from layanan.bagian b
		join layanan.perkara x on x.id = b.id
		join layanan.keadaan s on s.prosedur = x.prosedur and s.kode = x.keadaan
		where b.induk = k.id and b.jenis = 'jawaban' and x.keadaan <> 'dibatalkan');
end $$;
comment on function layanan.bagian_pemohon(layanan.perkara) is 'Bagian permohonan seperti dibaca pemohonnya: OPD, yang diminta, sampai di mana, dan isinya bila sudah diberitahukan';
