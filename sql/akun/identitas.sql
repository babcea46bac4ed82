-- Every sight of an identity: a reason first, a row of akun.jejak with it, and only then the number or the file.
create or replace function akun.identitas_perkara(p jsonb) returns layanan.perkara language plpgsql stable set search_path = '' as $$
declare
	k layanan.perkara;
begin
	select * into k from layanan.perkara x
	where x.nomor = upper(dasar.teks(p, 'nomor')) and x.badan_publik = akun.badan_kini() and x.prosedur in ('permohonan', 'keberatan');
	if not found then
		perform dasar.gagal('KI404', 'Perkara dengan nomor itu tidak ada di meja Anda.');
	end if;
	return k;
end $$;
comment on function akun.identitas_perkara(jsonb) is 'Perkara p.nomor, permohonan atau keberatan, sejauh terlihat pemanggil; KI404 bila tidak';

create or replace function akun.identitas_berkas(k layanan.perkara, kode text) returns layanan.berkas language plpgsql stable set search_path = '' as $$
declare
	b layanan.berkas;
begin
	if kode = '' then
		return null;
	end if;
	select * into b from layanan.berkas x where x.kode = identitas_berkas.kode and x.perkara = k.id and x.golongan in ('identitas', 'kuasa');
	if not found then
		perform dasar.gagal('KI404', 'Berkas identitas itu tidak ada pada perkara ini.');
	end if;
	return b;
end $$;
comment on function akun.identitas_berkas(layanan.perkara, text) is 'Berkas identitas atau kuasa perkara itu menurut kodenya; null bila kodenya kosong, KI404 bila tidak ada';

create or replace function akun.identitas_orang(k layanan.perkara) returns table (nama text, jenis text, samar text)
language sql stable set search_path = '' as $$
	select m.nama, m.identitas_jenis, m.identitas_samar from layanan.permohonan m where m.id = (k).id
	union all
	select m.nama, m.identitas_jenis, m.identitas_samar from layanan.keberatan m where m.id = (k).id
$$;
comment on function akun.identitas_orang(layanan.perkara) is 'Nama pemohon perkara itu dan nomor identitasnya yang tersamar';

create or replace function akun.identitas_galat(p jsonb) returns jsonb language plpgsql stable set search_path = '' as $$
declare
	keterangan text := dasar.baris(p, 'keterangan');
begin
	return pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object(
		'alasan', case when dasar.nama_pilihan('alasan_identitas', dasar.teks(p, 'alasan')) is null then 'Pilih alasan membuka identitas ini.' end,
		'keterangan', case
			when char_length(keterangan) < 10 then 'Tulis untuk keperluan apa, sekurangnya 10 huruf.'
			when char_length(keterangan) > 500 then 'Keterangan paling panjang 500 huruf.'
			when pg_catalog.regexp_replace(keterangan, '[\s.-]', '', 'g') ~ '\d{16}' then 'Jangan menulis nomor identitas di sini; catatan ini dibaca orang lain.' end));
end $$;
comment on function akun.identitas_galat(jsonb) is 'Galat alasan membuka identitas: {bidang: kalimat}, kosong bila baik';

create or replace function akun.identitas_dokumen(k layanan.perkara, p jsonb, galat jsonb default '{}') returns jsonb language plpgsql stable set search_path = '' as $$
declare
	b layanan.berkas := akun.identitas_berkas(k, dasar.teks(p, 'berkas'));
	o record;
begin
	select * into strict o from akun.identitas_orang(k);
	return dasar.halaman(case when b.id is null then 'Nomor identitas' else dasar.nama_pilihan('identitas_apa', b.golongan) end || ' ' || k.nomor, pg_catalog.jsonb_build_object(
		'nomor', k.nomor, 'keberatan', k.prosedur = 'keberatan', 'nama', o.nama, 'samar', o.samar,
		'identitas_jenis', coalesce(dasar.nama_pilihan('identitas_jenis', o.jenis), 'Nomor identitas'),
		'berkas', case when b.id is not null then pg_catalog.jsonb_build_object('kode', b.kode, 'nama', b.nama, 'ukuran', layanan.ukuran_kata(b.ukuran), 'dihapus', layanan.berkas_dihapus(b)) end,
		'simpan', layanan.simpan_dokumen(k), 'ada', b.dihapus is null and (b.id is not null or o.samar <> ''), 'terbuka', false, 'identitas', null,
		'alasan', dasar.pilihan('alasan_identitas', array[dasar.teks(p, 'alasan')]),
		'isian', dasar.isian(p, '{keterangan,tahan}'), 'galat', dasar.galat(galat, '{alasan,keterangan,tahan}'),
		'galat_ada', galat <> '{}', 'galat_daftar', dasar.galat_daftar(galat, '{alasan,keterangan,tahan}')));
end $$;
comment on function akun.identitas_dokumen(layanan.perkara, jsonb, jsonb) is 'Dokumen halaman yang menanyakan alasan sebelum nomor atau berkas p.berkas dibuka';

create or replace function akun.identitas_catat(k layanan.perkara, b layanan.berkas, p jsonb) returns void language plpgsql security definer set search_path = '' as $$
begin
	if not 'ppid_utama' = any (akun.peran_kini()) or k.badan_publik is distinct from akun.badan_kini() then
		perform dasar.gagal('KI403', 'Identitas pemohon hanya dibuka PPID Utama.');
	end if;
	if b.dihapus is not null then
		perform dasar.gagal('KI410', 'Berkas ini sudah dihapus menurut masa simpan.');
	end if;
	perform dasar.laju_hitung('identitas:' || akun.petugas_kini(), '10 minutes', 30);
	perform akun.jejak_tulis(akun.petugas_kini(), 'identitas_dibuka', p ->> '_alamat', pg_catalog.jsonb_build_object('perkara', k.nomor,
		'apa', coalesce(b.golongan, 'nomor'), 'berkas', b.kode, 'alasan', dasar.teks(p, 'alasan'), 'keterangan', dasar.baris(p, 'keterangan')));
end $$;
comment on function akun.identitas_catat(layanan.perkara, layanan.berkas, jsonb) is 'Mencatat bahwa petugas panggilan ini membuka nomor (tanpa berkas) atau berkas identitas, beserta alasannya';

create or replace function akun.identitas_sandi(k layanan.perkara, p jsonb) returns text language plpgsql security definer set search_path = '' as $$
declare
	sandi text;
begin
	select coalesce(nullif(m.identitas_sandi, ''), a.identitas_sandi) into sandi
	from layanan.perkara x
	left join layanan.keberatan m on m.id = x.id
	left join layanan.permohonan a on a.id = coalesce(m.permohonan, x.id)
	where x.id = k.id;
	if coalesce(sandi, '') = '' then
		perform dasar.gagal('KI404', 'Nomor identitas belum ada pada perkara ini.');
	end if;
	perform akun.identitas_catat(k, null, p);
	return sandi;
end $$;
comment on function akun.identitas_sandi(layanan.perkara, jsonb) is 'Mencatat, lalu menyerahkan nomor identitas yang masih tersegel; hanya portal yang dapat membukanya';

-- The right to fetch one identity file: for a minute, and for the officer who gave the reason.
create or replace function akun.identitas_tiket_mac(isi text) returns text language sql stable security definer set search_path = '' as $$
	select pg_catalog.encode(public.hmac(pg_catalog.convert_to('identitas:' || $1, 'UTF8'), r.isi, 'sha256'), 'hex') from dasar.rahasia r where r.nama = 'tiket_berkas'
$$;
comment on function akun.identitas_tiket_mac(text) is 'HMAC tiket berkas identitas';

create or replace function akun.identitas_tiket(k layanan.perkara, b layanan.berkas, p jsonb) returns text language plpgsql security definer set search_path = '' as $$
declare
	isi text := b.id || '.' || (extract(epoch from pg_catalog.now())::bigint + 60) || '.' || akun.petugas_kini();
begin
	perform akun.identitas_catat(k, b, p);
	return isi || '.' || akun.identitas_tiket_mac(isi);
end $$;
comment on function akun.identitas_tiket(layanan.perkara, layanan.berkas, jsonb) is 'Mencatat, lalu memberi tiket semenit untuk mengunduh berkas identitas itu';

create or replace function akun.identitas_unduh(k layanan.perkara, tiket text) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	bagian text[] := pg_catalog.regexp_match(tiket, '^((\d{1,18})\.(\d{1,12})\.(\d{1,9}))\.([0-9a-f]{64})$');
	b layanan.berkas;
begin
	if bagian is null or not 'ppid_utama' = any (akun.peran_kini()) or bagian[4]::int is distinct from akun.petugas_kini()
		or pg_catalog.sha256(bagian[5]::bytea) <> pg_catalog.sha256(akun.identitas_tiket_mac(bagian[1])::bytea) then
		perform dasar.gagal('KI404', 'Tautan berkas ini tidak dikenal. Buka lagi lewat halaman perkara dengan alasan.');
	elsif bagian[3]::bigint < extract(epoch from pg_catalog.now()) then
		perform dasar.gagal('KI410', 'Tautan berkas ini hanya berlaku satu menit. Buka lagi lewat halaman perkara dengan alasan.');
	end if;
	select * into b from layanan.berkas x where x.id = bagian[2]::bigint and x.perkara = k.id and x.golongan in ('identitas', 'kuasa');
	if not found then
		perform dasar.gagal('KI404', 'Berkas identitas itu tidak ada pada perkara ini.');
	elsif b.dihapus is not null then
		perform dasar.gagal('KI410', 'Berkas ini sudah dihapus menurut masa simpan.');
	end if;
	return pg_catalog.jsonb_build_object('berkas', layanan.berkas_tiket(b.id), 'nama', b.nama, 'jenis', b.jenis, 'ukuran', b.ukuran);
end $$;
comment on function akun.identitas_unduh(layanan.perkara, text) is
	'Dokumen untuk baris FILE menurut tiket; tanpa sidik, sehingga peramban tidak menyimpannya untuk dipakai lagi';
