create or replace function surat.kurang(perkara bigint) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('no', x.n, 'nama', x.nama) order by x.n), '[]')
		from (select p.nama, pg_catalog.row_number() over (order by p.urut) as n from layanan.peristiwa e
			join dasar.pilihan p on p.jenis = 'kekurangan' and e.isi -> 'kurang' ? p.kode
			where e.perkara = $1 and e.jenis = 'tagih') x);
end $$;
comment on function surat.kurang(bigint) is 'Hal-hal yang kurang pada suatu permohonan, bernomor';

create or replace function surat.batas_lengkap(perkara bigint) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('angka', surat.angka(h.hari), 'pasal', surat.pasal_resmi(a.pasal), 'mulai', dasar.tanggal_hari(h.mulai),
		'aman', dasar.tanggal_hari(h.aman), 'tenggat', dasar.tanggal_hari(h.tenggat), 'sama', h.aman = h.tenggat, 'sementara', h.sementara)
		from layanan.jam j
		cross join lateral layanan.jam_hitung(j.id) h
		cross join lateral kalender.aturan_pada(j.aturan, h.mulai) a
		where j.perkara = $1 and j.aturan = 'kelengkapan');
end $$;
comment on function surat.batas_lengkap(bigint) is 'Jangka waktu pemohon melengkapi permohonannya';

create or replace function surat.isi_ketidaklengkapan(perkara bigint, p jsonb, pada date) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('kurang', surat.kurang($1), 'keterangan', coalesce(p ->> 'keterangan', ''), 'batas', surat.batas_lengkap($1),
		'jangka', surat.jangka($1), 'tepat', t, 'ulang', t and l.kode = 'lengkap', 'bertitimangsa', false,
		'awal', pg_catalog.jsonb_build_object('kalimat', l.nama, 'pasal', surat.pasal_resmi(l.dasar_hukum)))
		from layanan.perkara k
		join dasar.pilihan l on l.jenis = 'awal_jam' and l.kode = layanan.awal_setelan(k)
		cross join lateral layanan.tagih_tepat(k.id) t
		where k.id = $1);
end $$;
comment on function surat.isi_ketidaklengkapan(bigint, jsonb, date) is 'Isi pemberitahuan tidak lengkap: apa yang kurang, sampai kapan dapat dilengkapi, akibatnya pada jangka waktu';

create or replace function surat.isi_tidak_dapat_diproses(perkara bigint, p jsonb, pada date) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return pg_catalog.jsonb_build_object('kurang', surat.kurang($1), 'catatan', coalesce(p ->> 'catatan', ''), 'batas', surat.batas_lengkap($1),
		'ditagih', (select dasar.tanggal_hari(max(e.tanggal)) from layanan.peristiwa e where e.perkara = $1 and e.jenis = 'tagih'),
		'hak', surat.hak($1, pada), 'bertitimangsa', false);
end $$;
comment on function surat.isi_tidak_dapat_diproses(bigint, jsonb, date) is 'Isi pemberitahuan tidak dapat diproses: apa yang tidak dilengkapi, hak mengajukan lagi dan hak keberatan';
