-- Parts on the desk. Runs as its caller, under the row policies: an OPD sees its own, PPID Utama all.
create or replace function layanan.bagian_meja(badan int, h kalender.hari, dekat date, banyak int) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	daftar layanan.perkara[] := array(select k from layanan.perkara k
		where k.badan_publik = badan and k.prosedur = 'bagian' and not k.rampung order by k.aman, k.id limit banyak + 1);
begin
	if daftar = '{}' then
		return null;
	end if;
	return pg_catalog.jsonb_build_object('lebih', pg_catalog.cardinality(daftar) > banyak,
		'baris', (select pg_catalog.jsonb_agg(layanan.bagian_meja_baris(daftar[n], h, dekat) order by n) from pg_catalog.generate_series(1, least(pg_catalog.cardinality(daftar), banyak)) n));
end $$;
comment on function layanan.bagian_meja(int, kalender.hari, date, int) is 'Bagian terbuka di meja pemanggil menurut tanggal amannya; null bila tidak ada';

create or replace function layanan.bagian_meja_baris(k layanan.perkara, h kalender.hari, dekat date) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	g jsonb := layanan.perkara_giliran(k);
	diminta text := coalesce(layanan.bagian_tulisan(k.id, 'buka_bagian') ->> 'diminta', '');
begin
	return (select pg_catalog.jsonb_build_object('nomor', k.nomor, 'contoh', k.contoh, 'pendapat', b.jenis = 'konsultasi', 'keadaan', s.nama,
			'ringkasan', case when pg_catalog.char_length(diminta) > 140 then pg_catalog.left(diminta, 139) || '…' else diminta end,
			'giliran', g ->> 'nama', 'saya', (g ->> 'saya')::boolean,
			'aman', dasar.tanggal_hari(k.aman), 'induk_aman', dasar.tanggal_hari(x.aman),
			'lencana', case when k.ditutup is not null then 'lencana-merah' else r.lencana end,
			'sisa', case when k.ditutup is not null then 'tentukan OPD lain' else layanan.sisa_bagian(layanan.risiko(h.tanggal, k.aman, k.tenggat, h.tanggal, null), ka.ordinal - h.ordinal, kt.ordinal - h.ordinal) end)
		from layanan.bagian b
		join layanan.perkara x on x.id = b.induk
		join layanan.keadaan s on s.prosedur = k.prosedur and s.kode = k.keadaan
		join kalender.hari ka on ka.kalender = h.kalender and ka.tanggal = k.aman
		join kalender.hari kt on kt.kalender = h.kalender and kt.tanggal = k.tenggat
		join layanan.risiko_daftar() r on r.kode = layanan.risiko(h.tanggal, k.aman, k.tenggat, dekat, null)
		where b.id = k.id);
end $$;
comment on function layanan.bagian_meja_baris(layanan.perkara, kalender.hari, date) is 'Satu baris bagian di meja, dalam kata; h = hari ini pada kalender badan';
