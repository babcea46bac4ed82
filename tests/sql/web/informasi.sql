-- What everybody reads: the list and its search, one item and its file, the list of exempt information.
begin;
\ir ../informasi.psql
select no_plan();
create temp table n as select v.nama, v.opd, pg_temp.dip('w-' || v.nama, v.opd, v.ubah, v.keadaan, case when v.berkas then pg_temp.unggah_petugas('utama', v.nama || '.pdf') else '' end) as kode from (values
	('anggaran', 'DIDIK', '{"judul": "Dokumen pelaksanaan anggaran", "pasal": "9.2.c", "ringkasan": "Belanja pembangunan gedung sekolah.", "tahun": "2026"}'::jsonb, 'terbit', true),
	('evakuasi', 'SEHAT', '{"judul": "Jalur evakuasi", "pasal": "10", "ringkasan": "Peta penyelamatan saat gempa.", "tahun": "2025", "pejabat": "Kepala Puskesmas"}', 'terbit', false),
	('putusan', 'SEHAT', '{"judul": "Yang dibuka", "pasal": "11.2", "ringkasan": "<b>Salinan</b> izin klinik.", "tahun": "2024", "tautan": "https://uji.example/izin"}', 'terbit', false),
	('rahasia', 'DIDIK', '{"judul": "Belum diperiksa"}', 'draf', true), ('tunggu', 'DIDIK', '{"judul": "Menunggu"}', 'diperiksa', true), ('tarik', 'DIDIK', '{"judul": "Ditarik"}', 'terbit', true)) v (nama, opd, ubah, keadaan, berkas);
select pg_temp.sebagai('utama@uji.example') \g /dev/null
select informasi.dip_langkah(d.id, 1, 'tarik', 'x') from informasi.dip d join n using (kode) where n.nama = 'tarik' \g /dev/null
create function pg_temp.daftar(p jsonb default '{}', siapa text default '') returns text language sql as $$
	select coalesce(string_agg(n.nama, ',' order by n.nama), '') from jsonb_array_elements(pg_temp.buka('informasi', p, pg_temp.s(siapa)) -> 'daftar') e join n on n.kode = e ->> 'kode'
$$;

-- Only what is published, whoever looks.
select is(pg_temp.daftar('{}', siapa), 'anggaran,evakuasi,putusan', 'daftar umum bagi ' || coalesce(nullif(siapa, ''), 'siapa pun')) from unnest('{"",didik,sehat,utama,atasan,komisi,admin,utama2}'::text[]) siapa;
select is(pg_temp.buka('informasi') ->> 'banyak', '3', 'banyaknya');
select is(pg_temp.daftar(p), harap, p::text) from (values
	('{"jenis": "serta_merta"}'::jsonb, 'evakuasi'), ('{"jenis": "entah"}', ''), ('{"opd": "SEHAT"}', 'evakuasi,putusan'), ('{"opd": "sehat", "tahun": "2024"}', 'putusan'), ('{"opd": "ENTAH"}', ''), ('{"tahun": "2026"}', 'anggaran'), ('{"tahun": "x"}', 'anggaran,evakuasi,putusan'),
	('{"cari": "pembangunan"}', 'anggaran'), ('{"cari": "membangun sekolah"}', 'anggaran'), ('{"cari": "menyelamatkan"}', 'evakuasi'), ('{"cari": "puskesmas"}', 'evakuasi'), ('{"cari": "pendidikan"}', 'anggaran'),
	('{"cari": "anggaran or izin"}', 'anggaran,putusan'), ('{"cari": "sekolah -gedung"}', ''), ('{"cari": "\"gedung sekolah\""}', 'anggaran'), ('{"cari": "gempa gedung"}', ''),
	('{"cari": "'' & | ! ( :* %"}', ''), ('{"setelah": "2026-13-45_1"}', 'anggaran,evakuasi,putusan'), ('{"setelah": "kapan"}', 'anggaran,evakuasi,putusan'), ('{"setelah": "2026-11-19_1"}', '')) v (p, harap);
select is(pg_temp.daftar(jsonb_build_object('cari', lower(kode))), 'evakuasi', 'menurut kodenya') from n where nama = 'evakuasi';
select is((select array_agg(e ->> 'nilai' order by e ->> 'nilai') from jsonb_array_elements(pg_temp.buka('informasi') -> 'opd_pilihan') e), '{DIDIK,SEHAT}', 'OPD yang punya saja');
select is(pg_temp.kode('informasi', '', '{"badan": "ENTAH"}'), 'KI404', 'badan publik yang tidak ada');

-- Pages follow each other without a gap, the newest first.
select pg_temp.dip('halaman-' || i, 'DIDIK', jsonb_build_object('judul', 'Lembar ' || i, 'ringkasan', 'Lembaran')) from generate_series(1, 60) i \g /dev/null
create function pg_temp.semua() returns int[] language plpgsql as $$
declare
	h jsonb;
	hasil int[] := '{}';
	dari text := '';
begin
	loop
		h := pg_temp.buka('informasi', jsonb_build_object('cari', 'lembaran', 'setelah', dari));
		hasil := hasil || array(select substr(e ->> 'judul', 8)::int from jsonb_array_elements(h -> 'daftar') with ordinality t (e, n) order by n);
		exit when h ->> 'lanjut' is null;
		dari := h ->> 'lanjut';
	end loop;
	return hasil;
end $$;
select is(pg_temp.semua(), array(select i from generate_series(60, 1, -1) i), 'tiga halaman, setiap informasi sekali');

-- One item.
create function pg_temp.satu(nama text, siapa text default '') returns jsonb language sql as $$ select pg_temp.buka('informasi_lihat', jsonb_build_object('kode', n.kode), pg_temp.s(siapa)) from n where n.nama = satu.nama $$;
select is(row(d #>> '{isi,opd}', d #>> '{isi,jenis}', d #>> '{isi,pasal}', d #>> '{isi,berkas,nama}', d ->> 'diperbarui', d #>> '{kesegaran,jatuh}', d #>> '{kesegaran,lewat}', d -> 'mengurus')::text,
	'("Dinas Pendidikan",Berkala,"UU 14/2008 Pasal 9 ayat (2) huruf c",anggaran.pdf,"20 November 2026","20 Mei 2027",false,false)', 'kolom daftar') from pg_temp.satu('anggaran') d;
select is(row(d #>> '{isi,ringkasan}', d #>> '{isi,tautan}', d -> 'kesegaran', d #> '{isi,berkas}')::text, '("<b>Salinan</b> izin klinik.",https://uji.example/izin,null,null)', 'yang bukan berkala tidak jatuh') from pg_temp.satu('putusan') d;
select is(pg_temp.satu('anggaran', 'didik') -> 'mengurus', 'true', 'yang mengurusnya mendapat jalan ke mejanya');
select is(pg_temp.kode('informasi_lihat', siapa, jsonb_build_object('kode', n.kode)), case when n.nama in ('anggaran', 'evakuasi', 'putusan') then 'boleh' else 'KI404' end, format('%s bagi %s', n.nama, coalesce(nullif(siapa, ''), 'umum')))
from n, unnest('{"",didik,sehat,utama,atasan,komisi,admin,utama2}'::text[]) siapa;
select is(pg_temp.kode('informasi_lihat', '', p), 'KI404', p::text) from (values ('{"kode": "DIP-ENTAH-2026-0001"}'::jsonb), ('{"kode": ""}'), ('{}'), ('{"kode": "'' or true --"}')) v (p);
select pg_temp.waktu('2027-05-21 09:15+08') \g /dev/null
select is(pg_temp.satu('anggaran') #> '{kesegaran,lewat}', 'true', 'umum diberi tahu bila lewat enam bulan');
select pg_temp.waktu('2026-11-20 09:15+08') \g /dev/null

-- An address elsewhere: only what is stored with what is published, and only an address that shows where it leads.
select is(d #> '{isi,tautan_buka}', to_jsonb(n.kode), 'alamatnya dapat dibuka') from n, pg_temp.satu('putusan') d where n.nama = 'putusan';
select is(pg_temp.satu('anggaran') #> '{isi,tautan_buka}', 'null', 'tanpa alamat tidak ada yang dibuka');
select is(pg_temp.kode('informasi_tautan', siapa, jsonb_build_object('kode', n.kode, 'ke', 'https://jahat.example/', 'tautan', 'https://jahat.example/')), case when n.nama = 'putusan' then 'boleh' else 'KI404' end,
	format('alamat pada %s bagi %s', n.nama, coalesce(nullif(siapa, ''), 'umum'))) from n, unnest('{"",didik,sehat,utama,atasan,komisi,admin,utama2}'::text[]) siapa;
select is(pg_temp.buka('informasi_tautan', jsonb_build_object('kode', n.kode, 'ke', 'https://jahat.example/', 'tautan', 'https://jahat.example/')), '{"ke": "https://uji.example/izin"}', 'ke alamat yang tersimpan, bukan ke alamat pengunjung') from n where nama = 'putusan';
select is(informasi.tautan_terbuka(t), harap, t) from (values ('https://uji.example', true), ('https://uji.example/a?b=1&c=%20#d', true), ('https://a-b.uji.example:8443/x', true), ('http://uji.example/', false),
	('https://uji.example@jahat.example/', false), ('https://uji', false), ('https://uji.example\jahat', false), ('https://uji.example/"x', false), ('https://uji.example/é', false), ('https://uji.example/a b', false),
	(E'https://uji.example/\nx', false), ('javascript:alert(1)', false), ('//uji.example', false), ('', false)) v (t, harap);

-- Files: everybody once published; before and after that only those who keep the item.
create temp table f as select n.nama, n.kode, b.kode as berkas from n join informasi.dip d using (kode) join informasi.dip_versi v on v.dip = d.id join layanan.berkas b on b.id = v.berkas;
select is(pg_temp.kode('informasi_berkas', s.siapa, jsonb_build_object('kode', f.kode, 'berkas', f.berkas)), case when f.nama = any (s.boleh) then 'boleh' else 'KI404' end, format('berkas %s bagi %s', f.nama, coalesce(nullif(s.siapa, ''), 'umum')))
from f, (values ('', '{anggaran}'::text[]), ('sehat', '{anggaran}'), ('komisi', '{anggaran}'), ('admin', '{anggaran}'), ('utama2', '{anggaran}'),
	('didik', '{anggaran,rahasia,tunggu,tarik}'), ('utama', '{anggaran,rahasia,tunggu,tarik}'), ('atasan', '{anggaran,rahasia,tunggu,tarik}')) s (siapa, boleh);
select is(row(h ->> 'nama', h ->> 'sidik', convert_from(web.berkas_potong(h ->> 'berkas', 0), 'UTF8'))::text, format('(anggaran.pdf,%s,pdf)', encode(sha256('pdf'), 'hex')), 'isinya terunduh')
from (select pg_temp.buka('informasi_berkas', jsonb_build_object('kode', f.kode, 'berkas', f.berkas)) as h from f where f.nama = 'anggaran') x;
select is(pg_temp.kode('informasi_berkas', '', jsonb_build_object('kode', (select kode from f where nama = 'anggaran'), 'berkas', f.berkas)), 'KI404', 'berkas informasi lain tidak lewat alamat ini') from f where nama = 'rahasia';
create temp table m as select pg_temp.sampai('formulir-informasi-0001', 'ditanggapi') as milik;
select is(pg_temp.kode('informasi_berkas', 'utama', jsonb_build_object('kode', (select kode from f where nama = 'anggaran'), 'berkas', b.kode)), 'KI404', 'berkas ' || b.golongan || ' suatu perkara juga tidak') from layanan.berkas b where b.golongan in ('identitas', 'surat');
select is(pg_temp.kode('berkas_petugas', 'utama', jsonb_build_object('nomor', m.milik -> 'nomor', 'berkas', f.berkas)), 'KI404', 'dan berkas informasi bukan berkas perkara') from m, f where f.nama = 'rahasia';

-- An applicant's key opens his own case, nothing here.
select is(pg_temp.kode('informasi_berkas', '', jsonb_build_object('kode', f.kode, 'berkas', f.berkas, '_kunci', m.milik -> '_kunci')), case when f.nama = 'anggaran' then 'boleh' else 'KI404' end, format('berkas %s bagi pemohon', f.nama)) from f, m;
select is(pg_temp.kode(h, '', jsonb_build_object('kode', n.kode, '_kunci', m.milik -> '_kunci')), 'KI401', h || ' bagi pemohon') from m, n, unnest('{informasi_meja,informasi_kelola,bukti}'::text[]) h where n.nama = 'anggaran';

-- Exempt information: in force today, and only what the list is for.
create temp table u as select v.nama, pg_temp.uji(v.pasal, jsonb_build_object('informasi', v.nama) || v.ubah) as nomor from (values ('Nomor rekening', '{17.h}'::text[], '{}'::jsonb), ('Rekam medik', '{17.h,17.j}', '{"opd": "SEHAT", "dasar_lain": "UU 17/2023"}'),
	('Berkas penyidikan', '{17.a}', '{"sampai": null, "sampai_keadaan": "putusan tetap", "tinjau": "2027-10-20"}'), ('Sudah berakhir', '{17.i}', '{"sampai": "2026-11-19"}'), ('Berakhir hari ini', '{17.i}', '{"sampai": "2026-11-20"}'),
	('Milik badan lain', '{17.h}', '{"badan": "UJIDUA"}'), ('Belum mulai', '{17.h}', '{"dari": "2026-11-21"}')) v (nama, pasal, ubah);
create function pg_temp.dik(p jsonb default '{}', siapa text default '') returns text language sql as $$
	select coalesce(string_agg(e ->> 'informasi', ',' order by e ->> 'informasi'), '') from jsonb_array_elements(pg_temp.buka('informasi_dikecualikan', p, pg_temp.s(siapa)) -> 'daftar') e
$$;
select is(pg_temp.dik('{}', siapa), 'Berakhir hari ini,Berkas penyidikan,Nomor rekening,Rekam medik', 'DIK bagi ' || coalesce(nullif(siapa, ''), 'umum')) from unnest('{"",didik,sehat,utama,atasan,komisi,admin,utama2}'::text[]) siapa;
select is(pg_temp.dik('{"cari": "medik"}'), 'Rekam medik', 'dicari');
select pg_temp.waktu('2026-11-21 00:01+08') \g /dev/null
select is(pg_temp.dik(), 'Belum mulai,Berkas penyidikan,Nomor rekening,Rekam medik', 'yang berakhir hilang, yang mulai muncul');
select is((select string_agg(e ->> 'berakhir', '|' order by e ->> 'informasi') from jsonb_array_elements(pg_temp.buka('informasi_dikecualikan') -> 'daftar') e),
	'19 Oktober 2028|putusan tetap; ditinjau paling lambat 20 Oktober 2027|19 Oktober 2028|19 Oktober 2028', 'berakhir pada');
select is((select array_agg(k order by k) from jsonb_object_keys(pg_temp.buka('informasi_dikecualikan') #> '{daftar,0}') k), '{berakhir,contoh,dari,dasar,id,informasi,opd,penetapan}'::text[], 'hanya kolom daftarnya');
select is(pg_temp.buka('informasi_dikecualikan')::text ~ 'Rahasia pribadi|terlindung|kepentingan umum|PPID Utama"', false, 'pertimbangan ujinya tidak ikut');
insert into informasi.uji_langkah (uji, versi, jenis, badan_publik, tanggal, nomor_sk, alasan, waktu) select x.id, 1, 'cabut', x.badan_publik, '2026-11-21', '', 'x', dasar.kini() from informasi.uji x join u using (nomor) where u.nama = 'Nomor rekening';
select is(pg_temp.dik(), 'Belum mulai,Berkas penyidikan,Rekam medik', 'yang dicabut hilang');
select * from finish();
rollback;
