-- When a consequence test counts as about to end is a body's setting now; PPID Utama is told once of each version.
delete from kalender.aturan where kode = 'uji_akan_berakhir';
insert into dasar.setelan (kode, urut, nama, satuan, bawaan, paling_kecil, paling_besar, dasar_hukum, akibat) values
('uji_menjelang', 2, 'Uji konsekuensi ditandai akan berakhir sebelum masanya habis', 'hari', 90, 1, 730,
	'pilihan badan publik, agar sempat ditinjau sebelum dibutuhkan (UU 14/2008 Pasal 19 dan 20)',
	'Sejak hari itu daftar uji menandainya dan PPID Utama diberi tahu lewat surel, satu kali untuk setiap versi. Uji yang masanya habis menahan penolakan yang memakainya.');

create table informasi.uji_diingatkan (
	uji	bigint not null,
	versi	int not null,
	waktu	timestamptz not null,
	constraint uji_diingatkan_pk primary key (uji, versi),
	constraint uji_diingatkan_versi_fk foreign key (uji, versi) references informasi.uji_versi
);
comment on table informasi.uji_diingatkan is 'Versi uji yang akan berakhirnya sudah diberitahukan; sekali untuk setiap versi';
comment on column informasi.uji_diingatkan.uji is 'Ujinya';
comment on column informasi.uji_diingatkan.versi is 'Versinya';
comment on column informasi.uji_diingatkan.waktu is 'Kapan diberitahukan';
alter table informasi.uji_diingatkan enable row level security;

insert into surat.pola (kode, nama) values ('uji_berakhir', 'Uji konsekuensi akan berakhir');
