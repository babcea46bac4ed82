-- Parts of a request. Lock order everywhere: the request first, then its part; a chaser or a moved calendar changes nothing
-- about the request and takes the part alone.
create or replace function layanan.bagian_kunci(k layanan.perkara, jenis text) returns void language plpgsql security definer set search_path = '' as $$
begin
	if k.prosedur = 'bagian' and jenis not in ('ingatkan', 'geser') then
		perform layanan.perkara_kunci(b.induk) from layanan.bagian b where b.id = k.id;
	end if;
end $$;
comment on function layanan.bagian_kunci(layanan.perkara, text) is 'Menahan permohonan suatu bagian sebelum bagiannya; tidak berbuat apa-apa bagi perkara lain';

create or replace function layanan.catat_sistem(perkara bigint, jenis text, isi jsonb default '{}') returns bigint language plpgsql security definer set search_path = '' as $$
declare
	konteks text[] := akun.konteks();
	hasil bigint;
begin
	perform akun.bertindak(null, null, '{sistem}', '{}', null);
	hasil := layanan.catat(perkara, jenis, isi);
	perform akun.konteks_pulih(konteks);
	return hasil;
end $$;
comment on function layanan.catat_sistem(bigint, text, jsonb) is 'Peristiwa yang mengikuti peristiwa lain dengan sendirinya: dicatat oleh sistem, bukan oleh petugas yang menyebabkannya';

create or replace function layanan.bagian_keluar(induk bigint) returns boolean language plpgsql stable security definer set search_path = '' as $$
begin
	return exists (select from layanan.bagian b join layanan.perkara k on k.id = b.id
		where b.induk = bagian_keluar.induk and b.jenis = 'jawaban' and k.giliran = 'ppid_pelaksana' and not k.rampung);
end $$;
comment on function layanan.bagian_keluar(bigint) is 'Masih ada bagian jawaban di tangan OPD; konsultasi tidak menahan apa pun';

-- The OPD that the report names for a request that was split: whoever answered its first part, before that the first one asked.
create or replace function layanan.bagian_terdepan(induk bigint) returns int language plpgsql stable security definer set search_path = '' as $$
begin
	return coalesce((select k.opd[1] from layanan.bagian b join layanan.perkara k on k.id = b.id
		where b.induk = bagian_terdepan.induk and b.jenis = 'jawaban' and k.keadaan = 'dijawab' order by b.urut limit 1),
		(select m.opd_utama from layanan.permohonan m where m.id = bagian_terdepan.induk));
end $$;
comment on function layanan.bagian_terdepan(bigint) is 'OPD utama permohonan yang dibagi, untuk laporan: yang menjawab bagian bernomor terkecil, sebelum ada jawaban yang ditugasi bagian pertama';

-- What follows by itself: the request turns to PPID Utama when the last part is back, and takes its parts along when it ends.
create or replace function layanan.bagian_ikut(perkara bigint) returns void language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	m layanan.perkara;
	n bigint;
begin
	select * into strict k from layanan.perkara x where x.id = bagian_ikut.perkara;
	if k.prosedur = 'permohonan' and (k.rampung or k.ditutup is not null) then
		for n in select b.id from layanan.bagian b join layanan.perkara x on x.id = b.id where b.induk = k.id and not x.rampung order by b.id loop
			perform layanan.catat_sistem(n, 'batalkan_bagian', '{"alasan": "Permohonannya sudah ditutup."}');
		end loop;
	elsif k.prosedur = 'bagian' then
		select x.* into strict m from layanan.bagian b join layanan.perkara x on x.id = b.induk where b.id = k.id;
		if m.keadaan = 'dibagi' and not layanan.bagian_keluar(m.id) then
			perform layanan.catat_sistem(m.id, 'himpun', pg_catalog.jsonb_build_object('opd', layanan.bagian_terdepan(m.id)));
		elsif m.keadaan = 'terhimpun' and layanan.bagian_keluar(m.id) then
			perform layanan.catat_sistem(m.id, 'buka_lagi');
		end if;
	end if;
end $$;
comment on function layanan.bagian_ikut(bigint) is
	'Akibat suatu peristiwa pada permohonan dan bagiannya: bagian terakhir kembali, bagian dikerjakan lagi, atau permohonannya ditutup dan bagiannya batal';

create or replace function layanan.bagian_hitung(perkara bigint) returns table (hasil text, badan_penguasa text, dilepas date)
language plpgsql stable security definer set search_path = '' as $$
begin
	return query select case e.ke when 'dijawab' then 'dijawab' when 'tidak_dikuasai' then 'tidak_dikuasai' end,
		case when e.ke = 'tidak_dikuasai' then (select coalesce(x.isi ->> 'badan_penguasa', '') from layanan.peristiwa x
			where x.perkara = $1 and x.jenis = 'nyatakan_tidak_dikuasai' order by x.urut desc limit 1) else '' end,
		(select max(x.tanggal) from layanan.peristiwa x where x.perkara = $1 and x.jenis = 'lepas_bagian')
	from layanan.peristiwa e where e.perkara = $1 order by e.urut desc limit 1;
end $$;
comment on function layanan.bagian_hitung(bigint) is 'Proyeksi layanan.bagian dari peristiwanya';

create or replace function layanan.bagian_menyimpang(perkara bigint) returns boolean language plpgsql stable security definer set search_path = '' as $$
begin
	return exists (select b.hasil, b.badan_penguasa, b.dilepas from layanan.bagian b where b.id = perkara
		except select h.hasil, h.badan_penguasa, h.dilepas from layanan.bagian_hitung(perkara) h);
end $$;
comment on function layanan.bagian_menyimpang(bigint) is 'Proyeksi bagian berbeda dari peristiwanya';

create or replace function layanan.bagian_buka(k layanan.perkara, asal bigint, i jsonb) returns text language plpgsql security definer set search_path = '' as $$
declare
	konteks text[] := akun.konteks();
	pada int := extract(year from organisasi.hari_ini(k.badan_publik))::int;
	o organisasi.opd;
	urut int;
	baru bigint;
begin
	perform layanan.perkara_kunci(k.id);
	select * into strict o from organisasi.opd x where x.id = (i ->> 'opd')::int and x.badan_publik = k.badan_publik;
	select coalesce(max(b.urut), 0) + 1 into urut from layanan.bagian b where b.induk = k.id;
	insert into layanan.perkara (badan_publik, prosedur, nomor, tahun, urut, contoh)
	values (k.badan_publik, 'bagian', k.nomor || '-B' || urut, pada, layanan.nomor_berikut(k.badan_publik, 'bagian', pada), k.contoh) returning id into baru;
	insert into layanan.bagian (id, badan_publik, induk, urut, jenis, asal, butir)
	values (baru, k.badan_publik, k.id, urut, i ->> 'jenis', bagian_buka.asal, array(select v::int from pg_catalog.jsonb_array_elements_text(coalesce(i -> 'butir', '[]')) v));
	if not 'ppid_utama' = any (akun.peran_kini()) then
		perform akun.bertindak(null, null, '{sistem}', '{}', null);
	end if;
	perform layanan.tulisan_catat(baru, 'buka_bagian', pg_catalog.jsonb_build_object('opd', o.id, 'opd_kode', o.kode, 'jenis', i ->> 'jenis',
		'butir', coalesce(i -> 'butir', '[]'), 'jam_hari', (i ->> 'hari')::int),
		pg_catalog.jsonb_build_object('diminta', layanan.bagian_diminta(k.id, i), 'pesan', coalesce(i ->> 'pesan', '')), false);
	perform akun.konteks_pulih(konteks);
	return k.nomor || '-B' || urut;
end $$;
comment on function layanan.bagian_buka(layanan.perkara, bigint, jsonb) is
	'Membuka satu bagian permohonan k: i = {opd, jenis, butir, minta, pesan, hari}; mengembalikan nomornya. Konsultasi oleh OPD dibuka sistem, sedangkan yang memintanya tercatat pada perkara asalnya';

create or replace function layanan.bagian_diminta(permohonan bigint, i jsonb) returns text language plpgsql stable security definer set search_path = '' as $$
begin
	return pg_catalog.concat_ws(E'\n', (select pg_catalog.string_agg(pg_catalog.format('%s. %s', r.urut, r.isi), E'\n' order by r.urut) from layanan.rincian r
		where r.permohonan = bagian_diminta.permohonan and coalesce(i -> 'butir', '[]') @> pg_catalog.to_jsonb(r.urut)), nullif(i ->> 'minta', ''));
end $$;
comment on function layanan.bagian_diminta(bigint, jsonb) is 'Yang diminta suatu bagian: butir permintaan yang dipilih, disusul kata-kata sendiri';

create or replace function layanan.bagian_bagi(perkara bigint, bagian jsonb) returns text[] language plpgsql security definer set search_path = '' as $$
declare
	k layanan.perkara;
	i jsonb;
	n int;
	nomor text[] := '{}';
begin
	perform layanan.perkara_kunci(bagian_bagi.perkara);
	select * into strict k from layanan.perkara x where x.id = bagian_bagi.perkara;
	select coalesce(max(b.urut), 0) into n from layanan.bagian b where b.induk = k.id;
	perform layanan.catat(k.id, 'bagi', pg_catalog.jsonb_build_object(
		'opd', case when k.keadaan in ('dibagi', 'terhimpun') then coalesce((select m.opd_utama from layanan.permohonan m where m.id = k.id), (bagian -> 0 ->> 'opd')::int) else (bagian -> 0 ->> 'opd')::int end,
		'bagian', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nomor', k.nomor || '-B' || (n + t.u), 'opd', t.b -> 'opd', 'butir', t.b -> 'butir') order by t.u)
			from pg_catalog.jsonb_array_elements(bagian) with ordinality t (b, u))));
	for i in select v from pg_catalog.jsonb_array_elements(bagian) v loop
		nomor := nomor || layanan.bagian_buka(k, k.id, i || '{"jenis": "jawaban"}');
	end loop;
	return nomor;
end $$;
comment on function layanan.bagian_bagi(bigint, jsonb) is 'Membagi permohonan: satu peristiwa yang menyebut semua bagiannya, lalu setiap bagian dibuka. bagian = [{opd, butir, minta, pesan, hari}]; mengembalikan nomor-nomornya';

create or replace function layanan.bagian_lepas(perkara bigint, nomor text[], catatan text) returns bigint language plpgsql security definer set search_path = '' as $$
declare
	n bigint;
	e bigint;
begin
	perform layanan.perkara_kunci(bagian_lepas.perkara);
	e := layanan.catat(perkara, 'lepas_sebagian', pg_catalog.jsonb_build_object('bagian', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nomor', x) order by x) from unnest(nomor) x), 'catatan', catatan));
	for n in select b.id from layanan.bagian b join layanan.perkara k on k.id = b.id where b.induk = bagian_lepas.perkara and k.nomor = any (bagian_lepas.nomor) order by b.id loop
		perform layanan.catat(n, 'lepas_bagian');
		update layanan.berkas f set dari_bagian = n, perkara = bagian_lepas.perkara, untuk_pemohon = true where f.perkara = n and f.golongan = 'jawaban';
	end loop;
	return e;
end $$;
comment on function layanan.bagian_lepas(bigint, text[], text) is 'Memberitahukan bagian-bagian itu lebih dahulu: berkasnya pindah ke permohonan dan terbuka bagi pemohon; jam undang-undang tidak disentuh';

create or replace function layanan.bagian_berkas_ambil(perkara bigint, kode text[]) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	diambil bigint[] := array(select f.id from layanan.berkas f join layanan.bagian b on b.id = f.perkara
		where b.induk = bagian_berkas_ambil.perkara and b.jenis = 'jawaban' and f.golongan = 'jawaban' and f.kode = any (bagian_berkas_ambil.kode) for update of f);
begin
	update layanan.berkas f set dari_bagian = f.perkara, perkara = bagian_berkas_ambil.perkara where f.id = any (diambil);
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nama', f.nama, 'sidik', pg_catalog.encode(f.sidik, 'hex')) order by f.id), '[]') from layanan.berkas f where f.id = any (diambil));
end $$;
comment on function layanan.bagian_berkas_ambil(bigint, text[]) is 'Mengambil berkas bagian ke dalam jawaban permohonannya; OPD-nya tetap melihatnya. Mengembalikan nama dan sidiknya untuk dicatat';
