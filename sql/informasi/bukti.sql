-- Completeness per OPD, counted anew from the checklist and the published list whenever it is asked for.
create or replace function informasi.bukti_berlaku(badan int, tahun int) returns setof informasi.bukti_butir language plpgsql stable set search_path = '' as $$
declare
	milik int := (select distinct x.badan_publik from informasi.bukti_butir x where x.badan_publik = badan and x.tahun <= bukti_berlaku.tahun);
begin
	return query select b.* from informasi.bukti_butir b
	where b.badan_publik is not distinct from milik
		and b.tahun = (select max(x.tahun) from informasi.bukti_butir x where x.badan_publik is not distinct from milik and x.tahun <= bukti_berlaku.tahun)
	order by b.urut, b.kode;
end $$;
comment on function informasi.bukti_berlaku(int, int) is 'Daftar periksa badan itu pada tahun itu: miliknya sendiri bila ada, selain itu bawaan';

create or replace function informasi.bukti_skor(terpenuhi bigint, relevan bigint) returns numeric language sql immutable parallel safe as $$
	select case when relevan > 0 then pg_catalog.round(100.0 * terpenuhi / relevan, 1) end
$$;
comment on function informasi.bukti_skor(bigint, bigint) is '100 x bobot terpenuhi / bobot relevan, dibulatkan satu angka di belakang koma; null bila tidak ada yang relevan';

create or replace function informasi.predikat_skor(skor numeric, hari date) returns informasi.predikat language plpgsql stable set search_path = '' as $$
declare
	hasil informasi.predikat;
begin
	select * into hasil from informasi.predikat x
	where x.berlaku_dari = (select max(y.berlaku_dari) from informasi.predikat y where y.berlaku_dari <= hari) and x.dari <= pg_catalog.round(skor, 1)
	order by x.dari desc limit 1;
	return hasil;
end $$;
comment on function informasi.predikat_skor(numeric, date) is 'Kualifikasi suatu skor menurut pembagian yang berlaku pada hari itu; dibandingkan sesudah dibulatkan';

create or replace function informasi.angka_koma(n numeric) returns text language sql immutable parallel safe as $$
	select pg_catalog.replace(n::text, '.', ',')
$$;
comment on function informasi.angka_koma(numeric) is 'Angka dengan koma desimal';

create or replace function informasi.bukti_rinci(badan int, tahun int) returns table (opd int, kode text, urut int, nama text, pasal text, catatan text, bobot int, meliput int,
	keadaan text, dip jsonb, usul bigint, usul_alasan text, putusan_alasan text) language plpgsql stable set search_path = '' as $$
declare
	hari date := organisasi.hari_ini(badan);
begin
	return query with terbit as materialized (
		select organisasi.opd_penerus(d.opd, hari) as pemegang, d.kode, d.judul, d.tahun, v.bukti, coalesce(k.lewat, false) as lewat
		from informasi.dip d join informasi.dip_versi v on v.dip = d.id and v.versi = d.versi_terbit
		left join informasi.berkala(badan, hari) k on k.dip = d.id
		where d.badan_publik = badan and d.ditarik is null
	), usulan as materialized (
		select distinct on (organisasi.opd_penerus(k.opd, hari), k.butir) organisasi.opd_penerus(k.opd, hari) as pemegang, k.butir, k.id, k.alasan, p.setuju, p.alasan as putusan
		from informasi.bukti_kecuali k left join informasi.bukti_putusan p on p.kecuali = k.id
		where k.badan_publik = badan and k.tahun = bukti_rinci.tahun
		order by organisasi.opd_penerus(k.opd, hari), k.butir, k.id desc
	)
	select o.id, b.kode, b.urut, b.nama, s.pasal, b.catatan, b.bobot, bukti_rinci.tahun + b.tahun_isi,
		case when u.setuju then 'tidak_relevan' when x.segar then 'terpenuhi' when x.daftar is not null then 'lewat' else 'kurang' end,
		coalesce(x.daftar, '[]'), case when u.id is not null and u.setuju is null then u.id end, u.alasan, u.putusan
	from informasi.opd_boleh(badan) o
	cross join informasi.bukti_berlaku(badan, bukti_rinci.tahun) b
	join informasi.dip_pasal s on s.kode = b.pasal
	left join usulan u on u.pemegang = o.id and u.butir = b.kode
	left join lateral (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kode', t.kode, 'judul', t.judul, 'lewat', t.lewat) order by t.lewat, t.kode) as daftar, pg_catalog.bool_or(not t.lewat) as segar
		from terbit t where t.pemegang = o.id and b.kode = any (t.bukti) and (b.tahun_isi is null or t.tahun = bukti_rinci.tahun + b.tahun_isi)) x on true
	where b.peran_opd is null or b.peran_opd = o.peran;
end $$;
comment on function informasi.bukti_rinci(int, int) is
	'Setiap butir bagi setiap OPD yang diurus petugas ini: terpenuhi (oleh informasi yang terbit, meliput tahun yang diminta dan tidak lewat enam bulan), lewat, kurang, atau tidak_relevan; beserta usul yang menunggu';

create or replace function informasi.bukti_tabel(badan int, tahun int) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	hari date := organisasi.hari_ini(badan);
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kode', o.kode, 'nama', o.nama, 'terpenuhi', n.terpenuhi, 'relevan', n.relevan, 'tidak_relevan', n.semua - n.relevan, 'semua', n.semua,
			'kurang', n.kurang, 'usul', n.usul, 'nilai', n.skor, 'skor', informasi.angka_koma(n.skor), 'predikat', q.nama, 'lencana', coalesce(q.lencana, 'lencana-abu')) order by n.skor desc nulls last, o.nama), '[]')
		from (select r.opd, sum(r.bobot) as semua, coalesce(sum(r.bobot) filter (where r.keadaan <> 'tidak_relevan'), 0) as relevan, coalesce(sum(r.bobot) filter (where r.keadaan = 'terpenuhi'), 0) as terpenuhi,
				count(*) filter (where r.keadaan in ('kurang', 'lewat')) as kurang, count(r.usul) as usul,
				informasi.bukti_skor(coalesce(sum(r.bobot) filter (where r.keadaan = 'terpenuhi'), 0), coalesce(sum(r.bobot) filter (where r.keadaan <> 'tidak_relevan'), 0)) as skor
			from informasi.bukti_rinci(badan, bukti_tabel.tahun) r group by r.opd) n
		join organisasi.opd o on o.id = n.opd
		cross join lateral informasi.predikat_skor(n.skor, hari) q);
end $$;
comment on function informasi.bukti_tabel(int, int) is 'Skor setiap OPD yang diurus petugas ini, dari yang tertinggi';

create or replace function informasi.bukti_opd(badan int, o organisasi.opd, tahun int, angka jsonb, p jsonb, galat jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return angka || (select pg_catalog.jsonb_build_object('butir', pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kode', r.kode, 'nama', r.nama, 'pasal', r.pasal, 'bobot', r.bobot, 'meliput', r.meliput, 'dip', r.dip,
			'keadaan', case r.keadaan when 'terpenuhi' then 'Terpenuhi' when 'lewat' then 'Lewat waktu' when 'tidak_relevan' then 'Tidak relevan' else 'Belum ada' end,
			'lencana', case r.keadaan when 'terpenuhi' then 'lencana-hijau' when 'lewat' then 'lencana-kuning' when 'tidak_relevan' then 'lencana-abu' else 'lencana-merah' end,
			'usul', r.usul, 'usul_alasan', case when r.usul is not null or r.keadaan = 'tidak_relevan' then r.usul_alasan end,
			'ditolak', case when r.usul is null and r.keadaan <> 'tidak_relevan' then r.putusan_alasan end) order by r.urut),
		'ada_usulan', count(*) filter (where r.keadaan in ('kurang', 'lewat') and r.usul is null) > 0,
		'dapat_diusulkan', coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', r.kode, 'nama', r.nama, 'dipilih', r.kode = dasar.teks(p, 'butir')) order by r.urut)
			filter (where r.keadaan in ('kurang', 'lewat') and r.usul is null), '[]'),
		'menunggu', coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', r.usul, 'nama', r.nama, 'alasan', r.usul_alasan, 'tulisan', case when r.usul::text = dasar.teks(p, 'usul') then dasar.teks(p, 'putusan_alasan') else '' end,
			'galat_putusan', case when r.usul::text = dasar.teks(p, 'usul') then galat -> 'putusan_alasan' end) order by r.urut) filter (where r.usul is not null), '[]'))
		from informasi.bukti_rinci(badan, bukti_opd.tahun) r where r.opd = o.id);
end $$;
comment on function informasi.bukti_opd(int, organisasi.opd, int, jsonb, jsonb, jsonb) is 'Satu OPD: angkanya dan setiap butir dengan informasi yang memenuhinya';

create or replace function informasi.bukti_dokumen(p jsonb, galat jsonb default '{}') returns jsonb language plpgsql stable set search_path = '' as $$
declare
	badan int := akun.badan_kini();
	hari date := organisasi.hari_ini(badan);
	kini int := extract(year from hari);
	pertama int := coalesce((select min(b.tahun) from informasi.bukti_butir b where b.badan_publik = badan or b.badan_publik is null), kini);
	tahun int := coalesce((select t from pg_catalog.generate_series(pertama, kini) t where t::text = dasar.teks(p, 'tahun')), kini);
	tabel jsonb := informasi.bukti_tabel(badan, tahun);
	mau text := case when pg_catalog.jsonb_array_length(tabel) = 1 then tabel #>> '{0,kode}' else upper(dasar.teks(p, 'opd')) end;
	o organisasi.opd;
begin
	if mau <> '' then
		select * into o from informasi.opd_boleh(badan) x where x.kode = mau;
		if not found then
			perform dasar.gagal('KI404', 'OPD itu tidak ada, atau bukan OPD Anda.');
		end if;
	end if;
	return dasar.halaman('Kelengkapan informasi per OPD', pg_catalog.jsonb_build_object('tahun', tahun, 'tabel', tabel, 'hari_ini', dasar.tanggal_hari(hari), 'opd_banyak', pg_catalog.jsonb_array_length(tabel) > 1,
		'tahun_pilihan', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', t::text, 'dipilih', t = tahun) order by t desc) from pg_catalog.generate_series(pertama, kini) t),
		'predikat', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nama', q.nama, 'dari', informasi.angka_koma(q.dari), 'lencana', q.lencana, 'pasal', q.pasal) order by q.urut) from informasi.predikat q
			where q.berlaku_dari = (select max(y.berlaku_dari) from informasi.predikat y where y.berlaku_dari <= hari)),
		'bulan', (kalender.aturan_pada('informasi_berkala', hari)).panjang,
		'opd', case when o.id is not null then informasi.bukti_opd(badan, o, tahun, (select e from pg_catalog.jsonb_array_elements(tabel) e where e ->> 'kode' = o.kode), p, galat) end,
		'boleh_usul', akun.peran_kini() && '{ppid_utama,ppid_pelaksana}'::text[], 'boleh_putus', 'ppid_utama' = any (akun.peran_kini()),
		'isian', dasar.isian(p, '{alasan,formulir}'), 'galat', dasar.galat(galat, '{butir,alasan}'), 'galat_ada', galat <> '{}', 'galat_daftar', dasar.galat_daftar(galat, '{butir,alasan}')
			|| case when galat ? 'putusan_alasan' then pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('bidang', 'putusan_alasan-' || dasar.teks(p, 'usul'), 'kalimat', galat -> 'putusan_alasan')) else '[]' end));
end $$;
comment on function informasi.bukti_dokumen(jsonb, jsonb) is 'Halaman kelengkapan: tabel OPD menurut skor, dan rincian satu OPD. Saringan: tahun, opd';

create or replace function informasi.bukti_kecualikan(opd_kode text, tahun int, butir text, alasan text, formulir text, isi bytea default null) returns void language plpgsql security definer set search_path = '' as $$
declare
	badan int := akun.badan_kini();
	sidik bytea := dasar.sidik(formulir);
	o organisasi.opd;
	lama informasi.bukti_kecuali;
begin
	if not akun.peran_kini() && '{ppid_utama,ppid_pelaksana}'::text[] then
		perform dasar.gagal('KI403', 'Langkah ini bukan wewenang peran Anda.');
	end if;
	select * into o from informasi.opd_boleh(badan) x where x.kode = opd_kode;
	if not found then
		perform dasar.gagal('KI404', 'OPD itu tidak ada, atau bukan OPD Anda.');
	end if;
	perform from organisasi.opd x where x.id = o.id for no key update;
	select * into lama from informasi.bukti_kecuali k where k.opd = o.id and k.formulir_sidik = sidik;
	if found then
		perform layanan.formulir_banding(lama.formulir_isi, isi, layanan.formulir_terpakai('usul', lama.butir));
		return;
	elsif not exists (select from informasi.bukti_rinci(badan, bukti_kecualikan.tahun) r where r.opd = o.id and r.kode = butir and r.keadaan in ('kurang', 'lewat') and r.usul is null) then
		perform dasar.gagal('KI409', 'Butir itu sudah terpenuhi, sudah diusulkan, atau tidak berlaku bagi OPD ini. Muat ulang halamannya.');
	end if;
	insert into informasi.bukti_kecuali (badan_publik, opd, tahun, butir, alasan, formulir_sidik, formulir_isi, diajukan_oleh, waktu)
	values (badan, o.id, bukti_kecualikan.tahun, bukti_kecualikan.butir, bukti_kecualikan.alasan, sidik, isi, akun.petugas_kini(), dasar.kini());
end $$;
comment on function informasi.bukti_kecualikan(text, int, text, text, text, bytea) is 'Mengusulkan bahwa suatu butir tidak relevan bagi OPD itu pada tahun itu; formulir yang sama hanya sekali, dengan isian lain KI409';

create or replace function informasi.bukti_putus(usul bigint, setuju boolean, alasan text) returns text language plpgsql security definer set search_path = '' as $$
declare
	k informasi.bukti_kecuali;
	p informasi.bukti_putusan;
begin
	if not 'ppid_utama' = any (akun.peran_kini()) then
		perform dasar.gagal('KI403', 'Langkah ini bukan wewenang peran Anda.');
	end if;
	select * into k from informasi.bukti_kecuali x where x.id = usul and x.badan_publik = akun.badan_kini() for no key update;
	if not found then
		perform dasar.gagal('KI404', 'Usul itu tidak ada.');
	end if;
	select * into p from informasi.bukti_putusan x where x.kecuali = k.id;
	if not found then
		insert into informasi.bukti_putusan (kecuali, badan_publik, setuju, alasan, petugas, waktu) values (k.id, k.badan_publik, bukti_putus.setuju, bukti_putus.alasan, akun.petugas_kini(), dasar.kini());
	elsif p.setuju <> bukti_putus.setuju then
		perform dasar.gagal('KI409', 'Usul ini sudah diputus lain. Muat ulang halamannya.');
	end if;
	return (select o.kode from organisasi.opd o where o.id = k.opd);
end $$;
comment on function informasi.bukti_putus(bigint, boolean, text) is 'PPID Utama menyetujui atau menolak usul tidak relevan; mengembalikan kode OPD-nya';
