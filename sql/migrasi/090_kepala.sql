-- A daily head over all chains: whoever keeps yesterday's head can tell that nothing before it was rewritten.
create table layanan.kepala (
	hari	date not null constraint kepala_pk primary key,
	perkara_banyak	int not null,
	sidik_lalu	bytea not null,
	sidik	bytea not null
);
comment on table layanan.kepala is 'Kepala harian rantai peristiwa semua perkara; hanya bertambah';
comment on column layanan.kepala.hari is 'Hari UTC yang ditutup';
comment on column layanan.kepala.perkara_banyak is 'Banyak perkara yang berperistiwa hari itu';
comment on column layanan.kepala.sidik_lalu is 'Sidik kepala sebelumnya';
comment on column layanan.kepala.sidik is 'SHA-256 sidik_lalu disambung nomor:sidik peristiwa terakhir setiap perkara hari itu, menurut urutan nomor';
alter table layanan.kepala enable row level security;
create trigger kepala_tetap before update or delete or truncate on layanan.kepala for each statement execute function dasar.tolak_ubah();
create index peristiwa_waktu_idx on layanan.peristiwa (waktu);
