begin;
\ir ../petugas.psql
select no_plan();
create temp table a as select pg_temp.ajukan('formulir-tahan-000001') as m;
create function pg_temp.tahan(siapa text, p jsonb) returns text language plpgsql as $$
declare
	h jsonb;
begin
	h := pg_temp.kirim('identitas_tahan', jsonb_build_object('nomor', (select m ->> 'nomor' from a)) || p, case when siapa <> '' then pg_temp.sesi(siapa || '@uji.example') else '' end);
	return coalesce(h ->> 'ke', h #>> '{galat,tahan}');
exception when others then
	return sqlstate;
end $$;
select is(pg_temp.tahan(s, '{"tahan": "Gugatan perdata"}'), k, coalesce(nullif(s, ''), 'umum')) from (values ('didik', 'KI403'), ('atasan', 'KI403'), ('komisi', 'KI403'), ('', 'KI401')) v (s, k);
select is(pg_temp.tahan('utama', '{"nomor": "UJISATU-2026-9999", "tahan": "Gugatan perdata"}'), 'KI404', 'perkara yang tidak ada');
select is(pg_temp.tahan('utama', '{"tahan": "pendek"}'), 'Tulis alasannya, 10 sampai 500 huruf.', 'tanpa alasan');
select is(pg_temp.tahan('utama', '{"tahan": "milik 7602014506900003"}'), 'Jangan menulis nomor identitas di sini.', 'dengan nomor identitas');
select is((select count(*) from layanan.tahan), 0::bigint, 'yang salah tidak menahan');
select is(pg_temp.tahan('utama', '{"tahan": "Gugatan perdata nomor 7"}'), format('/meja/%s/identitas', m ->> 'nomor'), 'ditahan') from a;
select is(pg_temp.buka('identitas', m - '_kunci', pg_temp.sesi('utama@uji.example')) #> '{simpan,tahan}', jsonb_build_object('alasan', 'Gugatan perdata nomor 7', 'petugas', 'Petugas utama@uji.example', 'sejak', '20 November 2026 pukul 09.15 WITA'), 'halamannya menyebut siapa, kapan dan mengapa') from a;
select is((select j.isi from akun.jejak j where j.jenis = 'tahan_dipasang'), jsonb_build_object('perkara', m ->> 'nomor', 'alasan', 'Gugatan perdata nomor 7'), 'tercatat') from a;
select is(pg_temp.tahan('utama', '{"lepas": "ya"}'), format('/meja/%s/identitas', m ->> 'nomor'), 'dilepas') from a;
select is(row((select count(*) from layanan.tahan), (select count(*) from akun.jejak j where j.jenis = 'tahan_dilepas'))::text, '(0,1)', 'tercatat pula');

-- Read as portal_api: officers of the case, nobody else.
select pg_temp.tahan('utama', '{"tahan": "Gugatan perdata nomor 7"}') \g /dev/null
create function pg_temp.terlihat(siapa text) returns int language plpgsql as $$
declare
	n int;
begin
	if siapa = 'pemohon' then perform akun.mulai('', (select m from a)); elsif siapa = '' then perform akun.mulai('', '{}'); else perform pg_temp.sebagai(siapa || '@uji.example'); end if;
	set local role portal_api;
	select count(*) into n from layanan.tahan;
	reset role;
	return n;
end $$;
select is(pg_temp.terlihat(s), n, 'baris penahanan bagi ' || coalesce(nullif(s, ''), 'umum')) from (values ('utama', 1), ('atasan', 1), ('didik', 0), ('komisi', 0), ('pemohon', 0), ('', 0)) v (s, n);
select * from finish();
rollback;
