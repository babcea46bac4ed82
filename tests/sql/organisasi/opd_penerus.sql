-- A merger counts from its day: nobody loses a case before, after, or between; the report keeps the name of the time.
begin;
\ir ../bagian.psql
select no_plan();
delete from surat.kiriman;
update surat.saluran set aktif = true;
select pg_temp.petugas('admin@uji.example', 'admin') \g /dev/null
create function pg_temp.opd(kode text) returns int language sql as $$ select o.id from organisasi.opd o join organisasi.badan_publik b on b.id = o.badan_publik where b.kode = 'UJISATU' and o.kode = opd.kode $$;
create function pg_temp.kode(opd int[]) returns text language sql as $$ select string_agg(o.kode, ',' order by o.kode) from organisasi.opd o where o.id = any (kode.opd) $$;
create temp table a as select pg_temp.sampai('formulir-gabung-0001', 'diproses') as milik;
create temp table b as select pg_temp.terbagi('formulir-gabung-0002') as milik;

-- DIDIK goes into SOSIAL after 25 November; entered on the 20th.
insert into organisasi.opd_atasan select pg_temp.opd('DIDIK'), t.id from akun.petugas t where t.surel = 'atasan@uji.example';
select pg_temp.kirim('opd_akhiri', '{"opd": "DIDIK", "sampai": "2026-11-25", "pengganti": "SOSIAL"}', pg_temp.sesi('admin@uji.example')) \g /dev/null
select is(pg_temp.kode(organisasi.opd_wewenang(pg_temp.opd(o), h::date)), k, o || ' pada ' || h)
from (values ('DIDIK', '2026-11-25', 'DIDIK'), ('SOSIAL', '2026-11-25', 'SOSIAL'), ('DIDIK', '2026-11-26', 'DIDIK,SOSIAL'), ('SOSIAL', '2026-11-26', 'DIDIK,SOSIAL'), ('SEHAT', '2026-11-26', 'SEHAT')) v (o, h, k);
select is(organisasi.opd_penerus(null, '2026-11-26'), null, 'tanpa OPD');
select is(organisasi.opd_wewenang(null, '2026-11-26'), '{}', 'petugas tanpa OPD');

select is((select string_agg(o.kode, ',' order by o.kode) from organisasi.opd_atasan a join organisasi.opd o on o.id = a.opd), 'DIDIK,SOSIAL', 'Atasan yang ditugaskan ikut');

-- Before that day the old officers work on, the others see nothing of it.
select is((select t.opd from akun.petugas t where t.surel = 'didik@uji.example'), pg_temp.opd('DIDIK'), 'petugasnya belum pindah');
select is(pg_temp.lihat_kode('perkara', jsonb_build_object('nomor', milik ->> 'nomor'), s), k, s || ' sebelum harinya') from a, (values ('didik', 'ada'), ('sosial', 'KI404')) v (s, k);
select is(pg_temp.lihat_kode('bagian', jsonb_build_object('nomor', pg_temp.nomor_bagian(milik, 1)), s), k, s || ' membuka bagian sebelum harinya') from b, (values ('didik', 'ada'), ('sosial', 'KI404')) v (s, k);

create function pg_temp.giliran(milik jsonb) returns text language sql as $$
	select concat_ws('; ', pg_temp.meja_perkara(milik, 'utama') #>> '{giliran,nama}', pg_temp.buka('permohonan_lihat', milik) ->> 'giliran',
		(select b ->> 'giliran' from jsonb_path_query(pg_temp.buka('meja', '{}', pg_temp.sesi('utama@uji.example')), '$.kelompok[*].baris[*]') b where b ->> 'nomor' = milik ->> 'nomor'))
$$;
select is(pg_temp.giliran(milik), 'PPID Pelaksana DIDIK; PPID Pelaksana di Dinas Pendidikan; PPID Pelaksana DIDIK', 'masih di tangan yang lama') from a;

-- From that day both see and act, at once; nothing had to run in between.
select pg_temp.waktu('2026-11-26 09:00+08') \g /dev/null
select is(pg_temp.giliran(milik), 'PPID Pelaksana SOSIAL (dahulu DIDIK); PPID Pelaksana di Dinas Sosial; PPID Pelaksana SOSIAL (dahulu DIDIK)', 'halaman dan meja menyebut yang kini memegangnya') from a;
select is(pg_temp.lihat_kode('perkara', jsonb_build_object('nomor', milik ->> 'nomor'), s), 'ada', s || ' sesudah harinya') from a, unnest('{didik,sosial}'::text[]) s;
select ok(pg_temp.buka('meja', '{}', pg_temp.sesi('sosial@uji.example')) ->> 'kelompok' like '%' || (milik ->> 'nomor') || '%', 'di meja penerus') from a;
select is(array(select e ->> 'nomor' from jsonb_array_elements(pg_temp.buka('meja', '{}', pg_temp.sesi('sosial@uji.example')) #> '{bagian,baris}') e), array[pg_temp.nomor_bagian(milik, 1)], 'bagiannya juga') from b;
select pg_temp.urus('jawab', milik, 1, 'sosial', '{"uraian": "Ada."}') from b \g /dev/null
select is((pg_temp.bagian(milik, 1)).keadaan, 'dijawab', 'penerus menjawab bagiannya') from b;
select is(pg_temp.kerja('usulkan', milik, 'sosial', pg_temp.usul()) ->> 'ke', '/meja/' || (milik ->> 'nomor'), 'dan permohonannya') from a;
select is((select string_agg(p.tujuan, ' ' order by p.tujuan) from surat.kiriman_petugas((select badan_publik from organisasi.opd where id = pg_temp.opd('DIDIK')), 'ppid_pelaksana', array[pg_temp.opd('DIDIK')]) p),
	'didik@uji.example sosial@uji.example', 'keduanya dikabari');

-- The worker moves the officers.
select is(tugas.sapu() ->> 'opd', '1', 'dipindahkan pekerja latar');
select is((select t.opd from akun.petugas t where t.surel = 'didik@uji.example'), pg_temp.opd('SOSIAL'), 'petugasnya ikut');
select is(tugas.sapu() ->> 'opd', '0', 'sekali saja');
select is(pg_temp.lihat_kode('perkara', jsonb_build_object('nomor', milik ->> 'nomor'), 'didik'), 'ada', 'tetap melihat perkaranya') from a;

-- Rows, report and history keep the name that it had.
select is(pg_temp.meja_perkara(milik, 'sosial') ->> 'opd', '["Dinas Pendidikan"]', 'halamannya menyebut nama lama') from a;
select is((select string_agg(r.opd, ',' order by r.urut) from laporan.rincian((select badan_publik from organisasi.opd where id = pg_temp.opd('DIDIK')), '2026-01-01', '2026-12-31') r), 'DIDIK,DIDIK', 'laporan juga, setiap permohonan sekali');
select is_empty(format($$ select pg_temp.utuh(%L) $$, milik), 'rantai dan proyeksi cocok') from (select milik from a union all select milik from b) x;
-- An account is closed and nobody is left: whoever closes it reads so, and so does PPID Utama on the desk.
create temp table c as select pg_temp.sampai('formulir-gabung-0003', 'terdaftar') as milik;
select pg_temp.kerja('disposisi', milik, 'utama', '{"opd": "SEHAT"}') from c \g /dev/null
select matches(pg_temp.kirim('petugas_tindakan', jsonb_build_object('petugas', t.id, 'tindakan', 'tutup'), pg_temp.sesi('admin@uji.example')) ->> 'kabar', k, t.surel)
from (values ('sosial@uji.example', '^Akun ditutup dan semua sesinya diakhiri\.$'), ('sehat@uji.example', 'Perhatian: \S.* belum mempunyai petugas yang aktif; pengingatnya sampai kepada PPID Utama\.$')) v (s, k) join akun.petugas t on t.surel = v.s;
select matches(pg_temp.giliran(milik), '^PPID Pelaksana SEHAT \(belum ada petugas\); PPID Pelaksana di Dinas Kesehatan; PPID Pelaksana SEHAT \(belum ada petugas\)$', 'tampak di halaman dan meja PPID Utama, tidak pada pemohon') from c;
select * from finish();
rollback;
