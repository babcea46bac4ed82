-- Why an answer may not go out yet. A refusal and every blackened part stand on a consequence test in force on the day.
create or replace function layanan.uji_halangan(uji bigint, versi int, hari date) returns text language plpgsql stable security definer set search_path = '' as $$
begin
	return (select case
		when r.dicabut <= hari then pg_catalog.format('Uji konsekuensi %s sudah dicabut pada %s.', r.nomor, dasar.tanggal(r.dicabut))
		when r.versi_berlaku is distinct from uji_halangan.versi then pg_catalog.format('Uji konsekuensi %s versi %s sudah diganti versi %s.', r.nomor, uji_halangan.versi, r.versi_berlaku)
		when hari > r.akhir then pg_catalog.format('Masa uji konsekuensi %s sudah berakhir pada %s.', r.nomor, dasar.tanggal(r.akhir))
		when informasi.uji_berlaku(r.id, hari) is null then pg_catalog.format('Uji konsekuensi %s belum berlaku.', r.nomor) end
		from informasi.uji_ringkas r where r.id = uji_halangan.uji);
end $$;
comment on function layanan.uji_halangan(bigint, int, date) is 'Mengapa versi uji itu tidak dapat dipakai pada hari itu; null bila dapat';

create or replace function layanan.tanggapan_dikecualikan(t layanan.tanggapan) returns boolean language plpgsql stable security definer set search_path = '' as $$
begin
	return t.keputusan = 'ditolak' or t.keputusan = 'sebagian' and (t.tidak_dikuasai = '' or pg_catalog.cardinality(t.pasal) > 0 or t.dasar_lain <> ''
		or exists (select from layanan.penghitaman h where h.tanggapan = t.id)
		or exists (select from layanan.berkas f where f.perkara = t.permohonan and f.golongan = 'jawaban' and f.dihitamkan));
end $$;
comment on function layanan.tanggapan_dikecualikan(layanan.tanggapan) is
	'Jawaban ini mengecualikan atau menghitamkan sesuatu; salah bila yang tidak diberikan semata-mata tidak dikuasai atau belum didokumentasikan';

create or replace function layanan.tanggapan_halangan(t layanan.tanggapan, hari date) returns text[] language plpgsql stable security definer set search_path = '' as $$
declare
	hasil text[] := layanan.bagian_halangan(t);
begin
	if layanan.tanggapan_dikecualikan(t) then
		if not exists (select from layanan.tanggapan_uji x where x.tanggapan = t.id) then
			hasil := hasil || 'Penolakan dan penghitaman memerlukan uji konsekuensi yang berlaku (UU 14/2008 Pasal 19), dan usul ini belum menunjuk satu pun. Kembalikan usul untuk memilih ujinya.'::text;
		else
			hasil := hasil || array(select h from layanan.tanggapan_uji x, layanan.uji_halangan(x.uji, x.versi, hari) h where x.tanggapan = t.id and h is not null order by x.uji);
			hasil := hasil || array(select pg_catalog.format(case a.huruf when '' then 'Undang-undang lain yang disebut tidak tercakup uji konsekuensi mana pun yang dipilih.'
					else 'Pasal 17 huruf %s tidak tercakup uji konsekuensi mana pun yang dipilih.' end, pg_catalog.split_part(a.huruf, '.', 2))
				from (select unnest(t.pasal) union select '' where t.dasar_lain <> '') a (huruf)
				where not exists (select from layanan.tanggapan_uji x join informasi.uji_versi v on v.uji = x.uji and v.versi = x.versi
					where x.tanggapan = t.id and informasi.uji_mencakup(v.pasal, v.dasar_lain, a.huruf)) order by a.huruf);
		end if;
	end if;
	if t.keputusan in ('dikabulkan', 'sebagian') then
		hasil := hasil || array(select pg_catalog.format(case t.keputusan when 'dikabulkan'
				then 'Berkas "%s" ditandai dihitamkan. Menghitamkan berarti mengecualikan: keputusannya dikabulkan sebagian, dengan uji konsekuensi.'
				else 'Berkas "%s" ditandai dihitamkan, tetapi tidak ada entri penghitaman yang menyebutnya.' end, f.nama)
			from layanan.berkas f where f.perkara = t.permohonan and f.golongan = 'jawaban' and f.dihitamkan
				and not exists (select from layanan.penghitaman h where h.tanggapan = t.id and lower(h.dokumen) = lower(btrim(f.nama))) order by f.id);
	end if;
	return hasil;
end $$;
comment on function layanan.tanggapan_halangan(layanan.tanggapan, date) is
	'Mengapa usul ini belum boleh dikirim: uji yang kurang, berakhir, dicabut atau tidak mencakup, dan berkas hitam tanpa entri; kosong bila boleh';

create or replace function layanan.usul_halangan(perkara bigint, hari date) returns text[] language plpgsql stable security definer set search_path = '' as $$
declare
	t layanan.tanggapan;
begin
	select * into t from layanan.tanggapan x where x.permohonan = perkara order by x.versi desc limit 1;
	return case when t.id is null then '{}' else layanan.tanggapan_halangan(t, hari) end;
end $$;
comment on function layanan.usul_halangan(bigint, date) is 'Halangan usul terbaru suatu perkara';
