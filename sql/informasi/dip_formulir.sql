-- The form of an item of the list of public information: tidied, then checked as a whole. A draft may lack what is only
-- needed once it is submitted or published.
create or replace function informasi.dip_bidang() returns text[] language sql immutable parallel safe as $$
	select '{judul,pasal,opd,ringkasan,tahun,periode,pejabat,penanggung_jawab,pembuatan_tanggal,pembuatan_tempat,bentuk,berkas,tautan,media,retensi,bukti,alasan_ubah}'::text[]
$$;
comment on function informasi.dip_bidang() is 'Bidang formulir informasi menurut urutannya di halaman';

create or replace function informasi.dip_rapikan(p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return pg_catalog.jsonb_build_object('judul', dasar.baris(p, 'judul'), 'pasal', dasar.teks(p, 'pasal'), 'ringkasan', dasar.teks(p, 'ringkasan'),
		'tahun', dasar.teks(p, 'tahun'), 'periode', dasar.baris(p, 'periode'), 'pejabat', dasar.baris(p, 'pejabat'), 'penanggung_jawab', dasar.baris(p, 'penanggung_jawab'),
		'pembuatan_tulis', dasar.teks(p, 'pembuatan_tanggal'), 'pembuatan_tanggal', dasar.tanggal_isian(dasar.teks(p, 'pembuatan_tanggal')),
		'pembuatan_tempat', dasar.baris(p, 'pembuatan_tempat'), 'bentuk', dasar.daftar(p, 'bentuk'), 'media', dasar.daftar(p, 'media'),
		'retensi', dasar.baris(p, 'retensi'), 'tautan', dasar.teks(p, 'tautan'), 'bukti', dasar.daftar(p, 'bukti'), 'alasan_ubah', dasar.teks(p, 'alasan_ubah'));
end $$;
comment on function informasi.dip_rapikan(jsonb) is 'Isi informasi dari formulir: tepinya rapi, tanggal terbaca';

create or replace function informasi.dip_tulisan_galat(tulisan text, perlu boolean, bila_kosong text, paling_panjang int) returns text language sql immutable parallel safe as $$
	select case when perlu and tulisan = '' then bila_kosong when pg_catalog.char_length(tulisan) > paling_panjang
		then 'Paling panjang ' || pg_catalog.translate(pg_catalog.to_char(paling_panjang, 'FM999,990'), ',', '.') || ' huruf.' end
$$;
comment on function informasi.dip_tulisan_galat(text, boolean, text, int) is 'Galat satu tulisan; perlu = tidak boleh kosong';

create or replace function informasi.dip_periksa(u jsonb, kini date, siap boolean, perlu_alasan boolean, berkas_ada boolean) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select coalesce((select pg_catalog.jsonb_object_agg(g.bidang, g.kalimat) from (values
		('judul', informasi.dip_tulisan_galat(k.judul, true, 'Tulis nama informasinya.', 200)),
		('pasal', case when not exists (select from informasi.dip_pasal x where x.kode = k.pasal) then 'Pilih ketentuan yang mewajibkannya; dari situ golongannya.' end),
		('ringkasan', informasi.dip_tulisan_galat(k.ringkasan, siap, 'Tulis ringkasan isinya.', 2000)),
		('tahun', case when siap and k.tahun = '' then 'Tulis tahun yang diliput.'
			when k.tahun <> '' and (k.tahun !~ '^\d{4}$' or k.tahun !~ '^(19[4-9]|20)' or k.tahun::numeric > extract(year from kini) + 1) then 'Tulis tahunnya dengan empat angka, paling jauh tahun depan.' end),
		('periode', informasi.dip_tulisan_galat(k.periode, false, '', 60)),
		('pejabat', informasi.dip_tulisan_galat(k.pejabat, siap, 'Tulis pejabat atau unit yang menguasainya.', 200)),
		('penanggung_jawab', informasi.dip_tulisan_galat(k.penanggung_jawab, siap, 'Tulis penanggung jawab pembuatan atau penerbitannya.', 200)),
		('pembuatan_tanggal', case when k.pembuatan_tanggal is null and (siap or k.pembuatan_tulis <> '') then 'Tulis tanggal pembuatannya.'
			when k.pembuatan_tanggal > kini then 'Tanggal pembuatan tidak boleh sesudah hari ini.' end),
		('pembuatan_tempat', informasi.dip_tulisan_galat(k.pembuatan_tempat, siap, 'Tulis tempat pembuatannya.', 200)),
		('bentuk', case when siap and u -> 'bentuk' = '[]' then 'Pilih bentuk yang tersedia.'
			when exists (select from pg_catalog.jsonb_array_elements_text(u -> 'bentuk') b where dasar.nama_pilihan('bentuk', b) is null) then 'Bentuk itu tidak dikenal.' end),
		('berkas', case when siap and u -> 'bentuk' ? 'softcopy' and k.tautan = '' and not berkas_ada then 'Lampirkan berkasnya atau tulis tautannya. Bila hanya ada cetaknya, pilih hardcopy saja.' end),
		('tautan', case when char_length(k.tautan) > 500 then 'Paling panjang 500 huruf.' when k.tautan <> '' and k.tautan !~ '^https?://[^\s/]+\.[^\s]+$' then 'Tulis alamat lengkap yang dimulai https:// atau http://.' end),
		('media', case when siap and u -> 'media' = '[]' then 'Pilih media yang memuatnya.'
			when exists (select from pg_catalog.jsonb_array_elements_text(u -> 'media') b where dasar.nama_pilihan('dip_media', b) is null) then 'Media itu tidak dikenal.' end),
		('retensi', informasi.dip_tulisan_galat(k.retensi, siap, 'Tulis jangka waktu penyimpanannya, mis. 5 tahun.', 100)),
		('bukti', case when exists (select from pg_catalog.jsonb_array_elements_text(u -> 'bukti') b where not exists (select from informasi.bukti_butir x where x.kode = b)) then 'Butir kelengkapan itu tidak dikenal.' end),
		('alasan_ubah', informasi.dip_tulisan_galat(k.alasan_ubah, perlu_alasan, 'Tulis apa yang diperbarui.', 1000))
	) g (bidang, kalimat) where g.kalimat is not null), '{}')
	from pg_catalog.jsonb_to_record(u) as k (judul text, pasal text, ringkasan text, tahun text, periode text, pejabat text, penanggung_jawab text, pembuatan_tulis text, pembuatan_tanggal date,
		pembuatan_tempat text, retensi text, tautan text, alasan_ubah text));
end $$;
comment on function informasi.dip_periksa(jsonb, date, boolean, boolean, boolean) is
	'Galat formulir yang sudah dirapikan, semua sekaligus: {bidang: kalimat}. siap = akan diajukan atau diterbitkan, jadi semua kolom daftar wajib';

create or replace function informasi.dip_isian(v informasi.dip_versi) returns jsonb language sql stable as $$
	select pg_catalog.to_jsonb(v) || pg_catalog.jsonb_build_object('tahun', coalesce((v).tahun::text, ''), 'pembuatan_tanggal', coalesce((v).pembuatan_tanggal::text, ''), 'alasan_ubah', '', 'formulir', '', 'berkas', '')
$$;
comment on function informasi.dip_isian(informasi.dip_versi) is 'Satu versi sebagai isian formulir untuk versi berikutnya';

create or replace function informasi.opd_boleh(badan int) returns setof organisasi.opd language plpgsql stable set search_path = '' as $$
declare
	hari date := organisasi.hari_ini(badan);
begin
	return query select o.* from organisasi.opd o
	where o.badan_publik = badan and o.peran <> 'atasan_ppid' and hari between o.berlaku_dari and coalesce(o.berlaku_sampai, 'infinity')
		and badan = akun.badan_kini() and (akun.peran_kini() && '{ppid_utama,atasan_ppid}'::text[] or 'ppid_pelaksana' = any (akun.peran_kini()) and o.id = any (akun.opd_kini()))
	order by o.nama;
end $$;
comment on function informasi.opd_boleh(int) is 'OPD yang berlaku hari ini dan daftarnya diurus atau diawasi petugas panggilan ini';

create or replace function informasi.dip_pasal_pilihan(dipilih text) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nama', j.nama, 'pilihan', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', x.kode, 'nama', x.nama || ' (' || x.pasal || ')',
			'dipilih', x.kode = dipilih) order by x.urut) from informasi.dip_pasal x where x.jenis = j.kode)) order by j.urut)
		from dasar.pilihan j where j.jenis = 'dip_jenis');
end $$;
comment on function informasi.dip_pasal_pilihan(text) is 'Ketentuan menurut golongannya, sebagai pilihan formulir: [{nama, pilihan: [{nilai, nama, dipilih}]}]';

create or replace function informasi.dip_formulir(i jsonb, galat jsonb, d informasi.dip) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	badan int := akun.badan_kini();
	hari date := organisasi.hari_ini(badan);
	unggahan text[] := layanan.unggahan(i, 'berkas');
begin
	return pg_catalog.jsonb_build_object('isian', dasar.isian(i, array_append(informasi.dip_bidang(), 'formulir')), 'galat', dasar.galat(galat, informasi.dip_bidang()),
		'galat_daftar', dasar.galat_daftar(galat, informasi.dip_bidang()), 'galat_ada', galat <> '{}', 'mengubah', d.id is not null, 'perlu_alasan', d.versi_terbit is not null,
		'opd_nama', case when d.id is not null then (select o.nama from organisasi.opd o where o.id = organisasi.opd_penerus(d.opd, hari))
			when (select count(*) from informasi.opd_boleh(badan)) = 1 then (select o.nama from informasi.opd_boleh(badan) o) else '' end,
		'opd_pilihan', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', o.kode, 'nama', o.nama, 'dipilih', o.kode = dasar.teks(i, 'opd'))), '[]') from informasi.opd_boleh(badan) o),
		'pasal_pilihan', informasi.dip_pasal_pilihan(dasar.teks(i, 'pasal')),
		'bentuk_pilihan', dasar.pilihan('bentuk', dasar.daftar(i, 'bentuk')), 'media_pilihan', dasar.pilihan('dip_media', dasar.daftar(i, 'media')),
		'bukti_pilihan', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', b.kode, 'nama', b.nama, 'dipilih', b.kode = any (dasar.daftar(i, 'bukti'))) order by b.urut), '[]')
			from informasi.bukti_berlaku(badan, extract(year from hari)::int) b),
		'tersimpan', layanan.unggahan_daftar(unggahan[cardinality(unggahan):]), 'hari_ini', hari, 'tahun_ini', extract(year from hari)::int,
		'berkas_kini', (select pg_catalog.jsonb_build_object('nama', b.nama, 'ukuran', layanan.ukuran_kata(b.ukuran))
			from informasi.dip_versi v join layanan.berkas b on b.id = v.berkas where v.dip = d.id and v.versi = d.versi_akhir), 'lepas_berkas', dasar.teks(i, 'lepas_berkas') = 'ya');
end $$;
comment on function informasi.dip_formulir(jsonb, jsonb, informasi.dip) is 'Formulir informasi sebagai dokumen: pilihan, isian dan galat; d kosong bila baru';
