-- The outbox as a page. Runs as its caller: the row policies say whose notices these are. Addresses are not shown.
create or replace function surat.kiriman_saring(p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	keadaan text := dasar.teks(p, 'keadaan');
begin
	return pg_catalog.jsonb_build_object('cari', pg_catalog.left(dasar.teks(p, 'cari'), 60),
		'keadaan', case when keadaan = 'semua' or dasar.nama_pilihan('kiriman_keadaan', keadaan) is not null then keadaan else 'perhatian' end,
		'saluran', coalesce((select s.kode from surat.saluran s where s.kode = dasar.teks(p, 'saluran')), ''),
		'setelah', coalesce(pg_catalog.substring(dasar.teks(p, 'setelah'), '^\d{1,18}$'), ''));
end $$;
comment on function surat.kiriman_saring(jsonb) is 'Saringan halaman kiriman; tanpa keadaan: yang perlu perhatian';

create or replace function surat.kiriman_baris(badan int, f jsonb, banyak int) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	mau text[] := case f ->> 'keadaan' when 'perhatian' then '{gagal,mati,tidak_disetel}'::text[] when 'semua' then null else array[f ->> 'keadaan'] end;
	no bigint := coalesce(nullif(f ->> 'setelah', '')::bigint, 9223372036854775807);
	zona text := (select b.zona from organisasi.badan_publik b where b.id = badan);
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', x.id::text, 'nomor', x.isi ->> 'nomor', 'pola', l.nama, 'saluran', s.nama,
			'penerima', dasar.nama_pilihan('kiriman_penerima', x.penerima), 'petugas', t.nama, 'keadaan', dasar.nama_pilihan('kiriman_keadaan', x.keadaan),
			'lencana', case x.keadaan when 'terkirim' then 'lencana-hijau' when 'mati' then 'lencana-merah' when 'gagal' then 'lencana-kuning'
				when 'antre' then 'lencana-biru' else 'lencana-abu' end,
			'galat', x.galat, 'percobaan', x.percobaan, 'diulang', x.diulang, 'dibuat', dasar.waktu_lokal(x.dibuat, zona),
			'terkirim', case when x.terkirim is not null then dasar.waktu_lokal(x.terkirim, zona) end,
			'coba_lagi', case when x.keadaan = 'gagal' then dasar.waktu_lokal(x.coba_lagi, zona) end,
			'dapat_diulang', x.keadaan in ('gagal', 'mati', 'tidak_disetel') and s.aktif) order by x.id desc), '[]')
		from (select y.id, y.isi, y.pola, y.saluran, y.penerima, y.petugas, y.keadaan, y.galat, y.percobaan, y.diulang, y.dibuat, y.terkirim, y.coba_lagi
			from surat.kiriman y
			where y.badan_publik = badan and y.id < no and (mau is null or y.keadaan = any (mau))
				and (f ->> 'saluran' = '' or y.saluran = f ->> 'saluran')
				and (f ->> 'cari' = '' or pg_catalog.strpos(y.isi ->> 'nomor', upper(f ->> 'cari')) > 0)
			order by y.id desc limit banyak) x
		join surat.saluran s on s.kode = x.saluran
		join surat.pola l on l.kode = x.pola
		left join akun.petugas t on t.id = x.petugas);
end $$;
comment on function surat.kiriman_baris(int, jsonb, int) is 'Kiriman badan itu menurut saringan, yang terbaru lebih dahulu';

create or replace function surat.kiriman_dokumen(p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	per_halaman constant int := 50;
	badan int := akun.badan_kini();
	f jsonb := surat.kiriman_saring(p);
	baris jsonb := surat.kiriman_baris(badan, f, per_halaman + 1);
	lebih boolean := pg_catalog.jsonb_array_length(baris) > per_halaman;
begin
	if lebih then
		baris := baris - per_halaman;
	end if;
	return dasar.halaman('Kiriman', pg_catalog.jsonb_build_object('saring', f, 'ada', baris <> '[]', 'daftar', baris,
		'lanjut', case when lebih then baris -> -1 ->> 'id' end, 'perhatian', f ->> 'keadaan' = 'perhatian',
		'saluran', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', s.kode, 'nama', s.nama, 'aktif', s.aktif, 'dipilih', s.kode = f ->> 'saluran',
			'jeda', case when s.jeda_sampai > pg_catalog.now() then dasar.waktu_lokal(s.jeda_sampai, b.zona) end) order by s.kode)
			from surat.saluran s join organisasi.badan_publik b on b.id = badan),
		'keadaan', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', l.kode, 'nama', l.nama, 'dipilih', l.kode = f ->> 'keadaan') order by l.urut)
			from (select x.kode, x.nama, x.urut from dasar.pilihan x where x.jenis = 'kiriman_keadaan'
				union all values ('perhatian', 'Yang perlu perhatian', 0), ('semua', 'Semua', 99)) l)));
end $$;
comment on function surat.kiriman_dokumen(jsonb) is 'Dokumen halaman kiriman';
