begin;
\ir ../petugas.psql
select no_plan();
select pg_temp.petugas('admin@uji.example', 'admin') \g /dev/null
create function pg_temp.kelola(siapa text) returns jsonb language plpgsql as $$
begin
	return pg_temp.buka('kelola', '{}', case when siapa <> '' then pg_temp.sesi(siapa || '@uji.example') else '' end);
exception when others then
	return to_jsonb(sqlstate);
end $$;
create function pg_temp.kartu(nama text) returns jsonb language sql as $$ select pg_temp.kelola('admin') #> array['kartu', nama] $$;
select is(pg_temp.kelola(s), to_jsonb(k), coalesce(nullif(s, ''), 'umum')) from (values ('utama', 'KI403'), ('didik', 'KI403'), ('atasan', 'KI403'), ('komisi', 'KI403'), ('', 'KI401')) v (s, k);
select count(pg_temp.sesi(s || '@uji.example')) from unnest('{admin,utama,didik,atasan,komisi}'::text[]) s \g /dev/null
select is(akun.halaman_awal(encode(sha256(pg_temp.sesi(s || '@uji.example')::bytea), 'hex')), h, 'sesudah masuk ' || s) from (values ('admin', '/kelola'), ('utama', '/meja'), ('didik', '/meja'), ('atasan', '/meja'), ('komisi', '/laporan')) v (s, h);
select is((select array_agg(k order by k) from jsonb_object_keys(pg_temp.kelola('admin') -> 'kartu') k), '{delegasi,jejak,kalender,kiriman,opd,pengaturan,petugas}', 'yang diurusnya');
select is(pg_temp.kartu('petugas'), jsonb_build_object('angka', (select count(*)::text from akun.petugas t join organisasi.badan_publik b on b.id = t.badan_publik where b.kode = 'UJISATU' and t.aktif), 'kata', 'akun aktif', 'perhatian', '[]'::jsonb), 'semua akun baik');
select is(pg_temp.kartu('opd'), '{"angka": "4", "kata": "OPD yang berlaku", "perhatian": ["2 OPD tanpa surel kepala, yang mestinya ikut diingatkan."]}', 'OPD tanpa surel kepala');
select is(pg_temp.kartu('kiriman') -> 'perhatian', '["Pekerja latar tidak berjalan: surat, surel dan pengingat tertahan.", "Surel belum disetel pada peladen: tidak ada yang diberi tahu."]', 'pekerja dan surel');

update akun.petugas set terkunci_sampai = now() + interval '1 hour' where surel = 'utama@uji.example';
update akun.petugas set aktif = false, sandi = '' where surel = 'didik@uji.example';
update organisasi.opd o set surel_kepala = 'kepala@uji.example', berlaku_sampai = '2026-12-31' from organisasi.badan_publik b where b.id = o.badan_publik and b.kode = 'UJISATU' and o.kode in ('DIDIK', 'SEHAT');
insert into akun.kode_wajib (badan_publik, peran, wajib) select id, 'admin', true from organisasi.badan_publik where kode = 'UJISATU';
insert into dasar.detak values ('pekerja', clock_timestamp()) on conflict (nama) do update set waktu = excluded.waktu;
update surat.saluran set aktif = true;
insert into surat.kiriman (badan_publik, saluran, pola, penerima, bahasa, tujuan, isi, keadaan, dibuat) select b.id, 'surel', 'giliran', 'giliran', 'id', 'x' || k || b.kode, '{}', k, now() from organisasi.badan_publik b, unnest('{mati,gagal,antre}'::text[]) k where b.kode in ('UJISATU', 'UJIDUA');
select is(pg_temp.kartu('petugas') -> 'perhatian', '["1 akun perlu undangan.", "1 akun terkunci karena salah kata sandi.", "1 petugas wajib memasang kode masuk dan belum memasangnya."]', 'akun yang menunggu');
select is(pg_temp.kartu('opd') -> 'perhatian', '["1 OPD tanpa petugas PPID Pelaksana yang aktif: permohonan untuknya tidak ada yang menerima.", "2 OPD akan berakhir tanpa penerus."]', 'OPD yang menunggu');
select is(pg_temp.kartu('kiriman'), '{"angka": "2", "kata": "kiriman belum sampai", "perhatian": ["1 kiriman berhenti dicoba.", "1 kiriman gagal dan akan dicoba lagi."]}', 'kiriman badan sendiri saja');
select pg_temp.kirim('pengaturan_ubah', '{"bagian": "kode"}', pg_temp.sesi('admin@uji.example')) \g /dev/null
select is(pg_temp.kartu('pengaturan') ->> 'angka', '1', 'perubahan setelan');
select ok(pg_temp.kelola('admin')::text !~ 'UJISATU-\d', 'tanpa perkara');
select * from finish();
rollback;
