-- Taking over an old register. Each row becomes a case by playing its events on their own dates, so that an imported case
-- differs from others in nothing but that its letters were written elsewhere.
create or replace function layanan.impor_baca(badan int, baris jsonb)
returns table (baris int, nomor text, diterima_isian text, diterima date, nama text, kategori text, identitas_sandi text, identitas_samar text, alamat text, kontak text,
	pekerjaan text, kanal text, opd_kode text, opd int, opd_dari date, opd_sampai date, informasi text, tujuan text, dikuasai text, bentuk text, jenis text,
	keputusan text, pasal text[], alasan text, diperpanjang_isian text, diperpanjang date, ditanggapi_isian text, ditanggapi date, diserahkan_isian text, diserahkan date,
	biaya text, urut bigint)
language sql stable set search_path = '' as $$
	select (r ->> 'baris')::int, dasar.teks(r, 'nomor'), dasar.teks(r, 'tanggal_diterima'), dasar.tanggal_isian(dasar.teks(r, 'tanggal_diterima')),
		coalesce(nullif(dasar.teks(r, 'nama'), ''), 'Tidak tercatat'), coalesce(nullif(lower(dasar.teks(r, 'kategori_pemohon')), ''), 'perorangan'),
		dasar.teks(r, '_identitas_sandi'), dasar.teks(r, '_identitas_samar'), dasar.teks(r, 'alamat'), dasar.teks(r, 'kontak'), dasar.teks(r, 'pekerjaan'),
		lower(dasar.teks(r, 'kanal')), dasar.teks(r, 'opd'), o.id, o.berlaku_dari, o.berlaku_sampai, dasar.teks(r, 'informasi'), dasar.teks(r, 'tujuan'),
		lower(dasar.teks(r, 'dikuasai')), lower(dasar.teks(r, 'bentuk')), lower(dasar.teks(r, 'jenis')), lower(dasar.teks(r, 'keputusan')),
		array(select distinct lower(x) from pg_catalog.regexp_split_to_table(dasar.teks(r, 'pasal'), '[;, ]+') x where x <> '' order by 1), dasar.teks(r, 'alasan'),
		dasar.teks(r, 'tanggal_perpanjangan'), dasar.tanggal_isian(dasar.teks(r, 'tanggal_perpanjangan')),
		dasar.teks(r, 'tanggal_pemberitahuan'), dasar.tanggal_isian(dasar.teks(r, 'tanggal_pemberitahuan')),
		dasar.teks(r, 'tanggal_diberikan'), dasar.tanggal_isian(dasar.teks(r, 'tanggal_diberikan')), dasar.teks(r, 'biaya'), t.n
	from pg_catalog.jsonb_array_elements(baris) with ordinality t (r, n)
	left join organisasi.opd o on o.badan_publik = badan and o.kode = upper(dasar.teks(r, 'opd'))
$$;
comment on function layanan.impor_baca(int, jsonb) is 'Baris register lama sebagai nilai; tanggal yang tidak terbaca menjadi kosong, isiannya tetap ada';

create or replace function layanan.impor_galat(badan int, baris jsonb) returns table (baris int, kolom text, pesan text)
language sql stable set search_path = '' as $$
	with r as (
		select x.*, organisasi.hari_ini(badan) as kini, count(*) over (partition by x.nomor, x.diterima_isian) as kembar,
			x.keputusan in ('ditolak', 'sebagian') as menolak, x.keputusan in ('dikabulkan', 'sebagian') as memberi
		from layanan.impor_baca(badan, baris) x
	)
	select r.baris, g.kolom, g.pesan from r, lateral (values
		('nomor', r.nomor = '', 'wajib diisi'),
		('nomor', r.nomor <> '' and r.kembar > 1, format('"%s" dengan tanggal diterima itu muncul %s kali; setiap baris harus berbeda', r.nomor, r.kembar)),
		('tanggal_diterima', r.diterima is null, format('"%s" bukan tanggal; tulis 2026-01-31, 31-01-2026 atau 31/01/2026', r.diterima_isian)),
		('tanggal_diterima', r.diterima > r.kini, 'belum terjadi'),
		('nama', char_length(r.nama) > 200, 'paling panjang 200 huruf'),
		('kategori_pemohon', dasar.nama_pilihan('kategori_pemohon', r.kategori) is null, format('"%s" tidak dikenal; pilih perorangan, kelompok_orang, badan_hukum atau badan_publik', r.kategori)),
		('kanal', dasar.nama_pilihan('kanal', r.kanal) is null, format('"%s" tidak dikenal; pilih web, langsung, surat, email, telepon, whatsapp, faks atau sp4n_lapor', r.kanal)),
		('opd', r.opd_kode <> '' and r.opd is null, format('"%s" bukan kode OPD badan publik ini', r.opd_kode)),
		('opd', not r.diterima between r.opd_dari and coalesce(r.opd_sampai, 'infinity'), format('"%s" tidak berlaku pada %s', r.opd_kode, r.diterima)),
		('informasi', char_length(r.informasi) not between 1 and 5000, 'wajib diisi, paling panjang 5000 huruf'),
		('dikuasai', r.dikuasai not in ('', 'ya', 'tidak'), format('"%s" tidak dikenal; pilih ya atau tidak', r.dikuasai)),
		('bentuk', r.bentuk <> '' and dasar.nama_pilihan('bentuk', r.bentuk) is null, format('"%s" tidak dikenal; pilih softcopy atau hardcopy', r.bentuk)),
		('jenis', r.jenis !~ '^(melihat|meminta|salinan|$)', format('"%s" tidak dikenal; pilih melihat atau meminta salinan', r.jenis)),
		('keputusan', r.keputusan <> '' and dasar.nama_pilihan('keputusan', r.keputusan) is null,
			format('"%s" tidak dikenal; pilih dikabulkan, sebagian, ditolak, tidak_dikuasai, belum_didokumentasikan, tidak_lengkap, dicabut, atau kosongkan', r.keputusan)),
		('pasal', exists (select from unnest(r.pasal) p where dasar.nama_pilihan('alasan_penolakan', p) is null),
			format('"%s" tidak dikenal; tulis 17.a sampai 17.j, beberapa dengan titik koma', pg_catalog.array_to_string(r.pasal, ';'))),
		('pasal', r.menolak and r.pasal = '{}' and r.alasan = '', 'penolakan seluruhnya atau sebagian memerlukan pasal atau alasan'),
		('tanggal_perpanjangan', r.diperpanjang_isian <> '' and r.diperpanjang is null, format('"%s" bukan tanggal', r.diperpanjang_isian)),
		('tanggal_perpanjangan', r.diperpanjang < r.diterima, 'mendahului tanggal_diterima'),
		('tanggal_perpanjangan', r.diperpanjang > coalesce(r.ditanggapi, r.kini), 'sesudah tanggal_pemberitahuan atau belum terjadi'),
		('tanggal_pemberitahuan', r.ditanggapi_isian <> '' and r.ditanggapi is null, format('"%s" bukan tanggal', r.ditanggapi_isian)),
		('tanggal_pemberitahuan', r.keputusan <> '' and r.ditanggapi_isian = '', 'keputusan memerlukan tanggal pemberitahuan'),
		('tanggal_pemberitahuan', r.keputusan = '' and r.ditanggapi is not null, 'pemberitahuan memerlukan keputusan'),
		('tanggal_pemberitahuan', r.ditanggapi < r.diterima, 'mendahului tanggal_diterima'),
		('tanggal_pemberitahuan', r.ditanggapi > r.kini, 'belum terjadi'),
		('tanggal_diberikan', r.diserahkan_isian <> '' and r.diserahkan is null, format('"%s" bukan tanggal', r.diserahkan_isian)),
		('tanggal_diberikan', r.diserahkan is not null and not r.memberi, 'hanya bila dikabulkan seluruhnya atau sebagian'),
		('tanggal_diberikan', r.diserahkan < r.ditanggapi, 'mendahului tanggal_pemberitahuan'),
		('tanggal_diberikan', r.diserahkan > r.kini, 'belum terjadi'),
		('biaya', r.biaya !~ '^\d{0,12}$', format('"%s" bukan rupiah bulat tanpa pemisah', r.biaya))) g (kolom, salah, pesan)
	where g.salah
	order by r.baris, g.kolom
$$;
comment on function layanan.impor_galat(int, jsonb) is 'Semua yang salah pada baris register lama: baris, kolom, apa yang diharapkan';

create or replace function layanan.impor_tanggapan(r record, perkara bigint) returns void language plpgsql set search_path = '' as $$
begin
	perform layanan.catat(perkara, 'usulkan', pg_catalog.jsonb_build_object('keputusan', r.keputusan, 'versi', 1), r.ditanggapi);
	insert into layanan.tanggapan (badan_publik, permohonan, versi, keputusan, uraian, bentuk, biaya, pasal, dasar_lain, tidak_dikuasai, dikuasai, disusun, disetujui)
	select k.badan_publik, k.id, 1, r.keputusan, coalesce(nullif(r.alasan, ''), 'Diambil dari register lama.'), r.bentuk, coalesce(nullif(r.biaya, '')::bigint, 0), r.pasal,
		case when r.pasal = '{}' and (r.keputusan = 'ditolak' or r.keputusan = 'sebagian' and r.dikuasai <> 'tidak') then r.alasan else '' end,
		case when r.pasal = '{}' and r.keputusan = 'sebagian' and r.dikuasai = 'tidak' then r.alasan else '' end,
		r.keputusan = 'belum_didokumentasikan' and r.dikuasai = 'ya', dasar.kini(), dasar.kini()
	from layanan.perkara k where k.id = perkara;
	perform layanan.catat(perkara, case when r.keputusan in ('dikabulkan', 'sebagian') then 'tanggapi' else 'beritahu' end,
		pg_catalog.jsonb_build_object('keputusan', r.keputusan, 'versi', 1, 'catatan', ''), r.ditanggapi);
	if r.diserahkan is not null then
		perform layanan.catat(perkara, 'serahkan', pg_catalog.jsonb_build_object('cara', '', 'keterangan', ''), r.diserahkan);
	end if;
end $$;
comment on function layanan.impor_tanggapan(record, bigint) is 'Peristiwa jawaban suatu baris register lama pada tanggalnya';

create or replace function layanan.impor_main(badan int, r record) returns boolean language plpgsql set search_path = '' as $$
declare
	b record;
begin
	select * into b from layanan.permohonan_buat(badan, pg_catalog.format('register:%s:%s:%s', badan, r.nomor, r.diterima), pg_catalog.jsonb_build_object(
		'kategori', r.kategori, 'nama', r.nama, 'alamat', r.alamat, 'pekerjaan', r.pekerjaan, 'tujuan', r.tujuan, 'kanal', r.kanal, 'nomor_luar', r.nomor,
		'identitas_jenis', case when r.identitas_sandi = '' then '' when r.kategori = 'badan_hukum' then 'pengesahan' when r.kategori = 'perorangan' then 'nik' else 'surat_tugas' end,
		'identitas_sandi', r.identitas_sandi, 'identitas_samar', r.identitas_samar,
		'surel', case when r.kontak like '%@%' then r.kontak else '' end, 'telepon', case when r.kontak like '%@%' then '' else r.kontak end,
		'cara_memperoleh', case when r.jenis like 'melihat%' then 'melihat' when r.bentuk = 'hardcopy' then 'salinan_hardcopy' else 'salinan_softcopy' end,
		'cara_kirim', 'ambil', 'rincian', pg_catalog.jsonb_build_array(r.informasi)), 'catat', r.diterima);
	if not b.baru then
		return false;
	end if;
	if r.opd is not null then
		perform layanan.catat(b.perkara, 'disposisi', pg_catalog.jsonb_build_object('opd', r.opd), r.diterima);
		perform layanan.catat(b.perkara, 'terima', '{}', r.diterima);
	end if;
	if r.diperpanjang is not null then
		perform layanan.catat(b.perkara, 'perpanjang', '{"alasan": "Tercatat dalam register lama."}', r.diperpanjang);
	end if;
	if r.keputusan in ('tidak_lengkap', 'dicabut') then
		perform layanan.catat(b.perkara, case r.keputusan when 'dicabut' then 'cabut' else 'gugurkan' end,
			pg_catalog.jsonb_build_object('keputusan', r.keputusan, 'alasan', r.alasan), r.ditanggapi);
	elsif r.keputusan <> '' then
		perform layanan.impor_tanggapan(r, b.perkara);
	end if;
	return true;
end $$;
comment on function layanan.impor_main(int, record) is 'Memainkan satu baris register lama sebagai peristiwa pada tanggalnya; salah bila baris itu sudah ada';
