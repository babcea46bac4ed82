-- Every cell of every procedure: each role tries each event in each state. Allowed is exactly what layanan.alur says. A
-- procedure that is added needs only pg_temp.rinci_PROSEDUR, which writes the rows that its cases have beside layanan.perkara.
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

-- What the events say: enough for each of them.
create function pg_temp.isi() returns jsonb language sql as $$
	select jsonb_build_object('opd', o.id, 'alasan', 'uji', 'keputusan', 'dikabulkan', 'jam_hari', 7)
	from organisasi.opd o join organisasi.badan_publik b on b.id = o.badan_publik where o.kode = 'DIDIK' and b.kode = 'UJISATU'
$$;

create function pg_temp.rinci_permohonan(k layanan.perkara) returns void language sql as $$
	insert into layanan.permohonan (id, badan_publik, formulir_sidik, kategori, nama, identitas_jenis, identitas_samar, identitas_sandi, alamat, telepon, surel,
		pekerjaan, golongan, tujuan, tujuan_golongan, cara_memperoleh, cara_kirim, kanal, diajukan, diterima)
	values (k.id, k.badan_publik, convert_to(k.nomor, 'UTF8'), 'perorangan', 'Uji', '', '', '', '', '', '', '', 'lainnya', '', 'lainnya', 'melihat', 'ambil', 'web', now(), '2026-11-20')
$$;
create function pg_temp.rinci_keberatan(k layanan.perkara) returns void language sql as $$
	insert into layanan.keberatan (id, badan_publik, formulir_sidik, alasan, informasi, kasus_posisi, tujuan, kategori, nama, identitas_jenis, identitas_samar, identitas_sandi,
		alamat, telepon, surel, pekerjaan, kanal, diajukan, diterima, lewat_waktu)
	values (k.id, k.badan_publik, convert_to(k.nomor, 'UTF8'), '{35.b}', 'x', 'x', 'x', 'perorangan', 'Uji', '', '', '', '', '', '', '', 'web', now(), '2026-11-20', false)
$$;
create function pg_temp.rinci_sengketa(k layanan.perkara) returns void language sql as $$
	insert into layanan.sengketa (id, badan_publik, formulir_sidik, nama, pokok, alasan, diajukan, dicatat)
	values (k.id, k.badan_publik, convert_to(k.nomor, 'UTF8'), 'Uji', 'x', '{35.b}', '2026-11-20', now())
$$;
create function pg_temp.rinci_bagian(k layanan.perkara) returns void language plpgsql as $$
declare
	m layanan.perkara;
begin
	insert into layanan.perkara (badan_publik, prosedur, nomor, tahun, urut) values (k.badan_publik, 'permohonan', k.nomor || '-induk', 2026, k.urut) returning * into m;
	perform pg_temp.rinci_permohonan(m);
	insert into layanan.bagian (id, badan_publik, induk, urut, jenis, asal) values (k.id, k.badan_publik, m.id, 1, 'jawaban', m.id);
end $$;

create function pg_temp.perkara_di(prosedur text, keadaan text, langkah text[]) returns bigint language plpgsql as $$
declare
	k layanan.perkara;
	l text;
begin
	insert into layanan.perkara (badan_publik, prosedur, nomor, tahun, urut, kunci_sidik)
	values ((select id from organisasi.badan_publik where kode = 'UJISATU'), prosedur, format('UJI-%s-%s', prosedur, keadaan), 2026, 9000 + (select count(*)::int from layanan.perkara), '\x01')
	returning * into k;
	execute format('select pg_temp.%I($1)', 'rinci_' || prosedur) using k;
	foreach l in array langkah loop
		perform pg_temp.bertindak(split_part(l, ' ', 2));
		perform layanan.catat(k.id, split_part(l, ' ', 1), pg_temp.isi());
	end loop;
	return k.id;
end $$;

-- The way to each state: step by step outwards, the first found, through an OPD rather than past it.
create temp table jalan as
	with recursive j (prosedur, keadaan, langkah, lewat) as (
		select distinct a.prosedur, ''::text, '{}'::text[], '{""}'::text[] from layanan.alur a
		union all
		select n.* from (
			select distinct on (j.prosedur, a.ke, 'disposisi ppid_utama' = any (j.langkah)) j.prosedur, a.ke, j.langkah || (a.peristiwa || ' ' || a.peran), j.lewat || a.ke
			from j join layanan.alur a on a.prosedur = j.prosedur and a.keadaan = j.keadaan and a.ke <> all (j.lewat)
			order by j.prosedur, a.ke, 'disposisi ppid_utama' = any (j.langkah), j.langkah, a.peristiwa, a.peran) n
	)
	select distinct on (prosedur, keadaan) prosedur, keadaan, langkah from j order by prosedur, keadaan, not 'disposisi ppid_utama' = any (langkah), cardinality(langkah), langkah;
select no_plan();
select set_eq($$ select prosedur, keadaan from jalan where keadaan <> '' $$, $$ select prosedur, kode from layanan.keadaan $$, 'setiap keadaan dapat dicapai');
create temp table perkara as select prosedur, keadaan, pg_temp.perkara_di(prosedur, keadaan, langkah) as id from jalan order by prosedur, cardinality(langkah);
select is(k.keadaan, p.keadaan, format('%s uji sampai pada %s', p.prosedur, p.keadaan)) from perkara p join layanan.perkara k using (id);

-- What happened, and then everything is undone.
create function pg_temp.coba(perkara bigint, peristiwa text, peran text) returns text language plpgsql as $$
declare
	hasil text;
begin
	perform pg_temp.bertindak(peran);
	begin
		perform layanan.catat(perkara, peristiwa, pg_temp.isi());
		select 'boleh ' || k.keadaan || coalesce((select ' ' || string_agg(t.temuan, '; ') from layanan.perkara_periksa(k.id) t), '')
		into hasil from layanan.perkara k where k.id = perkara;
		raise exception using errcode = 'UJI00', message = hasil;
	exception when others then
		return case sqlstate when 'UJI00' then sqlerrm else sqlstate end;
	end;
end $$;

create function pg_temp.seharusnya(k layanan.perkara, peristiwa text, peran text) returns text language sql as $$
	select coalesce((select 'boleh ' || a.ke from layanan.alur a
			where a.prosedur = k.prosedur and a.keadaan = k.keadaan and a.peristiwa = $2 and a.peran = $3),
		case when peran in ('komisi_informasi', 'admin') or peran = 'ppid_pelaksana' and k.opd = '{}' then 'KI404'
			when not exists (select from layanan.alur a where a.prosedur = k.prosedur and a.peristiwa = $2 and a.peran = $3) then 'KI403'
			else 'KI409' end)
$$;

create temp table semula as select (select count(*) from layanan.peristiwa) as peristiwa, (select count(*) from layanan.jam_catatan) as catatan,
	(select md5(string_agg(k::text, ',' order by k.id)) from layanan.perkara k) as perkara;
select is(pg_temp.coba(k.id, j.kode, r.peran), pg_temp.seharusnya(k, j.kode, r.peran), format('%s %s: %s oleh %s', k.prosedur, coalesce(nullif(k.keadaan, ''), 'awal'), j.kode, r.peran))
from perkara p
join layanan.perkara k using (id)
cross join layanan.jenis_peristiwa j
cross join unnest('{pemohon,ppid_utama,ppid_pelaksana,atasan_ppid,komisi_informasi,admin,sistem}'::text[]) r (peran)
order by k.id, j.kode, r.peran;
select is(row((select count(*) from layanan.peristiwa), (select count(*) from layanan.jam_catatan),
	(select md5(string_agg(k::text, ',' order by k.id)) from layanan.perkara k))::text, (select s::text from semula s), 'yang ditolak tidak menulis apa pun');

-- An officer with several roles acts in the one that the step asks for; someone else's case does not exist.
create function pg_temp.pada(keadaan text) returns bigint language sql as $$ select p.id from perkara p where p.prosedur = 'permohonan' and p.keadaan = $1 $$;
select akun.bertindak(t.id, t.badan_publik, '{atasan_ppid,ppid_utama}', '{}', null) from akun.petugas t where t.surel = 'atasan@uji.example' \g /dev/null
select lives_ok($$ select layanan.catat(pg_temp.pada('diajukan'), 'daftarkan') $$, 'satu dari beberapa peran cukup');
select is((select e.peran from layanan.peristiwa e where e.perkara = pg_temp.pada('diajukan') order by e.urut desc limit 1), 'ppid_utama', 'yang tercatat peran yang berhak');
select akun.bertindak(null, null, '{pemohon}', '{}', '\x02') \g /dev/null
select throws_ok($$ select layanan.catat(pg_temp.pada('terdaftar'), 'cabut') $$, 'KI404', null, 'kunci perkara lain');
select throws_ok($$ select layanan.catat(pg_temp.pada('terdaftar'), 'tidak_ada') $$, 'KI404', null, 'orang luar tidak tahu perkaranya ada');
select pg_temp.sebagai('utama@uji.example') \g /dev/null
select throws_ok($$ select layanan.catat(pg_temp.pada('terdaftar'), 'tidak_ada') $$, 'KI403', null, 'peristiwa yang tidak dikenal');

-- The cells above follow the rows; the rows follow what tests/data/procedure.txt says: a row too many or too few shows.
create temp table tertulis (baris text);
\copy tertulis from 'tests/data/procedure.txt'
create temp table dimaksud as
	select w[1] as prosedur, w[2] as peristiwa, w[3] as peran, split_part(k, '>', 1) as keadaan, case when strpos(k, '>') > 0 then split_part(k, '>', 2) else k end as ke
	from tertulis, regexp_split_to_array(baris, '\s+') w, unnest(w[4:]) k where baris !~ '^#';
select is_empty($$ select prosedur, keadaan, peristiwa, peran, ke from layanan.alur except select prosedur, keadaan, peristiwa, peran, ke from dimaksud $$, 'tidak ada langkah yang tidak dimaksud');
select is_empty($$ select prosedur, keadaan, peristiwa, peran, ke from dimaksud except select prosedur, keadaan, peristiwa, peran, ke from layanan.alur $$, 'tidak ada langkah yang hilang');

-- The procedure as rows: every step names its article.
select is_empty($$ select prosedur, peristiwa from layanan.alur where pasal = '' $$, 'setiap langkah menyebut dasarnya');
select * from finish();
rollback;
