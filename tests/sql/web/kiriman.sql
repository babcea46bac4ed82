-- The page of notices: who sees it, what it shows and what it does not, filters, pages.
begin;
\ir ../petugas.psql
select no_plan();
delete from surat.kiriman;
update surat.saluran set aktif = true;
select pg_temp.petugas('admin@uji.example', 'admin') \g /dev/null
select pg_temp.petugas_dua('utama', 'ppid_utama') \g /dev/null
create temp table p as select pg_temp.ajukan('formulir-halaman-0001') as milik;
update surat.kiriman set keadaan = 'mati', galat = '550 tidak ada', percobaan = 3 where pola = 'tanda_bukti';
update surat.kiriman set keadaan = 'gagal', galat = 'HTTP 503', coba_lagi = now() + interval '1 hour' where pola = 'kabar';

create function pg_temp.lihat(siapa text, p jsonb default '{}') returns jsonb language sql as $$
	select pg_temp.buka('kiriman', p, case siapa when '' then '' else pg_temp.sesi(siapa || '@uji.example') end)
$$;
create function pg_temp.isi(siapa text, p jsonb default '{}') returns text language sql as $$
	select coalesce(string_agg(format('%s=%s', d ->> 'pola', d ->> 'keadaan'), ', ' order by n), '') from jsonb_array_elements(pg_temp.lihat(siapa, p) -> 'daftar') with ordinality t (d, n)
$$;
create function pg_temp.kode(siapa text) returns text language plpgsql as $$
begin
	perform pg_temp.lihat(siapa);
	return 'ada';
exception when others then
	return sqlstate;
end $$;
select is(pg_temp.kode(s), k, coalesce(nullif(s, ''), 'umum')) from (values ('', 'KI401'), ('utama', 'ada'), ('admin', 'ada'), ('utama2', 'ada'), ('didik', 'KI403'), ('atasan', 'KI403'), ('komisi', 'KI403')) v (s, k);
select is(pg_temp.isi('utama', f), h, f::text) from (values
	('{}'::jsonb, 'Kabar untuk sistem lain=Gagal, akan dicoba lagi, Tanda bukti penerimaan=Berhenti dicoba'),
	('{"keadaan": "mati"}', 'Tanda bukti penerimaan=Berhenti dicoba'),
	('{"keadaan": "antre"}', 'Giliran petugas=Menunggu dikirim'),
	('{"saluran": "webhook"}', 'Kabar untuk sistem lain=Gagal, akan dicoba lagi'),
	('{"keadaan": "semua", "cari": "satu-2026-0001", "saluran": "surel"}', 'Tanda bukti penerimaan=Berhenti dicoba, Giliran petugas=Menunggu dikirim'),
	('{"keadaan": "semua", "cari": "9999"}', ''),
	('{"keadaan": "palsu", "saluran": "palsu", "setelah": "1 or 1=1"}', 'Kabar untuk sistem lain=Gagal, akan dicoba lagi, Tanda bukti penerimaan=Berhenti dicoba')) v (f, h);
select is(pg_temp.isi('admin'), pg_temp.isi('utama'), 'pengelola melihat yang sama');
select is(pg_temp.isi('utama2', '{"keadaan": "semua"}'), '', 'badan lain tidak melihat apa pun');
select is(pg_temp.lihat('utama', '{"keadaan": "semua"}')::text ~ ('nur@|Nurhayati|' || (milik ->> '_kunci')), false, 'tanpa alamat, nama dan kunci') from p;
select is(d - '{id,dibuat}'::text[], '{"pola": "Tanda bukti penerimaan", "galat": "550 tidak ada", "nomor": "UJISATU-2026-0001", "diulang": 0, "keadaan": "Berhenti dicoba", "lencana": "lencana-merah", "petugas": null, "penerima": "Pemohon", "saluran": "Surel", "terkirim": null, "coba_lagi": null, "percobaan": 3, "dapat_diulang": true}', 'satu baris')
from (select pg_temp.lihat('utama', '{"keadaan": "mati"}') #> '{daftar,0}') t (d);

-- Through the policies alone.
select is(pg_temp.terbaca(s, 'select count(id) from surat.kiriman'), n, coalesce(nullif(s, ''), 'umum') || ' menurut kebijakan baris')
from (values ('', '0'), ('utama', '3'), ('admin', '3'), ('utama2', '0'), ('didik', '0'), ('atasan', '0'), ('komisi', '0')) v (s, n);
select throws_ok(format($$ select pg_temp.terbaca('utama', 'select %s from surat.kiriman') $$, k), '42501', null, k || ' tidak terbaca') from unnest('{tujuan,rahasia,kode}'::text[]) k;

-- Pages of fifty.
insert into surat.kiriman (badan_publik, saluran, pola, penerima, bahasa, tujuan, isi, keadaan, dibuat)
select x.badan_publik, 'surel', 'giliran', 'giliran', 'id', n || '@uji.example', x.isi, 'mati', now() from surat.kiriman x, generate_series(1, 60) n where x.pola = 'giliran';
select is(jsonb_array_length(d -> 'daftar'), 50, 'lima puluh') from (select pg_temp.lihat('utama')) t (d);
select is(jsonb_array_length(pg_temp.lihat('utama', jsonb_build_object('setelah', d -> 'lanjut')) -> 'daftar'), 12, 'lalu sisanya') from (select pg_temp.lihat('utama')) t (d);
select * from finish();
rollback;
