-- An order (of the Atasan, of the Komisi or a court, or an agreement) over a request that nobody answered is carried out by
-- answering it: the written notice of article 22(7) is owed still, and the register has its line from it.
create or replace function layanan.perintah_tanpa_jawaban(permohonan bigint) returns text language plpgsql stable security definer set search_path = '' as $$
begin
	return (select k.nomor from layanan.perkara k where k.id = perintah_tanpa_jawaban.permohonan and k.ditutup is null and not k.rampung);
end $$;
comment on function layanan.perintah_tanpa_jawaban(bigint) is 'Nomor permohonan itu bila belum dijawab; null bila sudah, atau bila tidak ada permohonannya';

create or replace function layanan.perintah_halangan(permohonan bigint) returns text language plpgsql stable set search_path = '' as $$
begin
	return (select pg_catalog.format('Permohonan %s belum pernah dijawab. Usulkan dan setujui dahulu jawabannya di halaman permohonan itu, beserta berkasnya (UU 14/2008 Pasal 22 ayat (7)); sesudah terkirim, catat di sini.', n)
		from layanan.perintah_tanpa_jawaban(permohonan) n where n is not null);
end $$;
comment on function layanan.perintah_halangan(bigint) is 'Mengapa pelaksanaan perintah atau kesepakatan atas permohonan itu belum dapat dicatat; null bila dapat';

create or replace function layanan.perintah_terbuka(k layanan.perkara) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nomor', x.nomor, 'dari', x.dari, 'isi', x.isi, 'sampai', dasar.tanggal_hari(x.sampai),
			'jalur', x.jalur || '/' || x.nomor, 'boleh', akun.peran_kini() && '{ppid_utama,atasan_ppid}'::text[], 'belum', k.ditutup is null and not k.rampung) order by x.sampai, x.nomor), '[]')
		from (select b.nomor, 'Atasan PPID' as dari, m.perintah as isi, b.tenggat as sampai, 'keberatan' as jalur
			from layanan.keberatan m join layanan.perkara b on b.id = m.id where m.permohonan = k.id and b.keadaan = 'pelaksanaan'
			union all
			select b.nomor, case s.putusan_jenis when 'mediasi' then 'Kesepakatan mediasi' else 'Putusan sengketa' end, s.perintah, s.batas_laksana, 'sengketa'
			from layanan.keberatan m join layanan.sengketa s on s.keberatan = m.id join layanan.perkara b on b.id = s.id
			where m.permohonan = k.id and b.keadaan in ('pelaksanaan', 'eksekusi') and s.perintah is not null) x);
end $$;
comment on function layanan.perintah_terbuka(layanan.perkara) is
	'Perintah Atasan PPID dan putusan sengketa atas permohonan ini yang belum dilaksanakan, juga bagi OPD yang memegangnya; belum = permohonannya belum dijawab';

create or replace function layanan.sengketa_permohonan(sengketa bigint) returns bigint language plpgsql stable security definer set search_path = '' as $$
begin
	return (select m.permohonan from layanan.sengketa s join layanan.keberatan m on m.id = s.keberatan where s.id = sengketa_permohonan.sengketa);
end $$;
comment on function layanan.sengketa_permohonan(bigint) is 'Permohonan yang menjadi pokok suatu sengketa; null bila tidak tercatat di sini';
