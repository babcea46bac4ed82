begin;
\ir ../sengketa.psql
select no_plan();
select pg_temp.petugas_dua('utama', 'ppid_utama') \g /dev/null
create temp table a as select pg_temp.sengketa('formulir-sp-000001') as m;
create temp table n as select m, jsonb_build_object('nomor', m ->> 'sengketa') as p from a;
select is(pg_temp.buka_kode(h.halaman, p, s.siapa), s.kode, format('%s: %s', h.halaman, s.siapa)) from n, unnest('{sengketa_perkara,sengketa_perkara_tenggat}'::text[]) h (halaman),
	(values ('utama', 'ada'), ('atasan', 'ada'), ('didik', 'ada'), ('sehat', 'KI404'), ('utama2', 'KI404'), ('komisi', 'KI403'), ('', 'KI401')) s (siapa, kode);
select is(pg_temp.buka_kode('sengketa_perkara', jsonb_build_object('nomor', m ->> 'keberatan'), 'utama'), 'KI404', 'nomor keberatan bukan sengketa') from a;
select is(pg_temp.buka_kode('perkara', p, 'utama') || pg_temp.buka_kode('keberatan_perkara', p, 'utama'), 'KI404KI404', 'juga tidak di meja lain') from n;
create temp table d as select pg_temp.meja_sengketa(m, 'utama') as d, m from a;
select is(d #>> '{isi,keberatan}' || '|' || (d #>> '{isi,permohonan}') || '|' || (d #>> '{isi,termohon_opd}') || '|' || (d #>> '{isi,waktu}'), (m ->> 'keberatan') || '|' || (m ->> 'permohonan') || '|Dinas Pendidikan|Diajukan dalam jangka waktu', 'pokoknya') from d;
select is(array(select e ->> 'kode' from jsonb_array_elements(d -> 'langkah') e), '{daftar_ki,cabut_sengketa,lampirkan_sengketa,ubah_sengketa}', 'langkah PPID Utama') from d;
select is(array(select e ->> 'kode' from jsonb_array_elements(pg_temp.meja_sengketa(m, 'didik') -> 'langkah') e), '{lampirkan_sengketa}', 'langkah termohon') from a;
select is(pg_temp.meja_sengketa(m, 'didik') #> '{isi,keberatan}', 'null', 'termohon tidak dibawa ke keberatannya') from a;
select is(d #>> '{jam_daftar,0,milik}' || ' ' || (d #>> '{jam_daftar,0,lencana}'), 'Komisi Informasi; sekadar keterangan lencana-abu', 'jam Komisi Informasi hanya keterangan') from d;
select is(d #>> '{riwayat,0,kalimat}' || ' ' || (d #>> '{riwayat,0,isi_peristiwa,0,kata}'), 'Sengketa di Komisi Informasi dicatat petugas Komisi Informasi Provinsi Uji', 'riwayatnya') from d;
-- Far beyond the Komisi's own term the body is not late.
select pg_temp.waktu('2026-12-30 09:00+08') \g /dev/null
select is(array(select e ->> 'terlambat' || ' ' || (e ->> 'kata') || ' ' || (e ->> 'lencana') from jsonb_array_elements(pg_temp.meja_sengketa(m, 'utama') -> 'jam_daftar') e), '{"false Jangka waktunya sudah lewat. lencana-abu"}', 'bukan keterlambatan badan publik') from a;
select * from finish();
rollback;
