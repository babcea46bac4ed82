-- Acting for another. What a delegation gives is read anew with every request, so that its last day ends it by itself.
create or replace function akun.delegasi_kini(petugas int) returns table (dari int, peran text, opd int) language plpgsql stable security definer set search_path = '' as $$
begin
	return query select d.dari, d.peran, t.opd
	from akun.delegasi d
	join akun.petugas t on t.id = d.dari and t.aktif
	join akun.petugas_peran r on r.petugas = d.dari and r.peran = d.peran
	where d.kepada = delegasi_kini.petugas and d.dicabut is null and organisasi.hari_ini(d.badan_publik) between d.mulai and d.sampai
		and t.badan_publik = d.badan_publik
	order by d.id;
end $$;
comment on function akun.delegasi_kini(int) is 'Atas nama siapa dan dalam peran apa petugas itu hari ini bertindak; hanya peran yang masih dipegang pemberinya, selama akunnya aktif';

create or replace function akun.peran_petugas(petugas int) returns text[] language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.array_agg(x.peran) from (select r.peran from akun.petugas_peran r where r.petugas = $1 union select d.peran from akun.delegasi_kini($1) d) x);
end $$;
comment on function akun.peran_petugas(int) is 'Peran sendiri dan yang didelegasikan kepadanya hari ini';

create or replace function akun.opd_petugas(petugas int) returns int[] language plpgsql stable security definer set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.array_agg(distinct o), '{}') from (
		select unnest(organisasi.opd_wewenang(t.opd, organisasi.hari_ini(t.badan_publik))) from akun.petugas t where t.id = $1
			and (exists (select from akun.petugas_peran r where r.petugas = t.id and r.peran = 'ppid_pelaksana') or not exists (select from akun.delegasi_kini($1) d where d.peran = 'ppid_pelaksana'))
		union all
		select unnest(organisasi.opd_wewenang(d.opd, organisasi.hari_ini(t.badan_publik))) from akun.petugas t, akun.delegasi_kini($1) d where t.id = $1 and d.peran = 'ppid_pelaksana') x (o));
end $$;
comment on function akun.opd_petugas(int) is 'OPD sendiri, OPD yang didelegasikan kepadanya hari ini, dan semua yang sudah digantikannya. Siapa yang hanya karena delegasi menjadi PPID Pelaksana tidak menjadi PPID Pelaksana OPD-nya sendiri';

create or replace function akun.atas_nama(k layanan.perkara, peran text) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	-- Whose objection it is: an Atasan who is not assigned to it acts for the one who is.
	tugas int[] := case when peran = 'atasan_ppid' then layanan.keberatan_atasan(k) else '{}' end;
	saya int := akun.petugas_kini();
	sendiri boolean := exists (select from akun.petugas_peran r join akun.petugas t on t.id = r.petugas where r.petugas = saya and r.peran = atas_nama.peran
		and (r.peran <> 'ppid_pelaksana' or k.opd && organisasi.opd_wewenang(t.opd, organisasi.hari_ini(k.badan_publik))));
	siapa int;
begin
	if sendiri and (tugas = '{}' or saya = any (tugas)) then
		return '{}';
	end if;
	select d.dari into siapa from akun.delegasi_kini(saya) d
	where d.peran = atas_nama.peran and (d.peran <> 'ppid_pelaksana' or k.opd && organisasi.opd_wewenang(d.opd, organisasi.hari_ini(k.badan_publik)))
		and (not sendiri or d.dari = any (tugas))
	order by d.dari = any (tugas) desc, d.dari limit 1;
	return case when siapa is null then '{}'::jsonb else pg_catalog.jsonb_build_object('atas_nama', siapa) end;
end $$;
comment on function akun.atas_nama(layanan.perkara, text) is
	'{"atas_nama": petugas} bila petugas panggilan ini memakai peran itu pada perkara itu hanya karena delegasi; selain itu kosong';

create or replace function akun.delegasi_orang() returns setof akun.petugas language plpgsql stable security definer set search_path = '' as $$
begin
	return query select t.* from akun.petugas t where t.badan_publik = akun.badan_kini()
		and exists (select from akun.petugas_peran r where r.petugas = t.id and r.peran in ('ppid_utama', 'ppid_pelaksana', 'atasan_ppid'))
		and not exists (select from akun.petugas_peran r where r.petugas = t.id and r.peran = 'admin');
end $$;
comment on function akun.delegasi_orang() is 'Petugas badan ini yang mengerjakan perkara: yang dapat memberi dan menerima delegasi';

create or replace function akun.delegasi_isian(p jsonb) returns jsonb language sql stable set search_path = '' as $$
	select pg_catalog.jsonb_build_object('dari', case when 'admin' = any (akun.peran_kini()) then dasar.teks(p, 'dari') else akun.petugas_kini()::text end,
		'kepada', dasar.teks(p, 'kepada'), 'peran', dasar.teks(p, 'peran'), 'mulai', dasar.teks(p, 'mulai'), 'sampai', dasar.teks(p, 'sampai'), 'alasan', dasar.baris(p, 'alasan'))
$$;
comment on function akun.delegasi_isian(jsonb) is 'Isian delegasi; hanya pengelola sistem yang memilih atas nama siapa';

create or replace function akun.delegasi_galat(i jsonb) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	kini date := organisasi.hari_ini(akun.badan_kini());
	mulai date := dasar.tanggal_isian(i ->> 'mulai');
	sampai date := dasar.tanggal_isian(i ->> 'sampai');
begin
	return pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object(
		'dari', case when not exists (select from akun.delegasi_orang() o where o.id::text = i ->> 'dari') then 'Pilih petugas yang berhalangan.' end,
		'peran', case when i ->> 'peran' not in ('ppid_utama', 'ppid_pelaksana', 'atasan_ppid')
			or not exists (select from akun.petugas_peran r where r.petugas::text = i ->> 'dari' and r.peran = i ->> 'peran') then 'Pilih peran yang dipegang petugas yang berhalangan.' end,
		'kepada', case when i ->> 'kepada' = i ->> 'dari' then 'Pilih orang lain.'
			when not exists (select from akun.delegasi_orang() o where o.id::text = i ->> 'kepada' and o.aktif) then 'Pilih petugas yang bertindak atas namanya.' end,
		'mulai', case when mulai is null then 'Tulis tanggalnya.' when mulai < kini then 'Tidak dapat dimulai di masa lalu.' end,
		'sampai', case when sampai is null then 'Tulis tanggalnya.' when sampai < mulai then 'Tidak boleh sebelum hari pertama.'
			when sampai > mulai + 366 then 'Paling lama setahun.' end,
		'alasan', case when char_length(i ->> 'alasan') not between 3 and 300 then 'Tulis sebabnya, 3 sampai 300 huruf.' end));
end $$;
comment on function akun.delegasi_galat(jsonb) is 'Galat delegasi: {bidang: kalimat}';

create or replace function akun.delegasi_wajib() returns void language plpgsql stable set search_path = '' as $$
begin
	if not akun.peran_kini() && '{ppid_utama,ppid_pelaksana,atasan_ppid,admin}'::text[] then
		perform dasar.gagal('KI403', 'Halaman ini bukan untuk peran Anda.');
	end if;
end $$;
comment on function akun.delegasi_wajib() is 'KI403 bila pemanggil tidak mengerjakan perkara dan bukan pengelola sistem';

create or replace function akun.delegasi_buat(i jsonb, alamat text) returns void language plpgsql security definer set search_path = '' as $$
begin
	perform akun.delegasi_wajib();
	if akun.delegasi_galat(i) <> '{}' or not ('admin' = any (akun.peran_kini()) or i ->> 'dari' = akun.petugas_kini()::text) then
		perform dasar.gagal('KI403', 'Delegasi ini tidak dapat dibuat.');
	end if;
	insert into akun.delegasi (badan_publik, dari, kepada, peran, mulai, sampai, alasan, dibuat, oleh)
	values (akun.badan_kini(), (i ->> 'dari')::int, (i ->> 'kepada')::int, i ->> 'peran', dasar.tanggal_isian(i ->> 'mulai'), dasar.tanggal_isian(i ->> 'sampai'),
		i ->> 'alasan', pg_catalog.now(), akun.petugas_kini());
	perform akun.jejak_tulis(akun.petugas_kini(), 'delegasi_dibuat', alamat, i - 'alasan');
end $$;
comment on function akun.delegasi_buat(jsonb, text) is 'Membuat delegasi: dari diri sendiri, atau dari siapa pun oleh pengelola sistem';

create or replace function akun.delegasi_cabut(id text, alamat text) returns void language plpgsql security definer set search_path = '' as $$
begin
	perform akun.delegasi_wajib();
	update akun.delegasi d set dicabut = pg_catalog.now(), dicabut_oleh = akun.petugas_kini()
	where d.id::text = delegasi_cabut.id and d.badan_publik = akun.badan_kini() and d.dicabut is null
		and ('admin' = any (akun.peran_kini()) or akun.petugas_kini() in (d.dari, d.kepada));
	if not found then
		perform dasar.gagal('KI404', 'Delegasi itu tidak ada, atau sudah dicabut.');
	end if;
	perform akun.jejak_tulis(akun.petugas_kini(), 'delegasi_dicabut', alamat, pg_catalog.jsonb_build_object('delegasi', id));
end $$;
comment on function akun.delegasi_cabut(text, text) is 'Mencabut delegasi: oleh pemberinya, penerimanya, atau pengelola sistem';

create or replace function akun.delegasi_daftar() returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', d.id::text, 'dari', a.nama, 'kepada', b.nama, 'peran', dasar.nama_pilihan('peran', d.peran),
			'mulai', dasar.tanggal(d.mulai), 'sampai', dasar.tanggal(d.sampai), 'alasan', d.alasan, 'keadaan', s.nama, 'lencana', s.lencana, 'boleh_cabut', s.urut < 3) order by s.urut, d.mulai, d.id), '[]')
		from akun.delegasi d join akun.petugas a on a.id = d.dari join akun.petugas b on b.id = d.kepada
		cross join lateral (select organisasi.hari_ini(d.badan_publik) as kini) h
		join (values (1, 'Berlaku', 'lencana-hijau'), (2, 'Akan berlaku', 'lencana-biru'), (3, 'Selesai', 'lencana-abu'), (4, 'Dicabut', 'lencana-abu')) s (urut, nama, lencana)
			on s.urut = case when d.dicabut is not null then 4 when h.kini > d.sampai then 3 when h.kini < d.mulai then 2 else 1 end
		where d.badan_publik = akun.badan_kini() and ('admin' = any (akun.peran_kini()) or akun.petugas_kini() in (d.dari, d.kepada)));
end $$;
comment on function akun.delegasi_daftar() is 'Delegasi yang diberikan atau diterima petugas panggilan ini; semuanya bagi pengelola sistem';

create or replace function akun.delegasi_dokumen(i jsonb, galat jsonb default '{}') returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare
	bidang constant text[] := '{dari,peran,kepada,mulai,sampai,alasan}';
	pengelola boolean := 'admin' = any (akun.peran_kini());
begin
	return dasar.halaman('Delegasi', pg_catalog.jsonb_build_object('pengelola', pengelola, 'daftar', akun.delegasi_daftar(), 'isian', i,
		'dari_pilihan', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', o.id::text, 'nama', o.nama, 'dipilih', o.id::text = i ->> 'dari') order by o.nama), '[]')
			from akun.delegasi_orang() o),
		'kepada_pilihan', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', o.id::text, 'nama', o.nama || coalesce(', ' || d.singkatan, ''), 'dipilih', o.id::text = i ->> 'kepada') order by o.nama), '[]')
			from akun.delegasi_orang() o left join organisasi.opd d on d.id = o.opd where o.aktif and (pengelola or o.id <> akun.petugas_kini())),
		'peran_pilihan', (select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('nilai', l.kode, 'nama', l.nama, 'dipilih', l.kode = i ->> 'peran') order by l.urut), '[]')
			from dasar.pilihan l where l.jenis = 'peran' and l.kode in ('ppid_utama', 'ppid_pelaksana', 'atasan_ppid')
				and (pengelola or exists (select from akun.petugas_peran r where r.petugas = akun.petugas_kini() and r.peran = l.kode))),
		'galat', dasar.galat(galat, bidang), 'galat_ada', galat <> '{}', 'galat_daftar', dasar.galat_daftar(galat, bidang)));
end $$;
comment on function akun.delegasi_dokumen(jsonb, jsonb) is 'Dokumen halaman delegasi';
