create or replace function surat.kiriman_ulang(kiriman bigint) returns boolean language plpgsql security definer set search_path = '' as $$
declare
	x surat.kiriman;
begin
	select * into x from surat.kiriman y where y.id = kiriman_ulang.kiriman and y.badan_publik = akun.badan_kini() for update;
	if not found or not akun.peran_kini() && '{ppid_utama,admin}'::text[] then
		perform dasar.gagal('KI404', 'Kiriman itu tidak ada.');
	elsif x.keadaan not in ('gagal', 'mati', 'tidak_disetel') then
		return false;
	elsif not (select s.aktif from surat.saluran s where s.kode = x.saluran) then
		perform dasar.gagal('KI409', 'Saluran ini belum disetel, jadi belum dapat dipakai. Minta pengelola sistem menyetelnya dahulu.');
	end if;
	update surat.kiriman y set keadaan = 'antre', percobaan = 0, coba_lagi = '-infinity', galat = '', diulang = y.diulang + 1 where y.id = x.id;
	update surat.saluran s set jeda_sampai = '-infinity' where s.kode = x.saluran;
	perform akun.jejak_tulis(akun.petugas_kini(), 'kiriman_diulang', '', pg_catalog.jsonb_build_object('kiriman', x.id));
	perform pg_catalog.pg_notify('tugas', 'kiriman');
	return true;
end $$;
comment on function surat.kiriman_ulang(bigint) is 'Petugas mengirim ulang kiriman yang gagal, mati atau belum disetel salurannya; false bila sudah terkirim atau sudah antre';
