-- The dispute bundle. Its contents are said here, as rows of paths and texts or files; the worker only packs them. Letters and
-- files are those that are stored, under their stored SHA-256. Identity numbers, identity cards and powers of attorney (which
-- carry them) are never part of it.
create or replace function layanan.bundel_umur() returns interval language sql immutable parallel safe as $$
	select interval '7 days'
$$;
comment on function layanan.bundel_umur() is 'Selama ini bundel dapat diunduh; sesudahnya dibuang dan dapat diminta lagi';

create or replace function layanan.bundel_daftar(k layanan.perkara, untuk text) returns jsonb language plpgsql stable set search_path = '' as $$
begin
	return pg_catalog.jsonb_build_object('menunggu', exists (select from layanan.bundel x where x.keberatan = k.id and x.untuk = bundel_daftar.untuk and x.keadaan = 'diminta'),
		'gagal', coalesce((select x.keadaan = 'gagal' from layanan.bundel x where x.keberatan = k.id and x.untuk = bundel_daftar.untuk order by x.id desc limit 1), false),
		'ada', (select pg_catalog.jsonb_build_object('nama', f.nama, 'ukuran', layanan.ukuran_kata(f.ukuran), 'sidik', pg_catalog.encode(f.sidik, 'hex'), 'dibuat', dasar.waktu_lokal(f.dibuat, b.zona),
				'sampai', dasar.waktu_lokal(f.dibuat + layanan.bundel_umur(), b.zona))
			from layanan.bundel x join layanan.berkas f on f.id = x.berkas join organisasi.badan_publik b on b.id = x.badan_publik
			where x.keberatan = k.id and x.untuk = bundel_daftar.untuk and f.dibuat > pg_catalog.now() - layanan.bundel_umur() order by x.id desc limit 1));
end $$;
comment on function layanan.bundel_daftar(layanan.perkara, text) is 'Bundel terakhir suatu keberatan bagi pemohon atau badan publik: menunggu dibuat, gagal, atau ada';

create or replace function layanan.bundel_minta(k layanan.perkara, untuk text) returns void language plpgsql volatile security definer set search_path = '' as $$
begin
	perform layanan.perkara_kunci(k.id);
	if exists (select from layanan.bundel x where x.keberatan = k.id and x.untuk = bundel_minta.untuk and x.keadaan = 'diminta') then
		return;
	end if;
	perform dasar.laju_hitung('bundel:' || untuk || k.id, '1 hour', 10);
	insert into layanan.bundel (badan_publik, keberatan, untuk, diminta_oleh, diminta) values (k.badan_publik, k.id, bundel_minta.untuk, akun.petugas_kini(), pg_catalog.now());
	perform pg_catalog.pg_notify('tugas', 'bundel');
end $$;
comment on function layanan.bundel_minta(layanan.perkara, text) is 'Meminta bundel suatu keberatan (perkara k sudah boleh dilihat pemanggil); yang masih menunggu tidak diminta dua kali';

create or replace function layanan.bundel_unduh(k layanan.perkara, untuk text) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	f layanan.berkas;
begin
	select x.* into f from layanan.bundel b join layanan.berkas x on x.id = b.berkas
	where b.keberatan = k.id and b.untuk = bundel_unduh.untuk and x.dibuat > pg_catalog.now() - layanan.bundel_umur() order by b.id desc limit 1;
	if not found then
		perform dasar.gagal('KI404', 'Bundel itu belum ada, atau sudah lama dan dibuang. Minta lagi dari halamannya.');
	end if;
	return layanan.berkas_unduh(f);
end $$;
comment on function layanan.bundel_unduh(layanan.perkara, text) is 'Mengunduh bundel terakhir suatu keberatan; KI404 bila belum ada atau sudah dibuang';

create or replace function layanan.bundel_perkara(keberatan bigint) returns table (perkara bigint, urut int, map text) language plpgsql stable security definer set search_path = '' as $$
begin
	return query select m.permohonan, 1, '01-permohonan-' || k.nomor from layanan.keberatan m join layanan.perkara k on k.id = m.permohonan where m.id = bundel_perkara.keberatan
	union all select k.id, 2, '02-keberatan-' || k.nomor from layanan.perkara k where k.id = bundel_perkara.keberatan
	union all select k.id, 2 + row_number() over (order by k.id)::int, pg_catalog.lpad((2 + row_number() over (order by k.id))::text, 2, '0') || '-sengketa-' || k.nomor
		from layanan.sengketa s join layanan.perkara k on k.id = s.id where s.keberatan = bundel_perkara.keberatan;
end $$;
comment on function layanan.bundel_perkara(bigint) is 'Perkara yang dihimpun dalam bundel satu keberatan, dengan mapnya';

create or replace function layanan.bundel_nama(nama text) returns text language sql immutable parallel safe as $$
	select coalesce(nullif(btrim(pg_catalog.right(pg_catalog.regexp_replace(nama, '[^A-Za-z0-9._-]+', '-', 'g'), 80), '.-'), ''), 'berkas')
$$;
comment on function layanan.bundel_nama(text) is 'Nama berkas yang aman di setiap sistem: huruf, angka, titik, garis; paling panjang 80';

create or replace function layanan.bundel_kutip(teks text) returns text language sql immutable parallel safe as $$
	select pg_catalog.regexp_replace(btrim(teks, E' \t\r\n'), '\r?\n', E'\n    ', 'g')
$$;
comment on function layanan.bundel_kutip(text) is 'Tulisan orang dalam formulir bundel: baris berikutnya menjorok, sehingga tidak dapat menyerupai baris formulir';

create or replace function layanan.bundel_teks_permohonan(perkara bigint) returns text language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.concat_ws(E'\n', 'PERMOHONAN INFORMASI ' || k.nomor, b.nama, '',
			'Nama: ' || m.nama, 'Kuasa dari: ' || nullif(m.kuasa_dari, ''), 'Kategori: ' || dasar.nama_pilihan('kategori_pemohon', m.kategori), 'Nomor identitas: ' || nullif(m.identitas_samar, ''),
			'Alamat: ' || layanan.bundel_kutip(m.alamat), 'Telepon: ' || nullif(m.telepon, ''), 'Surel: ' || nullif(m.surel, ''), 'Pekerjaan: ' || nullif(m.pekerjaan, ''),
			'Masuk melalui: ' || dasar.nama_pilihan('kanal', m.kanal), 'Diajukan: ' || dasar.waktu_lokal(m.diajukan, b.zona), 'Diterima: ' || dasar.tanggal_hari(m.diterima),
			'Dinyatakan lengkap: ' || dasar.tanggal_hari(m.lengkap), 'Tenggat: ' || dasar.tanggal_hari(k.tenggat), '', 'Informasi yang diminta:',
			(select pg_catalog.string_agg(r.urut || '. ' || layanan.bundel_kutip(r.isi), E'\n' order by r.urut) from layanan.rincian r where r.permohonan = m.id), '',
			'Tujuan penggunaan: ' || layanan.bundel_kutip(m.tujuan), 'Cara memperoleh: ' || dasar.nama_pilihan('cara_memperoleh', m.cara_memperoleh), 'Cara mengirim: ' || dasar.nama_pilihan('cara_kirim', m.cara_kirim), '',
			'Ditanggapi: ' || coalesce(dasar.tanggal_hari(m.ditanggapi), 'belum'), 'Keputusan: ' || dasar.nama_pilihan('keputusan', m.keputusan), 'Diserahkan: ' || dasar.tanggal_hari(m.diserahkan), '')
		from layanan.permohonan m join layanan.perkara k on k.id = m.id join organisasi.badan_publik b on b.id = k.badan_publik where m.id = bundel_teks_permohonan.perkara);
end $$;
comment on function layanan.bundel_teks_permohonan(bigint) is 'Isi formulir permohonan sebagai teks; nomor identitas tersamar';

create or replace function layanan.bundel_teks_keberatan(perkara bigint) returns text language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.concat_ws(E'\n', 'KEBERATAN ' || k.nomor, b.nama, '', 'Permohonan: ' || (select x.nomor from layanan.perkara x where x.id = m.permohonan),
			'Nama: ' || m.nama, 'Kuasa: ' || nullif(m.kuasa, ''), 'Nomor identitas: ' || nullif(m.identitas_samar, ''), 'Alamat: ' || layanan.bundel_kutip(m.alamat), 'Telepon: ' || nullif(m.telepon, ''), 'Surel: ' || nullif(m.surel, ''),
			'Masuk melalui: ' || dasar.nama_pilihan('kanal', m.kanal), 'Diajukan: ' || dasar.waktu_lokal(m.diajukan, b.zona), 'Diterima: ' || dasar.tanggal_hari(m.diterima),
			'Hari terakhir mengajukan keberatan: ' || dasar.tanggal_hari(m.batas_ajukan), case when m.lewat_waktu then 'Diterima melewati jangka waktu itu.' end, '', 'Alasan:',
			(select pg_catalog.string_agg('- ' || l.nama || ' (' || l.dasar_hukum || ')', E'\n' order by l.urut) from dasar.pilihan l where l.jenis = 'alasan_keberatan' and l.kode = any (m.alasan)), '',
			'Informasi yang diminta:', '    ' || layanan.bundel_kutip(m.informasi), '', 'Tujuan penggunaan: ' || layanan.bundel_kutip(m.tujuan), '', 'Kasus posisi:', '    ' || layanan.bundel_kutip(m.kasus_posisi), '',
			'Tenggat tanggapan: ' || (select dasar.tanggal_hari(h.tenggat) from layanan.jam j cross join lateral layanan.jam_hitung(j.id) h where j.perkara = k.id and j.aturan = 'keberatan_tanggapan'),
			'Tanggapan Atasan PPID: ' || coalesce(dasar.nama_pilihan('keputusan_keberatan', m.keputusan) || coalesce(', ' || dasar.tanggal_hari(m.diputus), ''), 'belum ada'),
			'Pertimbangan: ' || layanan.bundel_kutip(m.pertimbangan), 'Perintah: ' || layanan.bundel_kutip(m.perintah), 'Dilaksanakan: ' || dasar.tanggal_hari(m.dilaksanakan),
			'Tanggapan diterima pemohon: ' || dasar.tanggal_hari(j.diterima), 'Jangka waktu ke Komisi Informasi: ' || dasar.tanggal_hari(j.mulai) || ' sampai ' || dasar.tanggal_hari(j.tenggat)
				|| ' (paling aman ' || dasar.tanggal_hari(j.aman) || '), ' || j.pasal, '')
		from layanan.keberatan m join layanan.perkara k on k.id = m.id join organisasi.badan_publik b on b.id = k.badan_publik cross join lateral layanan.sengketa_jendela(k) j
		where m.id = bundel_teks_keberatan.perkara);
end $$;
comment on function layanan.bundel_teks_keberatan(bigint) is 'Isi formulir keberatan, putusannya dan jangka waktu ke Komisi Informasi sebagai teks';

create or replace function layanan.bundel_teks_sengketa(perkara bigint) returns text language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.concat_ws(E'\n', 'SENGKETA ' || k.nomor, '', 'Keadaan: ' || s.nama, 'Komisi Informasi: ' || m.komisi, 'Diajukan: ' || dasar.tanggal_hari(m.diajukan),
			'Menurut hitungan portal: ' || dasar.nama_pilihan('waktu_sengketa', m.waktu), 'Nomor register: ' || m.nomor_register, 'Akta registrasi: ' || dasar.tanggal_hari(m.tanggal_register),
			'Termohon: ' || b.nama || coalesce(', ' || o.nama, ''), 'Putusan: ' || pg_catalog.concat_ws(', ', m.putusan_nomor, dasar.tanggal_hari(m.putusan_tanggal)),
			'Salinan diterima: ' || dasar.tanggal_hari(m.salinan), 'Perintah: ' || layanan.bundel_kutip(m.perintah), 'Dilaksanakan paling lambat: ' || dasar.tanggal_hari(m.batas_laksana), 'Dilaksanakan: ' || dasar.tanggal_hari(m.dilaksanakan), '')
		from layanan.sengketa m join layanan.perkara k on k.id = m.id join layanan.keadaan s on s.prosedur = 'sengketa' and s.kode = k.keadaan
		join organisasi.badan_publik b on b.id = k.badan_publik left join organisasi.opd o on o.id = m.termohon_opd where m.id = bundel_teks_sengketa.perkara);
end $$;
comment on function layanan.bundel_teks_sengketa(bigint) is 'Ringkasan sengketa sebagai teks';

create or replace function layanan.bundel_terbuka(isi jsonb, tampak boolean, untuk text) returns boolean language sql immutable parallel safe as $$
	select untuk = 'badan' or tampak and (isi - '{diterima,kanal,alasan_keberatan,sidik_isian,sidik_tulisan,keputusan,jam_hari,jam_batas,pertimbangan,perintah,atasan_nama,atasan_jabatan,atas_nama,hasil,uraian,sikap,tulisan,berkas,cara,penerima,keterangan,alasan,jam,komisi,opd,nomor_register,jenis_sidang,tempat,nomor_putusan,amar,oleh,pengadilan,nomor_perkara,kurang,angka}'::text[]) = '{}'
$$;
comment on function layanan.bundel_terbuka(jsonb, boolean, text) is
	'Isi peristiwa ini boleh dibaca pemohon seluruhnya: tampak baginya dan tidak memuat pesan antarpetugas. Yang tidak boleh tetap ada dalam bundelnya dengan sidiknya, tanpa isinya';

create or replace function layanan.csv_sel(isi text) returns text language sql immutable parallel safe as $$
	select case when isi ~ '[",\r\n;]' then '"' || pg_catalog.replace(isi, '"', '""') || '"' else coalesce(isi, '') end
$$;
comment on function layanan.csv_sel(text) is 'Satu sel CSV menurut RFC 4180';

create or replace function layanan.bundel_peristiwa(keberatan bigint, untuk text) returns text language plpgsql stable security definer set search_path = '' as $$
begin
	return E'perkara,urut,peristiwa,uraian,tanggal,dicatat_utc,peran,dari,ke,diterima,surat,surel_terkirim_utc,sidik_lalu,sidik,naskah\r\n'
		|| (select pg_catalog.string_agg((select pg_catalog.string_agg(layanan.csv_sel(v), ',' order by n) from unnest(array[k.nomor, e.urut::text, e.jenis, j.kalimat, e.tanggal::text,
				pg_catalog.to_char(e.waktu at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.peran, e.dari, e.ke, e.isi ->> 'diterima',
				(select pg_catalog.string_agg(s.nomor, ' | ' order by s.id) from surat.surat s where s.peristiwa = e.id),
				(select pg_catalog.to_char(min(x.terkirim) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') from surat.kiriman x where x.peristiwa = e.id and x.penerima = 'pemohon' and x.saluran = 'surel'),
				pg_catalog.encode(e.sidik_lalu, 'hex'), pg_catalog.encode(e.sidik, 'hex'),
				case when layanan.bundel_terbuka(e.isi, j.tampak_pemohon, untuk) then layanan.peristiwa_naskah(k.nomor, e.urut, e.jenis, e.waktu, e.tanggal, e.pelaku, e.peran, e.dari, e.ke, e.isi) end])
				with ordinality t (v, n)) || E'\r\n', '' order by c.urut, e.urut)
			from layanan.bundel_perkara(keberatan) c join layanan.perkara k on k.id = c.perkara join layanan.peristiwa e on e.perkara = k.id join layanan.jenis_peristiwa j on j.kode = e.jenis);
end $$;
comment on function layanan.bundel_peristiwa(bigint, text) is
	'PERISTIWA.csv: setiap peristiwa dengan tanggal, saat dicatat, saat suratnya dikirim, dan rantai hashnya; naskah = tulisan yang dihitung sidiknya';

create or replace function layanan.bundel_berkas(keberatan bigint, untuk text) returns table (jalur text, sebutan text, nomor text, tanggal date, waktu timestamptz, berkas bigint, ukuran bigint, sidik text, terkirim timestamptz)
language plpgsql stable security definer set search_path = '' as $$
begin
	return query with isi as (
		select c.map, 1 as bagian, s.id, s.jenis || '.pdf' as nama, dasar.nama_pilihan('jenis_surat', s.jenis) as sebutan, s.nomor, s.tanggal, s.dibuat, s.berkas,
			(select min(x.terkirim) from surat.kiriman x where x.peristiwa = s.peristiwa and x.penerima = 'pemohon' and x.saluran = 'surel') as terkirim
		from layanan.bundel_perkara(bundel_berkas.keberatan) c join surat.surat s on s.perkara = c.perkara
		union all
		select c.map, 2, f.id, f.nama, case f.golongan when 'jawaban' then 'Berkas dari badan publik' else 'Lampiran' end, null, null, f.dibuat, f.id, null
		from layanan.bundel_perkara(bundel_berkas.keberatan) c join layanan.perkara k on k.id = c.perkara join layanan.berkas f on f.perkara = c.perkara
		where f.golongan = 'jawaban' and f.untuk_pemohon or f.golongan = 'lampiran' and (f.untuk_pemohon or f.diunggah_oleh is null or k.prosedur = 'sengketa' and bundel_berkas.untuk = 'badan')
	)
	select i.map || case i.bagian when 1 then '/surat/' else '/berkas/' end || pg_catalog.lpad(row_number() over (partition by i.map, i.bagian order by i.id)::text, 2, '0') || '-' || layanan.bundel_nama(i.nama),
		i.sebutan || case when i.bagian = 2 then ': ' || i.nama else '' end, i.nomor, i.tanggal, i.dibuat, f.id, f.ukuran, pg_catalog.encode(f.sidik, 'hex'), i.terkirim
	from isi i left join layanan.berkas f on f.id = i.berkas and f.golongan not in ('identitas', 'kuasa') order by 1;
end $$;
comment on function layanan.bundel_berkas(bigint, text) is 'Surat dan berkas dalam bundel; berkas kosong bila PDF suratnya belum dibuat';

create or replace function layanan.bundel_indeks(keberatan bigint, untuk text) returns text language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.concat_ws(E'\n', 'BUNDEL SENGKETA INFORMASI', 'Keberatan ' || k.nomor || ', ' || b.nama,
		'Keadaan menurut peristiwa terakhir: ' || (select dasar.waktu_lokal(max(e.waktu), b.zona) from layanan.bundel_perkara(k.id) c join layanan.peristiwa e on e.perkara = c.perkara), '',
		'Isi:', (select pg_catalog.string_agg(c.map || E'/formulir.txt\n    ' || case c.urut when 1 then 'Isi formulir permohonan' when 2 then 'Isi formulir keberatan, tanggapan dan jangka waktunya' else 'Ringkasan sengketa' end, E'\n' order by c.urut)
			from layanan.bundel_perkara(k.id) c), (select pg_catalog.string_agg(x.jalur || E'\n    ' || pg_catalog.concat_ws(', ', x.sebutan, x.nomor, dasar.tanggal(x.tanggal), 'dikirim lewat surel ' || dasar.waktu_lokal(x.terkirim, b.zona),
			case when x.berkas is null then 'PDF belum tersedia, tidak ada dalam bundel ini' end), E'\n' order by x.jalur) from layanan.bundel_berkas(k.id, untuk) x),
		'PERISTIWA.csv', '    Setiap peristiwa perkara dengan tanggal, saat dicatat, saat dikirim, dan rantai hashnya.', 'MANIFEST', '    SHA-256 setiap berkas.', '',
		'Memeriksa: perintah "sha256sum -c MANIFEST" mencocokkan setiap berkas. Pada PERISTIWA.csv, SHA-256 dari bita sidik_lalu (heksadesimal) disambung',
		'naskah (UTF-8) sama dengan sidik, dan sidik_lalu sama dengan sidik baris sebelumnya pada perkara yang sama.' || case when untuk = 'pemohon'
			then E'\nPeristiwa tanpa naskah memuat pesan antarpetugas; sidiknya tetap ada, sehingga rantainya tetap dapat diikuti.' else '' end, '',
		'Tidak termasuk: nomor identitas lengkap, salinan KTP dan surat kuasa. Lampirkan sendiri bila diminta Komisi Informasi.', '')
		from layanan.perkara k join organisasi.badan_publik b on b.id = k.badan_publik where k.id = bundel_indeks.keberatan);
end $$;
comment on function layanan.bundel_indeks(bigint, text) is 'INDEKS.txt: daftar isi yang dapat dibaca dan cara memeriksanya';

create or replace function layanan.bundel_isi(keberatan bigint, untuk text) returns table (jalur text, waktu bigint, teks text, berkas bigint, ukuran bigint, sidik text)
language plpgsql stable security definer set search_path = '' as $$
begin
	return query with akhir as (
		select floor(extract(epoch from max(e.waktu)))::bigint as waktu from layanan.bundel_perkara(bundel_isi.keberatan) c join layanan.peristiwa e on e.perkara = c.perkara
	), isi as (
		select x.jalur, floor(extract(epoch from x.waktu))::bigint as waktu, null::text as teks, x.berkas, x.ukuran, x.sidik
		from layanan.bundel_berkas(bundel_isi.keberatan, bundel_isi.untuk) x where x.berkas is not null
		union all
		select t.jalur, a.waktu, t.teks, null, pg_catalog.octet_length(pg_catalog.convert_to(t.teks, 'UTF8')), pg_catalog.encode(dasar.sidik(t.teks), 'hex')
		from akhir a, lateral (
			select c.map || '/formulir.txt', case k.prosedur when 'permohonan' then layanan.bundel_teks_permohonan(k.id) when 'keberatan' then layanan.bundel_teks_keberatan(k.id) else layanan.bundel_teks_sengketa(k.id) end
			from layanan.bundel_perkara(bundel_isi.keberatan) c join layanan.perkara k on k.id = c.perkara
			union all select 'PERISTIWA.csv', layanan.bundel_peristiwa(bundel_isi.keberatan, bundel_isi.untuk)
			union all select 'INDEKS.txt', layanan.bundel_indeks(bundel_isi.keberatan, bundel_isi.untuk)) t (jalur, teks)
	), manifes as (
		select pg_catalog.string_agg(i.sidik || '  ' || i.jalur || E'\n', '' order by i.jalur collate "C") as teks from isi i
	)
	select * from (select i.* from isi i
		union all select 'MANIFEST', a.waktu, m.teks, null, pg_catalog.octet_length(pg_catalog.convert_to(m.teks, 'UTF8')), pg_catalog.encode(dasar.sidik(m.teks), 'hex') from manifes m, akhir a) x
	order by x.jalur collate "C";
end $$;
comment on function layanan.bundel_isi(bigint, text) is 'Seluruh isi bundel menurut jalurnya: teks, atau berkas yang tersimpan; MANIFEST dihitung dari semuanya';
