-- Files: begun and filled by the portal, then attached by the page's own transaction.
create or replace function layanan.berkas_lampirkan(perkara bigint, kode text, golongan text, untuk_pemohon boolean) returns text
language plpgsql security definer set search_path = '' as $$
declare
	nama text;
begin
	update layanan.berkas b set perkara = $1, golongan = $3, untuk_pemohon = $4, badan_publik = k.badan_publik, asal = null
	from layanan.perkara k
	where k.id = $1 and b.kode = $2 and b.golongan is null and b.sidik is not null
	returning b.nama into nama;
	return nama;
end $$;
comment on function layanan.berkas_lampirkan(bigint, text, text, boolean) is 'Melampirkan berkas yang sudah selesai diunggah pada perkara; mengembalikan namanya, null bila kodenya tidak dikenal atau sudah terlampir';

create or replace function layanan.berkas_tiket(berkas bigint) returns text language plpgsql stable security definer set search_path = '' as $$
begin
	return (select t.isi || '.' || pg_catalog.encode(public.hmac(pg_catalog.convert_to(t.isi, 'UTF8'), r.isi, 'sha256'), 'hex')
		from dasar.rahasia r, (values (berkas::text || '.' || (extract(epoch from pg_catalog.now())::bigint + 600)::text)) t (isi)
		where r.nama = 'tiket_berkas');
end $$;
comment on function layanan.berkas_tiket(bigint) is 'Tiket 10 menit untuk membaca potongan berkas yang sudah diizinkan';

create or replace function layanan.berkas_dari_tiket(tiket text) returns bigint language plpgsql stable security definer set search_path = '' as $$
begin
	return (select b.id from dasar.rahasia r, layanan.berkas b
		where r.nama = 'tiket_berkas' and tiket ~ '^\d{1,18}\.\d{1,12}\.[0-9a-f]{64}$'
			and dasar.sidik(pg_catalog.split_part(tiket, '.', 3)) = dasar.sidik(pg_catalog.encode(public.hmac(
				pg_catalog.convert_to(pg_catalog.split_part(tiket, '.', 1) || '.' || pg_catalog.split_part(tiket, '.', 2), 'UTF8'), r.isi, 'sha256'), 'hex'))
			and pg_catalog.split_part(tiket, '.', 2)::bigint >= extract(epoch from pg_catalog.now())
			and b.id = pg_catalog.split_part(tiket, '.', 1)::bigint);
end $$;
comment on function layanan.berkas_dari_tiket(text) is 'Berkas yang boleh dibaca dengan tiket ini; null bila palsu atau kedaluwarsa';

create or replace function layanan.berkas_unduh(b layanan.berkas) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	if b.golongan in ('identitas', 'kuasa') then
		perform dasar.gagal('KI403', 'Berkas identitas dibuka dari halaman perkara, dengan alasan yang dicatat.');
	end if;
	return (select pg_catalog.jsonb_build_object('berkas', layanan.berkas_tiket(b.id), 'nama', b.nama, 'jenis', b.jenis, 'ukuran', b.ukuran, 'sidik', pg_catalog.encode(b.sidik, 'hex')));
end $$;
comment on function layanan.berkas_unduh(layanan.berkas) is 'Dokumen untuk baris FILE: tiket, nama, jenis, ukuran dan sidik; berkas identitas dan kuasa tidak pernah lewat sini, melainkan akun.identitas_unduh';
