-- Every cell of the procedure of an objection: each role tries each event in each state. Allowed is exactly what layanan.alur says.
begin;
\ir ../siapkan.psql
select pg_temp.petugas('atasan@uji.example', 'atasan_ppid', 'SETDA') \g /dev/null
select pg_temp.petugas('admin@uji.example', 'admin') \g /dev/null

create function pg_temp.bertindak(peran text) returns void language plpgsql as $$
begin
	case peran
		when 'pemohon' then perform akun.bertindak(null, null, '{pemohon}', '{}', '\x01');
		when 'sistem' then perform akun.bertindak(null, null, '{sistem}', '{}', null);
		else perform pg_temp.sebagai(case peran when 'ppid_utama' then 'utama' when 'ppid_pelaksana' then 'didik' when 'atasan_ppid' then 'atasan'
			when 'komisi_informasi' then 'komisi' else 'admin' end || '@uji.example');
	end case;
end $$;

create temp table jalan as
	with recursive j (keadaan, langkah, lewat) as (
		select ''::text, '{}'::text[], '{""}'::text[]
		union all
		select a.ke, j.langkah || (a.peristiwa || ' ' || a.peran), j.lewat || a.ke
		from j join layanan.alur a on a.prosedur = 'keberatan' and a.keadaan = j.keadaan and a.ke <> all (j.lewat)
	)
	select distinct on (keadaan) keadaan, langkah from j order by keadaan, cardinality(langkah), langkah;
select no_plan();
select set_eq($$ select keadaan from jalan where keadaan <> '' $$, $$ select kode from layanan.keadaan where prosedur = 'keberatan' $$, 'setiap keadaan dapat dicapai');

create function pg_temp.perkara_di(keadaan text, langkah text[]) returns bigint language plpgsql as $$
declare
	b int := (select id from organisasi.badan_publik where kode = 'UJISATU');
	k bigint;
	l text;
begin
	insert into layanan.perkara (badan_publik, prosedur, nomor, tahun, urut, kunci_sidik)
	values (b, 'keberatan', 'UJI-K-' || keadaan, 2026, 9000 + (select count(*)::int from layanan.perkara), '\x01') returning id into k;
	insert into layanan.keberatan (id, badan_publik, formulir_sidik, alasan, informasi, kasus_posisi, tujuan, kategori, nama, identitas_jenis, identitas_samar, identitas_sandi,
		alamat, telepon, surel, pekerjaan, kanal, diajukan, diterima, lewat_waktu)
	values (k, b, convert_to(keadaan, 'UTF8'), '{35.b}', 'x', 'x', 'x', 'perorangan', 'Uji', '', '', '', '', '', '', '', 'web', now(), '2026-11-20', false);
	foreach l in array langkah loop
		perform pg_temp.bertindak(split_part(l, ' ', 2));
		perform layanan.catat(k, split_part(l, ' ', 1), '{"keputusan": "dikabulkan", "jam_hari": 7}');
	end loop;
	return k;
end $$;
create temp table perkara as select keadaan, pg_temp.perkara_di(keadaan, langkah) as id from jalan;
select is(k.keadaan, p.keadaan, 'keberatan uji sampai pada ' || p.keadaan) from perkara p join layanan.perkara k using (id);

create function pg_temp.coba(perkara bigint, peristiwa text, peran text) returns text language plpgsql as $$
declare
	hasil text;
begin
	perform pg_temp.bertindak(peran);
	begin
		perform layanan.catat(perkara, peristiwa, '{"keputusan": "dikabulkan", "jam_hari": 7}');
		select 'boleh ' || k.keadaan || coalesce((select ' ' || string_agg(t.temuan, '; ') from layanan.perkara_periksa(k.id) t), '')
		into hasil from layanan.perkara k where k.id = perkara;
		raise exception using errcode = 'UJI00', message = hasil;
	exception when others then
		return case sqlstate when 'UJI00' then sqlerrm else sqlstate end;
	end;
end $$;

create function pg_temp.seharusnya(k layanan.perkara, peristiwa text, peran text) returns text language sql as $$
	select coalesce((select 'boleh ' || a.ke from layanan.alur a
			where a.prosedur = 'keberatan' and a.keadaan = k.keadaan and a.peristiwa = $2 and a.peran = $3),
		case when peran in ('komisi_informasi', 'admin', 'ppid_pelaksana') then 'KI404'
			when not exists (select from layanan.alur a where a.prosedur = 'keberatan' and a.peristiwa = $2 and a.peran = $3) then 'KI403'
			else 'KI409' end)
$$;

create temp table semula as select (select count(*) from layanan.peristiwa) as peristiwa, (select count(*) from layanan.jam_catatan) as catatan,
	(select md5(string_agg(k::text, ',' order by k.id)) from layanan.perkara k) as perkara;
select is(pg_temp.coba(k.id, j.kode, r.peran), pg_temp.seharusnya(k, j.kode, r.peran), format('%s: %s oleh %s', coalesce(nullif(k.keadaan, ''), 'awal'), j.kode, r.peran))
from perkara p
join layanan.perkara k using (id)
cross join layanan.jenis_peristiwa j
cross join unnest('{pemohon,ppid_utama,ppid_pelaksana,atasan_ppid,komisi_informasi,admin,sistem}'::text[]) r (peran)
order by k.id, j.kode, r.peran;
select is(row((select count(*) from layanan.peristiwa), (select count(*) from layanan.jam_catatan),
	(select md5(string_agg(k::text, ',' order by k.id)) from layanan.perkara k))::text, (select s::text from semula s), 'yang ditolak tidak menulis apa pun');

-- The procedure as rows: every step names its article.
select is_empty($$ select peristiwa from layanan.alur where prosedur = 'keberatan' and pasal = '' $$, 'setiap langkah menyebut dasarnya');
select * from finish();
rollback;
