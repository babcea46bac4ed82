-- Copies of identity cards, deeds and powers of attorney are kept until the last remedy of their case has lapsed, and a margin.
alter table layanan.berkas add column hak_sampai date, add column dihapus timestamptz,
	add constraint berkas_dihapus_hanya_identitas check (dihapus is null or golongan in ('identitas', 'kuasa'));
comment on column layanan.berkas.hak_sampai is 'Hanya identitas dan kuasa: upaya hukum terakhir perkaranya tidak berakhir sebelum hari ini; dihitung lagi saat tiba';
comment on column layanan.berkas.dihapus is 'Kapan isinya dihapus menurut masa simpan; barisnya, sidiknya dan perkaranya tetap ada. Hanya untuk identitas dan kuasa';
create index berkas_masa_simpan_idx on layanan.berkas (hak_sampai, perkara) where golongan in ('identitas', 'kuasa') and dihapus is null;

create table layanan.tahan (
	perkara	bigint not null constraint tahan_pk primary key constraint tahan_perkara_fk references layanan.perkara,
	badan_publik	int not null constraint tahan_badan_publik_fk references organisasi.badan_publik,
	alasan	text not null constraint tahan_alasan_panjang check (char_length(alasan) between 10 and 500),
	petugas	int not null constraint tahan_petugas_fk references akun.petugas,
	sejak	timestamptz not null
);
comment on table layanan.tahan is 'Perkara yang berkas identitasnya tidak boleh dihapus dahulu, mis. karena diperkarakan di luar portal; dipasang dan dilepas PPID Utama, tercatat di akun.jejak';
comment on column layanan.tahan.perkara is 'Perkaranya; berlaku pula bagi keberatan dan sengketa atasnya';
comment on column layanan.tahan.badan_publik is 'Badan publik';
comment on column layanan.tahan.alasan is 'Mengapa ditahan';
comment on column layanan.tahan.petugas is 'Yang menahannya';
comment on column layanan.tahan.sejak is 'Kapan ditahan';
create index tahan_badan_publik_idx on layanan.tahan (badan_publik);
create index tahan_petugas_idx on layanan.tahan (petugas);
alter table layanan.tahan enable row level security;
create policy tahan_menurut_perkara on layanan.tahan for select to portal_api
	using ((select akun.petugas_kini()) is not null and exists (select from layanan.perkara k where k.id = tahan.perkara));

insert into dasar.setelan (kode, urut, nama, satuan, bawaan, paling_kecil, paling_besar, dasar_hukum, akibat) values
('simpan_identitas', 1, 'Masa simpan salinan identitas sesudah hak terakhir berakhir', 'hari', 30, 0, 3650,
	'UU 27/2022 Pasal 43 (dihapus bila tidak lagi diperlukan); hak: UU 14/2008 Pasal 36 dan 37; angkanya pilihan badan publik',
	'Salinan KTP, akta, surat tugas dan surat kuasa dihapus sekian hari sesudah waktu keberatan, tanggapannya dan sengketa atas perkaranya habis; tidak selama ada keberatan atau sengketa yang berjalan atau perkaranya ditahan. Memendekkannya menghapus pula yang sudah lewat; yang terhapus tidak dapat kembali.');

-- The deletion is an event of its case: the applicant sees it and is told.
insert into layanan.jenis_peristiwa (kode, nama, kalimat, tampak_pemohon, jam_mulai, jam_selesai) values
('hapus_identitas', 'Hapus salinan identitas', 'Salinan identitas dihapus menurut masa simpan', true, null, null);
create function layanan.keadaan_dapat_dihapus() returns trigger language plpgsql set search_path = '' as $$
begin
	if new.rampung then
		insert into layanan.alur (prosedur, keadaan, peristiwa, peran, ke, pasal)
		values (new.prosedur, new.kode, 'hapus_identitas', 'sistem', new.kode, 'UU 27/2022 Pasal 43')
		on conflict do nothing;
	end if;
	return null;
end $$;
comment on function layanan.keadaan_dapat_dihapus() is 'Pemicu: dalam setiap keadaan rampung sistem boleh menghapus salinan identitas tanpa memindahkan keadaan';
create trigger keadaan_dapat_dihapus after insert on layanan.keadaan for each row execute function layanan.keadaan_dapat_dihapus();
insert into layanan.alur (prosedur, keadaan, peristiwa, peran, ke, pasal)
select k.prosedur, k.kode, 'hapus_identitas', 'sistem', k.kode, 'UU 27/2022 Pasal 43' from layanan.keadaan k where k.rampung;
