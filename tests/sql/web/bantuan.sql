-- Help says what the procedure says: every step of a role, no other, each with its article.
begin;
\ir ../petugas.psql
select no_plan();
create temp table b as select r.peran, d from unnest('{ppid_utama,ppid_pelaksana,atasan_ppid,komisi_informasi,admin}'::text[]) r (peran), pg_temp.buka('bantuan_peran', jsonb_build_object('peran', r.peran)) d;
create function pg_temp.langkah(d jsonb) returns table (prosedur text, kode text, pasal text) language sql as $$
	select p ->> 'prosedur', l ->> 'kode', l ->> 'pasal' from jsonb_array_elements(d -> 'prosedur') p, jsonb_array_elements(p -> 'langkah') l
$$;
select set_eq(format($$ select l.prosedur, l.kode from b, pg_temp.langkah(d) l where b.peran = %L $$, peran), format($$ select distinct prosedur, peristiwa from layanan.alur where peran = %L $$, peran), peran || ': langkahnya persis alurnya')
from b where peran in ('ppid_utama', 'ppid_pelaksana', 'atasan_ppid');
select is(d -> 'prosedur', '[]', peran || ' tidak punya langkah dalam perkara') from b where not exists (select from layanan.alur a where a.peran = b.peran);
select is_empty($$ select b.peran, l.kode from b, pg_temp.langkah(d) l where l.pasal = '' $$, 'setiap langkah berpasal');
select is((select count(*) from jsonb_each(d -> 'untuk') u where u.value = 'true'), 1::bigint, peran || ': satu bagian khusus') from b;
select is(d ->> 'judul', 'Bantuan untuk PPID Utama', 'judulnya menyebut peran') from b where peran = 'ppid_utama';
select throws_ok(format('select pg_temp.buka(''bantuan_peran'', %L)', jsonb_build_object('peran', p)), 'KI404', null, format('peran "%s" tidak ada', p)) from unnest('{pemohon,sistem,"",x}'::text[]) p;
select is(pg_temp.buka('bantuan_peran', '{"peran": "ppid_utama"}', pg_temp.sesi('komisi@uji.example')) ->> 'nama', 'PPID Utama', 'terbuka bagi siapa pun');

create temp table u as select pg_temp.buka('bantuan') as d;
select is((select array_agg(k order by k) from jsonb_object_keys(d -> 'jangka') k), '{keberatan_ajukan,keberatan_tanggapan,kelengkapan,pemberitahuan_kelengkapan,perpanjangan,sengketa_ajukan,tanggapan}', 'setiap jangka waktu') from u;
select is((d #>> '{jangka,tanggapan,panjang}')::int, (kalender.aturan_pada('tanggapan', '2026-11-20')).panjang, 'menurut aturan yang berlaku') from u;
select set_eq($$ select l.prosedur, l.kode from u, pg_temp.langkah(d) l $$, $$ select distinct prosedur, peristiwa from layanan.alur where peran = 'pemohon' $$, 'yang dapat dilakukan pemohon');
select is(jsonb_array_length(d -> 'peran_daftar'), 5, 'tautan ke setiap peran') from u;
select * from finish();
rollback;
