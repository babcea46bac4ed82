begin;
\ir ../siapkan.psql
select no_plan();
create temp table a as select pg_temp.ajukan('formulir-satu-000001') as milik;
create temp table b as select pg_temp.ajukan('formulir-dua-0000001') as milik;

create temp table buka as select pg_temp.kirim('lacak_buka', jsonb_build_object('nomor', milik ->> 'nomor', 'kunci', milik ->> '_kunci')) as d from a;
select is(d ->> 'ke', '/permohonan/' || (milik ->> 'nomor'), 'nomor dan kunci yang benar membuka permohonan') from buka, a;
select is(d -> 'kunci', jsonb_build_object('jalur', d ->> 'ke', 'nilai', milik ->> '_kunci'), 'kunci disimpan untuk permohonan itu saja') from buka, a;
select is(pg_temp.kirim('lacak_buka', jsonb_build_object('nomor', ' ' || lower(milik ->> 'nomor') || ' ', 'kunci', lower(replace(milik ->> '_kunci', '-', ' ')))), d,
	'huruf kecil, spasi dan tanda hubung tidak berpengaruh') from buka, a;

-- Nobody learns which numbers exist.
create function pg_temp.jawaban(nomor text, kunci text) returns jsonb language sql as $$
	select pg_temp.kirim('lacak_buka', jsonb_build_object('nomor', nomor, 'kunci', kunci)) - 'isian'
$$;
select is(pg_temp.jawaban(a.milik ->> 'nomor', b.milik ->> '_kunci'), pg_temp.jawaban('UJISATU-2026-9999', 'AAAA-AAAA-AAAA-AAAA'),
	'kunci orang lain dan nomor yang tidak ada mendapat jawaban yang sama') from a, b;
select is(pg_temp.jawaban(a.milik ->> 'nomor', 'AAAA') -> 'galat_ada', 'true', 'kunci salah kembali sebagai formulir') from a;
select is(pg_temp.jawaban('', '') -> 'galat' ->> 'nomor' is not null and pg_temp.jawaban('', '') -> 'galat' ->> 'kunci' is not null, true, 'kosong: keduanya disebut');
select is(pg_temp.jawaban('''; drop table layanan.perkara; --', '%') -> 'galat_ada', 'true', 'SQL dalam isian hanyalah tulisan');

insert into dasar.batas (nama, jendela, paling_banyak) values ('lacak', '10 minutes', 1) on conflict (nama) do update set paling_banyak = 1;
select throws_ok($$ select pg_temp.jawaban('UJISATU-2026-0001', 'AAAA') $$, 'KI429', null, 'terlalu banyak percobaan dari satu alamat');

select * from finish();
rollback;
