-- The forms for what this officer may do now. layanan.alur decides; the few conditions that a state cannot express stand here.
create or replace function layanan.langkah_boleh(k layanan.perkara) returns table (langkah text, peristiwa text, pasal text) language plpgsql stable set search_path = '' as $$
begin
	return query select distinct on (s.langkah) s.langkah, a.peristiwa, a.pasal
	from layanan.alur a
	cross join lateral (select case a.peristiwa when 'tarik' then 'perbaiki' when 'tarik_himpunan' then 'perbaiki' when 'beritahu' then 'tanggapi'
		when 'lepas_sebagian' then 'lepas' when 'minta_pendapat' then 'konsultasi'
		when 'lengkapi' then 'dari_pemohon' when 'jelaskan' then 'dari_pemohon' when 'sepakati' then 'dari_pemohon' when 'pertahankan' then 'dari_pemohon' when 'cabut' then 'dari_pemohon' else a.peristiwa end as langkah) s
	where a.prosedur = k.prosedur and a.keadaan = k.keadaan and a.peran = any (akun.peran_kini())
		and (a.peran <> 'ppid_pelaksana' or k.opd && akun.opd_kini())
		and case a.peristiwa
			when 'tagih' then layanan.tagih_halangan(k) is null
			when 'gugurkan' then layanan.gugur_halangan(k) is null
			when 'serahkan' then layanan.serah_halangan(k) is null
			when 'perbaiki' then k.opd <> '{}'
			when 'tarik' then k.opd = '{}' and not layanan.terbagi(k)
			when 'tarik_himpunan' then k.opd = '{}' and layanan.terbagi(k)
			when 'lepas_sebagian' then exists (select from layanan.bagian_siap(k))
			when 'perpanjang' then k.diperpanjang is null and k.ditutup is null and organisasi.hari_ini(k.badan_publik) <= k.tenggat
			when 'tanggapi' then layanan.usul_peristiwa(k.id) = 'tanggapi'
			when 'beritahu' then layanan.usul_peristiwa(k.id) = 'beritahu'
			else true end
	order by s.langkah, a.peran;
end $$;
comment on function layanan.langkah_boleh(layanan.perkara) is 'Langkah yang boleh dilakukan petugas panggilan ini sekarang; langkah = bagian halaman, peristiwa = yang akan dicatat';

create or replace function layanan.usul_peristiwa(perkara bigint) returns text language plpgsql stable set search_path = '' as $$
begin
	return (select (select layanan.tanggapan_peristiwa(t.keputusan) from layanan.tanggapan t where t.permohonan = perkara order by t.versi desc limit 1));
end $$;
comment on function layanan.usul_peristiwa(bigint) is 'Peristiwa yang mengirim usul terbaru; null bila belum ada usul';

create or replace function layanan.langkah_bidang() returns table (langkah text, bidang text[], panjang text[]) language sql immutable parallel safe rows 10 as $$
	values ('daftarkan', '{catatan}'::text[], '{catatan}'::text[]),
		('tagih', '{kurang,keterangan}', '{keterangan}'),
		('gugurkan', '{catatan}', '{catatan}'),
		('tanya', '{pertanyaan}', '{pertanyaan}'),
		('tawarkan', '{rincian,alasan}', '{alasan}'),
		('disposisi', '{opd,pesan}', '{pesan}'),
		('bagi', '{bagian,hari,pesan}', '{pesan}'),
		('lepas', '{bagian,catatan}', '{catatan}'),
		('konsultasi', '{opd,pertanyaan}', '{pertanyaan}'),
		('tarik_disposisi', '{alasan}', '{alasan}'),
		('dari_pemohon', '{apa,tanggal,keterangan,jawaban,identitas,ktp,surat_kuasa,kuasa_dari,alamat,telepon,surel,rincian,tujuan,berkas}', '{keterangan,jawaban}'),
		('terima', '{catatan}', '{catatan}'),
		('kembalikan', '{alasan}', '{alasan}'),
		('lampirkan', '{golongan,berkas}', '{}'),
		('usulkan', '{keputusan,uraian,bentuk,cara_kirim,tarif,biaya,cara_bayar,berkas,berkas_hitam,pasal,dasar_lain,konsekuensi,uji,penghitaman,tidak_dikuasai,badan_penguasa,dikuasai,celah}', '{uraian,dasar_lain,konsekuensi,tidak_dikuasai,badan_penguasa,cara_bayar}'),
		('perbaiki', '{catatan}', '{catatan}'),
		('tanggapi', '{uji,catatan}', '{catatan}'),
		('perpanjang', '{alasan}', '{alasan}'),
		('serahkan', '{tanggal,cara,penerima,keterangan,berkas}', '{penerima,keterangan}')
$$;
comment on function layanan.langkah_bidang() is 'Bidang formulir setiap langkah, dan yang berisi tulisan yang tidak boleh hilang';

-- Statement by statement, so that only what the step needs is made ready.
create or replace function layanan.langkah_awal(k layanan.perkara, langkah text) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	isi jsonb := '{}';
begin
	case langkah
	when 'usulkan' then
		isi := (select pg_catalog.to_jsonb(t) || layanan.usul_awal(t) from layanan.tanggapan t where t.permohonan = k.id order by t.versi desc limit 1);
		if isi is null and k.keadaan = 'terhimpun' then
			isi := layanan.bagian_rangkum(k);
		end if;
	when 'serahkan' then
		isi := pg_catalog.jsonb_build_object('tanggal', organisasi.hari_ini(k.badan_publik));
	when 'lampirkan' then
		isi := '{"golongan": "jawaban"}';
	when 'dari_pemohon' then
		isi := pg_catalog.jsonb_build_object('tanggal', organisasi.hari_ini(k.badan_publik)) || case when k.keadaan = 'dilengkapi' then layanan.tindakan_awal(k, 'lengkapi') else '{}' end;
	when 'bagi' then
		isi := pg_catalog.jsonb_build_object('hari', organisasi.setelan(k.badan_publik, 'bagian_hari')::text);
	when 'tawarkan' then
		isi := (select pg_catalog.jsonb_build_object('rincian', pg_catalog.jsonb_agg(r.isi order by r.urut)) from layanan.rincian r where r.permohonan = k.id);
	when 'disposisi' then
		isi := (select pg_catalog.jsonb_build_object('opd', o.kode) from layanan.permohonan m join organisasi.opd o on o.id = m.opd_diminta[1] where m.id = k.id);
	else
		return '{}';
	end case;
	if langkah in ('usulkan', 'serahkan') then
		isi := coalesce(isi, '{}') || (select pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object(
				'cara', coalesce(t.cara_kirim, m.cara_kirim), 'cara_kirim', coalesce(t.cara_kirim, m.cara_kirim),
				'bentuk', coalesce(nullif(t.bentuk, ''), case m.cara_memperoleh when 'salinan_hardcopy' then 'hardcopy' else 'softcopy' end), 'penerima', m.nama))
			from layanan.permohonan m
			left join lateral (select nullif(x.cara_kirim, '') as cara_kirim, x.bentuk from layanan.tanggapan x where x.permohonan = m.id order by x.versi desc limit 1) t on true
			where m.id = k.id);
	end if;
	return coalesce(isi, '{}');
end $$;
comment on function layanan.langkah_awal(layanan.perkara, text) is 'Isian awal formulir langkah: usul terakhir, permintaan pemohon atau hari ini';

create or replace function layanan.langkah_pilihan(k layanan.perkara, langkah text, i jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	case langkah
	when 'disposisi' then
		return pg_catalog.jsonb_build_object('opd_pilihan', organisasi.opd_tujuan(k.badan_publik, organisasi.hari_ini(k.badan_publik), dasar.daftar(i, 'opd')));
	when 'konsultasi' then
		return pg_catalog.jsonb_build_object('opd_pilihan', organisasi.opd_tujuan(k.badan_publik, organisasi.hari_ini(k.badan_publik), dasar.daftar(i, 'opd')));
	when 'bagi' then
		return layanan.bagi_pilihan(k, i);
	when 'lepas' then
		return pg_catalog.jsonb_build_object('bagian_pilihan', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', x.nomor,
				'nama', (select pg_catalog.string_agg(o.singkatan, ', ') from organisasi.opd o where o.id = any (x.opd)), 'dipilih', x.nomor = any (dasar.daftar(i, 'bagian'))) order by b.urut), '[]')
			from layanan.bagian_siap(k) b join layanan.perkara x on x.id = b.id));
	when 'lampirkan' then
		return pg_catalog.jsonb_build_object('untuk_pemohon', i ->> 'golongan' = 'jawaban', 'hitam', i ->> 'golongan' = 'hitam', 'internal', i ->> 'golongan' = 'lampiran');
	when 'usulkan' then
		return layanan.usul_pilihan(k, i) || pg_catalog.jsonb_build_object('bagian_berkas', case when k.keadaan = 'terhimpun' then layanan.bagian_berkas_pilihan(k, dasar.daftar(i, 'berkas_bagian'), false) else '[]' end,
			'keputusan_pilihan', (select pg_catalog.jsonb_agg(e) from pg_catalog.jsonb_array_elements(dasar.pilihan('keputusan', dasar.daftar(i, 'keputusan'))) e
				where e ->> 'nilai' not in ('tidak_lengkap', 'dicabut')),
			'bentuk_pilihan', dasar.pilihan('bentuk', dasar.daftar(i, 'bentuk')), 'cara_kirim_pilihan', dasar.pilihan('cara_kirim', dasar.daftar(i, 'cara_kirim')),
			'pasal_pilihan', (select pg_catalog.jsonb_agg(e || pg_catalog.jsonb_build_object('huruf', pg_catalog.split_part(e ->> 'nilai', '.', 2)))
				from pg_catalog.jsonb_array_elements(dasar.pilihan('alasan_penolakan', dasar.daftar(i, 'pasal'))) e));
	when 'serahkan' then
		return pg_catalog.jsonb_build_object('cara_pilihan', dasar.pilihan('cara_kirim', dasar.daftar(i, 'cara')));
	when 'perbaiki' then
		return pg_catalog.jsonb_build_object('tarik', k.opd = '{}');
	when 'dari_pemohon' then
		return layanan.dari_pemohon_pilihan(k, i);
	when 'daftarkan' then
		return pg_catalog.jsonb_build_object('dilengkapi', k.keadaan = 'dilengkapi');
	when 'tagih' then
		return pg_catalog.jsonb_build_object('kurang_pilihan', dasar.pilihan('kekurangan', dasar.daftar(i, 'kurang')), 'jam', layanan.langkah_jam(k),
			'lengkapi', (select pg_catalog.jsonb_build_object('hari', a.panjang, 'tenggat', dasar.tanggal_hari(kalender.tenggat(b.kalender, organisasi.hari_ini(b.id), a.panjang)))
				from organisasi.badan_publik b, kalender.aturan_pada('kelengkapan', organisasi.hari_ini(b.id)) a where b.id = k.badan_publik));
	when 'gugurkan' then
		return pg_catalog.jsonb_build_object('sudah_dilengkapi', k.keadaan = 'diajukan',
			'kurang', (select layanan.kurang_nama(e.isi) from layanan.peristiwa e where e.perkara = k.id and e.jenis = 'tagih'));
	when 'tawarkan' then
		return pg_catalog.jsonb_build_object('butir', layanan.butir(dasar.daftar(i, 'rincian'), pg_catalog.cardinality(dasar.daftar(i, 'rincian')), null));
	when 'perpanjang' then
		return (select pg_catalog.jsonb_build_object('hari', a.panjang, 'tenggat_baru',
				dasar.tanggal_hari(kalender.tenggat(b.kalender, k.tenggat, a.panjang)),
				'baru_sementara', kalender.sementara(b.kalender, k.dimulai, kalender.tenggat(b.kalender, k.tenggat, a.panjang)))
			from organisasi.badan_publik b, kalender.aturan_pada('perpanjangan', organisasi.hari_ini(k.badan_publik)) a where b.id = k.badan_publik);
	when 'tanggapi' then
		return (select pg_catalog.jsonb_build_object('keputusan', dasar.nama_pilihan('keputusan', t.keputusan), 'penolakan', t.keputusan = 'ditolak',
				'membuka', t.keputusan in ('dikabulkan', 'sebagian'),
				'halangan', layanan.usul_halangan(k.id, organisasi.hari_ini(k.badan_publik)),
				'tanpa_berkas', t.keputusan in ('dikabulkan', 'sebagian') and t.bentuk = 'softcopy' and t.cara_kirim in ('portal', 'surel')
					and not exists (select from layanan.berkas f where f.perkara = k.id and f.golongan = 'jawaban'),
				'berkas_jawaban', (select coalesce(pg_catalog.jsonb_agg(f.nama order by f.id), '[]') from layanan.berkas f
					where f.perkara = k.id and f.golongan = 'jawaban' and t.keputusan in ('dikabulkan', 'sebagian')))
			from layanan.tanggapan t where t.permohonan = k.id order by t.versi desc limit 1);
	else
		return '{}';
	end case;
end $$;
comment on function layanan.langkah_pilihan(layanan.perkara, text, jsonb) is 'Pilihan dan keterangan yang ditampilkan formulir langkah';

create or replace function layanan.langkah_utama(keadaan text) returns text language sql immutable parallel safe as $$
	select case keadaan when 'diajukan' then 'daftarkan' when 'dilengkapi' then 'gugurkan' when 'terdaftar' then 'disposisi' when 'didisposisikan' then 'terima'
		when 'diproses' then 'usulkan' when 'terhimpun' then 'usulkan' when 'diusulkan' then 'tanggapi' when 'ditanggapi' then 'serahkan' end
$$;
comment on function layanan.langkah_utama(text) is 'Langkah yang terbuka lebih dahulu pada suatu keadaan';

create or replace function layanan.perkara_langkah(k layanan.perkara, p jsonb, dikirim text, galat jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_object_agg(d.langkah, case when b.langkah is null then null else
		pg_catalog.jsonb_build_object('pasal', b.pasal, 'terbuka', d.langkah = coalesce(dikirim, layanan.langkah_utama(k.keadaan)),
			'isian', dasar.isian(i.isian, d.bidang),
			'galat', dasar.galat(case when d.langkah = dikirim then galat else '{}' end, d.bidang),
			'tersimpan', case when d.langkah = dikirim then layanan.unggahan_daftar(layanan.unggahan(p, 'berkas')) else '[]' end)
		|| layanan.langkah_pilihan(k, d.langkah, i.isian) end)
	from layanan.langkah_bidang() d
	left join layanan.langkah_boleh(k) b on b.langkah = d.langkah
	cross join lateral (select case when d.langkah = dikirim then p when b.langkah is null then '{}' else layanan.langkah_awal(k, d.langkah) end as isian) i);
end $$;
comment on function layanan.perkara_langkah(layanan.perkara, jsonb, text, jsonb) is
	'Formulir setiap langkah menurut alur: null bila tidak boleh sekarang; langkah yang baru dikirim dan ditolak membawa isian dan galatnya';
