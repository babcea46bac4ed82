-- Who sees exports, proposed changes of the calendar and frozen clocks, read as portal_api.
begin;
\ir ../petugas.psql
select plan(32);
select pg_temp.petugas('admin@uji.example', 'admin') \g /dev/null
select pg_temp.petugas('utama-lain@uji.example', 'ppid_utama', 'KOMINFO') \g /dev/null
create temp table m as select pg_temp.ajukan('formulir-rls-register') as m;
select pg_temp.kirim('register_permohonan_ekspor', '{"bentuk": "csv"}', pg_temp.sesi('utama@uji.example')) \g /dev/null
with b as (
	insert into layanan.berkas (badan_publik, kode, golongan, nama, jenis, ukuran, sidik, dibuat)
	select badan_publik, 'rls-ekspor', 'ekspor', 'register.csv', 'text/csv', 0, sha256(''), now() from layanan.ekspor returning id
)
update layanan.ekspor set berkas = b.id, keadaan = 'dibuat' from b;
insert into kalender.usulan (kalender, baris, pratinjau, oleh, dibuat) select k.id, '[]', '{}', t.id, now() from kalender.kalender k, akun.petugas t where k.kode = 'ID-5' and t.surel = 'utama@uji.example';
insert into layanan.jam_beku select j.id, '2026-12-04', '2026-12-04', '2026-12-03', 1, 0, false from layanan.jam j where j.perkara = pg_temp.perkara((select m from m)) and j.aturan = 'tanggapan';

create function pg_temp.banyak(siapa text, q text) returns int language plpgsql as $$
declare
	semula text := current_setting('role');
	n int;
begin
	case siapa
		when '' then perform akun.mulai('', '{}');
		when 'pemohon' then perform akun.mulai('', (select m from m));
		else perform pg_temp.sebagai(siapa || '@uji.example');
	end case;
	perform set_config('role', 'portal_api', true);
	execute format('select count(*)::int from %s', q) into n;
	perform set_config('role', semula, true);
	return n;
end $$;
select is(pg_temp.banyak(h.siapa, t.dari), (h.siapa = any (t.boleh))::int, format('%s melihat %s', coalesce(nullif(h.siapa, ''), 'umum'), t.dari))
from unnest('{"",pemohon,utama,utama-lain,atasan,didik,komisi,admin}'::text[]) h (siapa),
	(values ('layanan.ekspor', '{utama}'::text[]), ('layanan.berkas b where b.golongan = ''ekspor''', '{utama}'), ('layanan.jam_beku', '{pemohon,utama,utama-lain,atasan}'), ('kalender.usulan', '{utama,utama-lain,admin}')) t (dari, boleh)
order by t.dari, h.siapa;

select * from finish();
rollback;
