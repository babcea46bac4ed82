create or replace function layanan.jangka_waktu(pada date) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_object_agg(a.kode, pg_catalog.jsonb_build_object('panjang', a.panjang, 'nama', a.nama, 'pasal', a.pasal))
		from unnest('{tanggapan,perpanjangan,keberatan_ajukan,keberatan_tanggapan,sengketa_ajukan}'::text[]) d (kode)
		cross join lateral kalender.aturan_pada(d.kode, pada) a);
end $$;
comment on function layanan.jangka_waktu(date) is 'Jangka waktu yang perlu diketahui pemohon, menurut aturan yang berlaku pada tanggal itu';

-- Whatever the planner thinks of the number of cases: those of this body and year are looked up, others are not read.
create or replace function layanan.angka_tahun(badan int, tahun int) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object('tahun', angka_tahun.tahun, 'masuk', count(*), 'dijawab', count(m.ditanggapi),
		'tepat', count(m.ditanggapi) filter (where k.ditutup <= k.tenggat),
		'persen', case when count(m.ditanggapi) > 0 then pg_catalog.floor(100.0 * count(m.ditanggapi) filter (where k.ditutup <= k.tenggat) / count(m.ditanggapi)) || '%' end)
		from layanan.perkara k cross join lateral (select x.ditanggapi from layanan.permohonan x where x.id = k.id offset 0) m
		where k.badan_publik = badan and k.prosedur = 'permohonan' and k.tahun = angka_tahun.tahun);
end $$;
comment on function layanan.angka_tahun(int, int) is 'Permohonan setahun: masuk, dijawab dengan pemberitahuan tertulis, dan tepat waktunya; hanya jumlah, tanpa data orang';
