-- Sending again: only what did not arrive, only one's own body, only those who may; it leaves a trace.
begin;
\ir ../petugas.psql
select no_plan();
delete from surat.kiriman;
update surat.saluran set aktif = true;
select pg_temp.petugas('admin@uji.example', 'admin') \g /dev/null
select pg_temp.petugas_dua('utama', 'ppid_utama') \g /dev/null
select pg_temp.ajukan('formulir-ulang-00001') \g /dev/null
create temp table semula as select pola, kode from surat.kiriman;
create function pg_temp.id(pola text) returns text language sql as $$ select x.id::text from surat.kiriman x where x.pola = id.pola $$;
create function pg_temp.ulang(siapa text, p jsonb) returns text language plpgsql as $$
begin
	return pg_temp.kirim('kiriman_ulang', p, case siapa when '' then '' else pg_temp.sesi(siapa || '@uji.example') end) ->> 'kabar';
exception when others then
	return sqlstate;
end $$;
update surat.kiriman set keadaan = 'mati', galat = '550', percobaan = 14, coba_lagi = now() + interval '1 day' where pola = 'tanda_bukti';
select is(pg_temp.ulang(s, jsonb_build_object('kiriman', pg_temp.id('tanda_bukti'))), k, coalesce(nullif(s, ''), 'umum') || ' tidak boleh')
from (values ('', 'KI401'), ('didik', 'KI403'), ('atasan', 'KI403'), ('komisi', 'KI403'), ('utama2', 'KI404')) v (s, k);
select is(pg_temp.ulang('utama', jsonb_build_object('kiriman', v)), 'KI404', 'yang tidak ada: ' || v) from unnest('{0,x,-1,99999999999999999999}'::text[]) v;
select is((select keadaan from surat.kiriman where pola = 'tanda_bukti'), 'mati', 'tidak berubah');
select is(pg_temp.ulang('utama', jsonb_build_object('kiriman', pg_temp.id('giliran'))), 'Kiriman itu sudah terkirim atau sudah menunggu dikirim.', 'yang antre tidak digandakan');
select matches(pg_temp.ulang('admin', jsonb_build_object('kiriman', pg_temp.id('tanda_bukti'), 'keadaan', 'mati')), 'antrean lagi', 'pengelola mengirim ulang');
select is((select row(keadaan, percobaan, galat, diulang, coba_lagi)::text from surat.kiriman where pola = 'tanda_bukti'), '(antre,0,"",1,-infinity)', 'dari awal, dihitung');
select is(x.kode, s.kode, 'pengenalnya tetap') from surat.kiriman x join semula s using (pola) where x.pola = 'tanda_bukti';
select is((select j.isi ->> 'kiriman' from akun.jejak j where j.jenis = 'kiriman_diulang'), pg_temp.id('tanda_bukti'), 'ada jejaknya');
update surat.kiriman set keadaan = 'tidak_disetel' where pola = 'tanda_bukti';
update surat.saluran set aktif = false where kode = 'surel';
select is(pg_temp.ulang('utama', jsonb_build_object('kiriman', pg_temp.id('tanda_bukti'))), 'KI409', 'saluran yang belum disetel');
update surat.saluran set aktif = true;
select matches(pg_temp.ulang('utama', jsonb_build_object('kiriman', pg_temp.id('tanda_bukti'))), 'antrean lagi', 'sesudah disetel dapat dikirim');
select * from finish();
rollback;
