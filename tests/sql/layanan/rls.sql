-- Who sees which rows, read as portal_api: the role that every page works as.
begin;
\ir ../siapkan.psql
select no_plan();
select pg_temp.petugas('sehat@uji.example', 'ppid_pelaksana', 'SEHAT') \g /dev/null
select pg_temp.petugas('atasan@uji.example', 'atasan_ppid', 'SETDA') \g /dev/null
select pg_temp.petugas('admin@uji.example', 'admin') \g /dev/null
select pg_temp.petugas_dua('utama', 'ppid_utama'), pg_temp.petugas_dua('atasan', 'atasan_ppid') \g /dev/null
insert into organisasi.opd (badan_publik, kode, nama, singkatan, peran, berlaku_dari, berlaku_sampai, pengganti)
select o.badan_publik, 'DIDIKLAMA', 'Dinas Pendidikan lama', 'DIDIKLAMA', 'ppid_pelaksana', '2017-01-01', '2025-12-31', o.id from organisasi.opd o where o.kode = 'DIDIK';

create function pg_temp.masuk(formulir text, opd text) returns text language plpgsql as $$
declare
	m jsonb := pg_temp.ajukan(formulir);
	k bigint := pg_temp.perkara(m);
begin
	if opd is not null then
		perform layanan.berkas_lampirkan(k, pg_temp.unggah('jawaban.pdf'), 'jawaban', false);
		perform layanan.berkas_lampirkan(k, pg_temp.unggah('nota.pdf'), 'lampiran', false);
		perform pg_temp.sebagai('utama@uji.example');
		perform layanan.catat(k, 'daftarkan');
		perform layanan.catat(k, 'disposisi', jsonb_build_object('opd', (select o.id from organisasi.opd o join organisasi.badan_publik b on b.id = o.badan_publik
			where b.kode = 'UJISATU' and o.kode = opd)));
	end if;
	return m ->> 'nomor';
end $$;
create temp table p as select n, pg_temp.masuk('formulir-rls-' || n || '-000001', opd) as nomor from (values (1, null), (2, 'DIDIK'), (3, 'SEHAT'), (4, 'DIDIKLAMA')) v (n, opd) order by n;
select akun.bertindak(null, null, '{pemohon}', '{}', null) \g /dev/null
insert into p select 5, b.nomor from layanan.permohonan_buat((select id from organisasi.badan_publik where kode = 'UJIDUA'), 'formulir-rls-5', '{"kategori": "perorangan", "nama": "X", "kanal": "web", "rincian": ["a"]}', 'ajukan') b;

-- Cases, then every table that hangs on them: the same ones.
create temp table harap as select * from (values ('utama', '1,2,3,4'), ('atasan', '1,2,3,4'), ('didik', '2,4'), ('sehat', '3'), ('komisi', ''), ('admin', ''), ('', ''), ('utama2', '5'), ('atasan2', '5')) v (siapa, nomor);
create function pg_temp.nomor(n text) returns text language sql as $$
	select coalesce(string_agg(p.nomor, ',' order by p.nomor), '') from p where p.n::text = any (string_to_array($1, ','))
$$;
select is(pg_temp.terbaca(h.siapa, format('select distinct k.nomor from %s', t.dari)), pg_temp.nomor(h.nomor), format('%s melihat %s', coalesce(nullif(h.siapa, ''), 'umum'), t.nama))
from harap h, (values ('perkara', 'layanan.perkara k'),
	('permohonan', 'layanan.permohonan m left join layanan.perkara k on k.id = m.id'),
	('rincian', 'layanan.rincian r left join layanan.perkara k on k.id = r.permohonan'),
	('peristiwa', 'layanan.peristiwa e left join layanan.perkara k on k.id = e.perkara'),
	('jam', 'layanan.jam j left join layanan.perkara k on k.id = j.perkara'),
	('catatan jam', 'layanan.jam_catatan c join layanan.jam j on j.id = c.jam left join layanan.perkara k on k.id = j.perkara')) t (nama, dari)
order by h.siapa, t.nama;
select is(pg_temp.terbaca(h.siapa, 'select distinct k.nomor from surat.surat s left join layanan.perkara k on k.id = s.perkara'),
	pg_temp.nomor(replace(h.nomor, '5', '')), coalesce(nullif(h.siapa, ''), 'umum') || ' melihat surat') from harap h;

-- Identity files stay with PPID Utama; internal files with the body's officers.
select is(pg_temp.terbaca(b.siapa, 'select distinct golongan from layanan.berkas'), b.golongan, coalesce(nullif(b.siapa, ''), 'umum') || ' melihat golongan berkas')
from (values ('utama', 'identitas,jawaban,lampiran'), ('atasan', 'jawaban,lampiran'), ('didik', 'jawaban,lampiran'), ('sehat', 'jawaban,lampiran'), ('komisi', ''), ('admin', ''), ('', ''), ('utama2', '')) b (siapa, golongan);
select is(pg_temp.terbaca('didik', 'select distinct k.nomor from layanan.berkas b left join layanan.perkara k on k.id = b.perkara'), pg_temp.nomor('2,4'), 'berkas hanya dari perkaranya sendiri');
select is(pg_temp.terbaca('didik', 'select count(*) from layanan.berkas_isi'), '0', 'isi berkas tidak terbaca langsung');

-- Officers are seen within the body, without their secrets.
select is(pg_temp.terbaca('utama', 'select distinct t.badan_publik from akun.petugas t'), (select id::text from organisasi.badan_publik where kode = 'UJISATU'), 'petugas sebadan');
select is(pg_temp.terbaca('', 'select id from akun.petugas'), '', 'umum tidak melihat petugas');
select throws_ok(format($$ select pg_temp.terbaca('utama', %L) $$, q), '42501', null, q) from unnest(array[
	'select sandi from akun.petugas', 'select surel from akun.petugas', 'select petugas from akun.sesi', 'select id from akun.jejak', 'select nama from dasar.rahasia']) q;

-- Through the pages it is the same: what may not be seen does not exist.
create function pg_temp.buka_kode(siapa text, halaman text, nomor text) returns text language plpgsql as $$
begin
	perform pg_temp.buka(halaman, jsonb_build_object('nomor', nomor), pg_temp.sesi(siapa || '@uji.example'));
	return 'ada';
exception when others then
	return sqlstate;
end $$;
select is(pg_temp.buka_kode(h.siapa, 'perkara', p.nomor), case when h.siapa in ('komisi', 'admin') then 'KI403' when p.n::text = any (string_to_array(h.nomor, ',')) then 'ada' else 'KI404' end,
	format('%s membuka perkara %s', h.siapa, p.n))
from harap h, p where h.siapa <> '' order by h.siapa, p.n;
select is(pg_temp.buka_kode('sehat', 'perkara', 'UJISATU-2026-9999'), 'KI404', 'nomor yang tidak ada sama dengan yang tidak boleh');

select * from finish();
rollback;
