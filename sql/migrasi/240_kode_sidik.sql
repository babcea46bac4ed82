-- A right code is counted out in SQL. The digest tells the secret that the portal opened from one that somebody made up.
alter table akun.kode add column sidik bytea constraint kode_sidik_panjang check (octet_length(sidik) = 32);
comment on column akun.kode.sidik is 'SHA-256 rahasia; null pada yang dipasang sebelum kolom ini ada, sampai kode berikutnya diterima';
comment on column akun.kode.rahasia_sandi is 'Rahasia bersama aplikasi, tersegel dengan kunci di luar basis data; hanya portal yang membukanya';
