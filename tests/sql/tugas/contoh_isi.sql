-- The example requests, on another day than today and on a day off: every state, nothing in the future, chains whole.
begin;
\ir ../siapkan.psql
select no_plan();
select tugas.opd_impor('UJISATU', jsonb_agg(jsonb_build_object('kode', k, 'nama', k, 'singkatan', k, 'peran', 'ppid_pelaksana', 'berlaku_dari', '2017-01-01')))
from unnest('{INSPEKTORAT,BIROHUKUM,BAPPERIDA,RSUD,ESDM,DKP,BPBD,DLHK,DISKOMINFO,BKPSDM,DISDIKBUD}'::text[]) k \g /dev/null
create temp table topik (topik text, opd text, hasil text, pasal text, pemohon text, tujuan text, kanal text) on commit drop;
\copy topik from 'assets/data/contoh_permohonan.csv' with (format csv, header)
create function pg_temp.isi() returns jsonb language sql as $$
	select tugas.contoh_isi('UJISATU', (select jsonb_agg(to_jsonb(t) || jsonb_build_object('pasal', coalesce(t.pasal, ''))) from topik t))
$$;
select throws_ok($$ select tugas.contoh_isi('ENTAH', '[]') $$, 'KI404', null, 'badan publik yang tidak ada');

create temp table geser as select * from dasar.waktu;
select is(pg_temp.isi(), '{"jumlah": 68}', 'dimuat');
select is(pg_temp.isi(), '{"jumlah": 0}', 'sekali saja');
select is(w.geser, g.geser, 'jam portal kembali seperti semula') from dasar.waktu w, geser g;
create temp view contoh as select k.*, m.nama, m.keputusan, m.kanal, m.surel from layanan.perkara k join layanan.permohonan m using (id) join organisasi.badan_publik b on b.id = k.badan_publik where b.kode = 'UJISATU';
select set_eq($$ select distinct keadaan from contoh $$, $$ select kode from layanan.keadaan where prosedur = 'permohonan' $$, 'setiap keadaan ada contohnya');
select set_eq($$ select distinct keputusan from contoh where keputusan is not null $$, '{dikabulkan,sebagian,ditolak,tidak_dikuasai,belum_didokumentasikan,tidak_lengkap,dicabut}'::text[], 'setiap keputusan');
select set_eq($$ select distinct layanan.risiko('2026-11-20', aman, tenggat, '2026-11-24', ditutup) from contoh where not rampung $$, $$ select kode from layanan.risiko_daftar() $$, 'setiap risiko di meja');
select is_empty($$ select nomor from contoh where not contoh or nama not like '%(contoh)' or surel not like '%.example' $$, 'semua ditandai contoh, tanpa orang nyata');
select is_empty($$ select unnest('{tagih,lengkapi,gugurkan,tanya,jelaskan,cabut,konfirmasi,nilai}'::text[]) except select e.jenis from layanan.peristiwa e join contoh c on c.id = e.perkara $$, 'juga yang dilakukan pemohon');
select is_empty($$ select t.temuan from contoh c, layanan.perkara_periksa(c.id) t $$, 'rantai dan proyeksi cocok');
select is_empty($$ select e.id from layanan.peristiwa e join contoh c on c.id = e.perkara where e.waktu > dasar.kini() or e.tanggal > '2026-11-20' $$, 'tidak ada yang di masa depan');
select is_empty($$ select e.id from layanan.peristiwa e join layanan.peristiwa l on l.perkara = e.perkara and l.urut = e.urut - 1 where e.waktu <= l.waktu $$, 'waktu peristiwa urut');
select is_empty($$ select e.id from layanan.peristiwa e join contoh c on c.id = e.perkara join organisasi.badan_publik b on b.id = c.badan_publik
	join kalender.hari h on h.kalender = b.kalender and h.tanggal = e.tanggal where not h.kerja $$, 'hanya pada hari kerja');
select is_empty($$ select 1 from contoh group by tahun having max(urut) <> count(*) $$, 'nomor tanpa bolong setiap tahun');
select is_empty($$ select x.nomor from (select c.nomor, c.dimulai, lag(c.dimulai) over (partition by c.tahun order by c.urut) as lalu from contoh c) x where x.dimulai < x.lalu $$, 'nomor naik menurut tanggal');
select is_empty($$ select c.nomor from contoh c where not exists (select from surat.surat s where s.perkara = c.id and s.jenis = 'tanda_bukti') $$, 'setiap permohonan punya tanda bukti');
select is_empty($$ select c.nomor from contoh c where c.keputusan <> 'dicabut' and not exists (select from surat.surat s where s.perkara = c.id and s.jenis in ('pemberitahuan', 'penolakan', 'tidak_dapat_diproses')) $$, 'setiap jawaban punya surat');
select cmp_ok((select count(*) from contoh where ditutup > tenggat), '>', 2::bigint, 'ada yang dijawab terlambat');
select cmp_ok((select count(*) from contoh where diperpanjang is not null), '>', 2::bigint, 'ada yang diperpanjang');
select is_empty($$ select c.nomor from contoh c where c.diperpanjang > c.tenggat_awal $$, 'perpanjangan sebelum tenggat');

-- Some are split among several OPD.
create temp view bagian as select k.*, g.induk from layanan.perkara k join layanan.bagian g using (id) join contoh c on c.id = g.induk;
select is_empty($$ select unnest('{baru,dikerjakan,dijawab,tidak_dikuasai}'::text[]) except select keadaan from bagian $$, 'bagian dalam beberapa keadaan');
select is_empty($$ select nomor from bagian where not contoh $$, 'semua ditandai contoh');
select is_empty($$ select t.temuan from bagian c, layanan.perkara_periksa(c.id) t $$, 'rantai dan proyeksi bagian cocok');
select is_empty($$ select e.id from layanan.peristiwa e join bagian c on c.id = e.perkara where e.waktu > dasar.kini() or e.tanggal > '2026-11-20' $$, 'tidak ada bagian di masa depan');

-- Some go on to an objection.
create temp view keberatan as select k.*, m.keputusan from layanan.perkara k join layanan.keberatan m using (id) join organisasi.badan_publik b on b.id = k.badan_publik where b.kode = 'UJISATU';
select is_empty($$ select unnest('{diperiksa,diputus,selesai}'::text[]) except select keadaan from keberatan $$, 'keberatan yang diperiksa, ditolak, dilaksanakan');
select is_empty($$ select nomor from keberatan where not contoh $$, 'semua ditandai contoh');
select is_empty($$ select t.temuan from keberatan c, layanan.perkara_periksa(c.id) t $$, 'rantai dan proyeksinya cocok');
select is_empty($$ select e.id from layanan.peristiwa e join keberatan c on c.id = e.perkara where e.waktu > dasar.kini() or e.tanggal > '2026-11-20' $$, 'tidak ada keberatan di masa depan');
select is_empty($$ select c.nomor from keberatan c where c.ditutup is not null and c.keputusan <> 'dicabut' and not exists (select from surat.surat s where s.perkara = c.id and s.jenis = 'putusan_keberatan') $$, 'setiap putusan punya surat');
select is_empty($$ select 1 from keberatan group by tahun having max(urut) <> count(*) $$, 'nomor keberatan tanpa bolong setiap tahun');

-- And some of those to the Komisi Informasi, in several states, with dates that still lie ahead.
create temp view sengketa as select k.* from layanan.perkara k join layanan.sengketa m using (id) join organisasi.badan_publik b on b.id = k.badan_publik where b.kode = 'UJISATU';
select is_empty($$ select unnest('{teregister,mediasi,diputus,pelaksanaan,selesai}'::text[]) except select keadaan from sengketa $$, 'sengketa dalam beberapa keadaan');
select cmp_ok((select count(*) from sengketa where ditutup is null and tenggat > '2026-11-20'), '>', 1::bigint, 'dengan tanggal yang masih akan datang');
select is_empty($$ select nomor from sengketa where not contoh $$, 'semua ditandai contoh');
select is_empty($$ select m.waktu from layanan.sengketa m join sengketa using (id) where m.waktu <> 'dalam_waktu' $$, 'semua diajukan dalam jangka waktu');
select is_empty($$ select t.temuan from sengketa c, layanan.perkara_periksa(c.id) t $$, 'rantai dan proyeksi sengketa cocok');
select is_empty($$ select e.id from layanan.peristiwa e join sengketa c on c.id = e.perkara where e.waktu > dasar.kini() or e.tanggal > '2026-11-20' $$, 'tidak ada sengketa di masa depan');
select is_empty($$ select 1 from sengketa group by tahun having max(urut) <> count(*) $$, 'nomor sengketa tanpa bolong setiap tahun');
select * from finish();
rollback;
