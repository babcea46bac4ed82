begin;
\ir ../siapkan.psql
select no_plan();
select akun.mulai('', '{}') \g /dev/null
select is(dasar.halaman('Judul', '{"a": 1}') - 'badan', '{"a": 1, "saya": null, "judul": "Judul"}', 'halaman umum');
select is(dasar.halaman('Judul', '{}') #>> '{badan,kode}', 'UJISATU', 'badan publik utama');
select is(dasar.halaman('Judul', '{}', (select id from organisasi.badan_publik where kode = 'UJIDUA')) #>> '{badan,kode}', 'UJIDUA', 'atau yang diminta');
select pg_temp.sebagai('didik@uji.example') \g /dev/null
select ok(dasar.halaman('Judul', '{}') -> 'saya' @> '{"opd": "DIDIK", "peran": ["ppid_pelaksana"], "pelaksana": true, "utama": false, "atasan": false, "komisi": false,
	"admin": false, "bermeja": true, "berlaporan": false}', 'petugas yang masuk');

select * from finish();
rollback;
