-- Part is given and part is not held: said as it is on the page, in the letter, the register and the report, without an
-- exemption; and who holds what follows from the answer (UU 14/2008 art. 6(3) e, 22(7) a, b, d).
begin;
\ir ../petugas.psql
select no_plan();
create function pg_temp.surat(milik jsonb) returns jsonb language sql as $$ select s.isi from surat.surat s where s.perkara = pg_temp.perkara(milik) and s.jenis in ('pemberitahuan', 'penolakan') $$;
create function pg_temp.register(milik jsonb) returns text[] language sql as $$
	select r.sel[9:11] || r.sel[16:17] from layanan.register_permohonan((select id from organisasi.badan_publik where kode = 'UJISATU'), '{"tahun": "2026", "bulan": "", "opd": "", "keputusan": "", "kanal": ""}', 0, 50, false) r where r.sel[1] = milik ->> 'nomor'
$$;
create function pg_temp.alasan(milik jsonb) returns text[] language sql as $$
	select r.alasan from laporan.rincian((select id from organisasi.badan_publik where kode = 'UJISATU'), '2026-01-01', '2026-12-31') r where r.nomor = milik ->> 'nomor'
$$;
create temp table a as select pg_temp.sampai('formulir-kuasa-0001', 'ditanggapi', '{"keputusan": "sebagian", "uraian": "Butir 1 terlampir.", "tidak_dikuasai": "Butir 2 tidak ada pada kami.", "badan_penguasa": "BPS", "uji": []}') as milik;
select is(pg_temp.keadaan(milik), 'ditanggapi', 'terkirim tanpa pasal 17 dan tanpa uji konsekuensi') from a;
select is(row(s #>> '{keputusan,dikecualikan}', s #>> '{keputusan,diberikan}', s ->> 'tidak_dikuasai', s ->> 'penguasa', s ->> 'penguasaan')::text, '(false,true,"Butir 2 tidak ada pada kami.",BPS,"Badan Uji Satu untuk sebagian; selebihnya dikuasai BPS")', 'surat menyebutnya')
from a, pg_temp.surat(milik) s;
select matches(s #>> '{keputusan,kalimat}', 'tidak kami kuasai atau belum didokumentasikan', 'dalam kalimatnya, tanpa menyebut pengecualian') from a, pg_temp.surat(milik) s;
select is(s #>> '{keputusan,kalimat}' like '%dikecualikan%', false, 'sama sekali') from a, pg_temp.surat(milik) s;
select is(row(d #>> '{keputusan,tidak_dikuasai}', d #>> '{keputusan,badan_penguasa}', d #>> '{keputusan,ada_dasar}')::text, '("Butir 2 tidak ada pada kami.",BPS,false)', 'halaman pemohon') from a, pg_temp.buka('permohonan_lihat', milik) d;
select is(row(d #>> '{usul,tidak_dikuasai}', d #>> '{usul,badan_penguasa}')::text, '("Butir 2 tidak ada pada kami.",BPS)', 'halaman petugas') from a, pg_temp.meja_perkara(milik, 'utama') d;
select is(pg_temp.register(milik), array['Sebagian', 'Sebagian', 'BPS', 'Dikabulkan sebagian', 'Tidak dikuasai atau belum didokumentasikan: Butir 2 tidak ada pada kami.'], 'kolom 9, 12 dan 13 register') from a;
select is(pg_temp.alasan(milik), '{tidak_dikuasai}', 'alasannya dalam laporan') from a;

-- Exempt and not held at once: the exemption is tested as ever.
create function pg_temp.keduanya(keputusan text) returns jsonb language sql as $$
	select jsonb_build_object('keputusan', keputusan, 'pasal', '["17.h"]'::jsonb, 'konsekuensi', 'y', 'tidak_dikuasai', 'Butir 2', 'badan_penguasa', '')
$$;
create temp table b as select v.k, pg_temp.sampai('formulir-kuasa-1-' || v.k, 'ditanggapi', pg_temp.keduanya(v.k)) as milik from (values ('sebagian'), ('ditolak')) v (k);
select is(pg_temp.alasan(milik), '{17.h,tidak_dikuasai}', k || ': kedua alasan') from b;
select is(pg_temp.surat(milik) #>> '{keputusan,kalimat}', dasar.nama_pilihan('kalimat_keputusan', k || '_keduanya'), k || ': kalimatnya') from b;
select is(row(s #>> '{keputusan,dikecualikan}', s ->> 'ada_uji', s ->> 'penguasaan')::text, format('(%s,true,"Badan Uji Satu untuk sebagian; selebihnya tidak dikuasai atau belum didokumentasikan")', case k when 'sebagian' then 'true' else 'false' end), k || ': pengecualian dengan ujinya') from b, pg_temp.surat(milik) s;
select matches((pg_temp.register(milik))[5], '^UU 14/2008 Pasal 17 huruf h: .*; Tidak dikuasai atau belum didokumentasikan: Butir 2$', k || ': register') from b;
create temp table c as select pg_temp.sampai('formulir-kuasa-0002', 'diusulkan', pg_temp.keduanya('sebagian') || '{"uji": []}') as milik;
select matches(pg_temp.kerja('tanggapi', milik, 'utama') #>> '{langkah,tanggapi,galat,uji}', 'memerlukan uji konsekuensi', 'pengecualian di samping yang tidak dikuasai tetap memerlukan uji') from c;
create temp table h as select pg_temp.sampai('formulir-kuasa-0003', 'diproses') as milik;
select pg_temp.kerja('usulkan', milik, 'didik', pg_temp.usul('{"keputusan": "sebagian", "tidak_dikuasai": "Butir 2"}') || jsonb_build_object('_berkas', jsonb_build_array(jsonb_build_object('bidang', 'berkas_hitam', 'kode', pg_temp.unggah_petugas('didik', 'hitam.pdf'))))) from h \g /dev/null
select matches(pg_temp.kerja('tanggapi', milik, 'utama') #>> '{langkah,tanggapi,galat,uji}', 'memerlukan uji konsekuensi.*Berkas "hitam.pdf" ditandai dihitamkan', 'menghitamkan adalah mengecualikan') from h;
select throws_ok(format($$ insert into layanan.tanggapan (badan_publik, permohonan, versi, keputusan, uraian, tidak_dikuasai, disusun) select badan_publik, id, 99, '%s', 'x', '%s', now() from layanan.permohonan limit 1 $$, k, t), '23514', null, k || ' tanpa sebab tidak dapat disimpan')
from (values ('sebagian', ''), ('ditolak', ''), ('ditolak', 'Butir 2')) v (k, t);

-- Not yet held or documented: which of the two is said only where it was ticked.
create temp table e as select v.n, pg_temp.sampai('formulir-kuasa-2-' || v.n, 'ditanggapi', '{"keputusan": "belum_didokumentasikan"}' || v.u) as milik
from (values (1, '{}'::jsonb), (2, '{"dikuasai": "ya"}'), (3, '{"badan_penguasa": "BPS"}')) v (n, u);
select is(array[s #>> '{keputusan,kalimat}', s ->> 'penguasaan'] || (pg_temp.register(milik))[1:4], v.h, 'belum didokumentasikan ' || v.n) from e join (values
	(1, array['Informasi yang Saudara mohonkan belum dikuasai atau didokumentasikan.', 'Belum dikuasai atau didokumentasikan', 'Belum dikuasai atau didokumentasikan', 'Tidak', '', 'Belum dikuasai atau didokumentasikan']),
	(2, array['Informasi yang Saudara mohonkan kami kuasai, tetapi belum didokumentasikan.', 'Badan Uji Satu, belum didokumentasikan', 'Ya', 'Tidak', '', 'Belum dikuasai atau didokumentasikan']),
	(3, array['Informasi yang Saudara mohonkan belum dikuasai atau didokumentasikan.', 'Belum dikuasai atau didokumentasikan; dikuasai BPS', 'Belum dikuasai atau didokumentasikan', 'Tidak', 'BPS', 'Belum dikuasai atau didokumentasikan'])) v (n, h) using (n), pg_temp.surat(milik) s;
select is(array(select pg_temp.buka('permohonan_lihat', milik) #>> '{keputusan,dikuasai}' from e order by n), '{false,true,false}', 'halaman pemohon mengatakan hal yang sama');
create temp table t as select pg_temp.sampai('formulir-kuasa-0004', 'ditanggapi', '{"keputusan": "tidak_dikuasai", "badan_penguasa": "BPS"}') as milik;
select is(array[s ->> 'penguasaan'] || (pg_temp.register(milik))[1:3], '{BPS,Tidak,"",BPS}', 'tidak dikuasai') from t, pg_temp.surat(milik) s;

-- An old register that says so is taken over as it says.
select tugas.permohonan_impor('UJISATU', (select jsonb_agg(jsonb_build_object('baris', n, 'nomor', 'L' || n, 'kanal', 'surat', 'informasi', 'Uji', 'tanggal_diterima', '2026-02-02', 'tanggal_pemberitahuan', '2026-02-10') || b)
	from jsonb_array_elements('[{"keputusan": "sebagian", "dikuasai": "tidak", "alasan": "Butir 2"}, {"keputusan": "sebagian", "alasan": "UU lain"}, {"keputusan": "belum_didokumentasikan", "dikuasai": "ya"}]') with ordinality t (b, n))) \g /dev/null
select is(array(select row(t.tidak_dikuasai, t.dasar_lain, t.dikuasai)::text from layanan.tanggapan t join layanan.permohonan m on m.id = t.permohonan where m.nomor_luar like 'L_' order by m.nomor_luar),
	'{"(\"Butir 2\",\"\",f)","(\"\",\"UU lain\",f)","(\"\",\"\",t)"}', 'register lama');

-- The figures follow from the rows; every section keeps its sum.
select is(row(j ->> 'tidak_dikuasai', j ->> '17.h', j ->> 'ditolak', j ->> 'sebagian')::text, '(4,2,1,4)', 'alasan dalam ringkasan') from (select laporan.ringkas((select id from organisasi.badan_publik where kode = 'UJISATU'), 2026) #> '{jumlah,alasan_penolakan}' as j) x;
-- A letter issued before has neither statement nor holder, and still becomes a PDF.
update surat.surat set coba_lagi = 'infinity';
update surat.surat set isi = isi - 'tidak_dikuasai' - 'penguasa', coba_lagi = '-infinity' where perkara = (select pg_temp.perkara(milik) from a) and jenis = 'pemberitahuan';
select is(jsonb_build_array(x #> '{isi,tidak_dikuasai}', x #> '{isi,penguasa}', x -> 'jenis'), '["", "", "pemberitahuan"]', 'surat lama pun lengkap') from tugas.surat_ambil() x;
select * from finish();
rollback;
