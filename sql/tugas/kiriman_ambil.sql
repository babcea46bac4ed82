-- The outbox. The row stays locked until the transaction of whoever took it ends: a worker that dies gives it back, and
-- what it may have sent by then is sent again under the same code.
create function tugas.kiriman_ambil() returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
	x surat.kiriman;
begin
	select y.* into x from surat.kiriman y join surat.saluran s on s.kode = y.saluran
	where y.keadaan in ('antre', 'gagal') and y.coba_lagi <= pg_catalog.now() and s.aktif and s.jeda_sampai <= pg_catalog.now()
	order by y.coba_lagi, y.id limit 1 for update of y skip locked;
	if not found then
		return null;
	end if;
	return pg_catalog.jsonb_build_object('id', x.id, 'kode', x.kode, 'saluran', x.saluran, 'pola', x.pola, 'bahasa', x.bahasa, 'penerima', x.penerima,
		'tujuan', x.tujuan, 'isi', x.isi || case when x.rahasia is null then '{}' else pg_catalog.jsonb_build_object('kunci', x.rahasia) end);
end $$;
comment on function tugas.kiriman_ambil() is 'Mengunci kiriman berikut yang boleh dicoba: {id, kode, saluran, pola, bahasa, penerima, tujuan, isi}; null bila tidak ada';

create function tugas.kiriman_menunggu() returns boolean language sql stable security definer set search_path = '' as $$
	select exists (select from surat.kiriman y join surat.saluran s on s.kode = y.saluran
		where y.keadaan in ('antre', 'gagal') and y.coba_lagi <= pg_catalog.now() and s.aktif and s.jeda_sampai <= pg_catalog.now())
$$;
comment on function tugas.kiriman_menunggu() is 'Ada kiriman yang boleh dicoba sekarang';

create function tugas.kiriman_terkirim(kiriman bigint) returns void language plpgsql security definer set search_path = '' as $$
begin
	update surat.kiriman y set keadaan = 'terkirim', terkirim = dasar.kini(), percobaan = y.percobaan + 1, galat = '', rahasia = null
	where y.id = kiriman_terkirim.kiriman and y.keadaan in ('antre', 'gagal');
	if not found then
		perform dasar.gagal('KI409', 'Kiriman ini tidak sedang menunggu.');
	end if;
	update surat.saluran s set gagal = 0 from surat.kiriman y where y.id = kiriman_terkirim.kiriman and s.kode = y.saluran and s.gagal > 0;
end $$;
comment on function tugas.kiriman_terkirim(bigint) is 'Peladen tujuan menerimanya; kuncinya dilupakan';

create function tugas.kiriman_jeda(s surat.saluran, n int) returns interval language sql volatile set search_path = '' as $$
	select least((s).jeda_awal * pg_catalog.power(2, least(n, 20)), (s).jeda_paling_lama) * (0.75 + pg_catalog.random() / 2)
$$;
comment on function tugas.kiriman_jeda(surat.saluran, int) is 'Jeda sesudah n kegagalan: berlipat dua sampai batasnya, diacak agar tidak serentak';

create function tugas.kiriman_gagal(kiriman bigint, sebab text, galat text) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
	x surat.kiriman;
	s surat.saluran;
begin
	select * into strict x from surat.kiriman y where y.id = kiriman_gagal.kiriman and y.keadaan in ('antre', 'gagal') for update;
	select * into strict s from surat.saluran y where y.kode = x.saluran for update;
	x.percobaan := x.percobaan + 1;
	x.keadaan := case when x.percobaan >= case sebab when 'tetap' then s.coba_tetap else s.coba_paling_banyak end then 'mati' else 'gagal' end;
	x.galat := pg_catalog.regexp_replace(pg_catalog.left(galat, 2000), '[^\s<>()"'',;:]+@[^\s<>()"'',;:]+', '(alamat)', 'g');
	x.galat := pg_catalog.left(case when x.tujuan = '' then x.galat else pg_catalog.replace(x.galat, x.tujuan, '(alamat)') end, 500);
	x.coba_lagi := pg_catalog.clock_timestamp() + tugas.kiriman_jeda(s, x.percobaan - 1);
	update surat.kiriman y set percobaan = x.percobaan, keadaan = x.keadaan, galat = x.galat, coba_lagi = x.coba_lagi where y.id = x.id;
	if sebab = 'sambungan' then
		update surat.saluran y set gagal = y.gagal + 1, jeda_sampai = pg_catalog.clock_timestamp() + least(tugas.kiriman_jeda(s, y.gagal), interval '5 minutes') where y.kode = s.kode;
	end if;
	return pg_catalog.jsonb_build_object('percobaan', x.percobaan, 'keadaan', x.keadaan, 'galat', x.galat);
end $$;
comment on function tugas.kiriman_gagal(bigint, text, text) is
	'Mencatat percobaan yang gagal tanpa alamat penerimanya. sebab: sambungan (saluran ikut jeda), sementara, tetap (lebih cepat mati)';

create function tugas.kiriman_saluran(surel boolean, webhook boolean) returns void language sql security definer set search_path = '' as $$
	update surat.saluran s set aktif = v.aktif, jeda_sampai = '-infinity', gagal = 0
	from (values ('surel', surel), ('webhook', webhook)) v (kode, aktif) where s.kode = v.kode and (s.aktif <> v.aktif or s.gagal > 0)
$$;
comment on function tugas.kiriman_saluran(boolean, boolean) is 'Pekerja melaporkan saluran mana yang sudah disetel padanya';

create function tugas.kiriman_sapu() returns int language plpgsql security definer set search_path = '' as $$
declare
	n int;
begin
	update surat.kiriman y set rahasia = null where y.rahasia is not null and y.dibuat < dasar.kini() - interval '7 days';
	update surat.kiriman y set tujuan = 'dihapus ' || y.id
	where y.keadaan = 'terkirim' and y.terkirim < dasar.kini() - interval '90 days' and y.tujuan <> '' and y.tujuan not like 'dihapus %';
	get diagnostics n = row_count;
	return n;
end $$;
comment on function tugas.kiriman_sapu() is 'Melupakan kunci yang seminggu tidak sampai, dan alamat penerima 90 hari sesudah terkirim';
