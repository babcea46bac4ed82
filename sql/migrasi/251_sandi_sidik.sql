-- What is stored is no longer what the portal hands in, so that a copy of the database opens no account either.
update akun.petugas set sandi = regexp_replace(sandi, '[^$]*$', '') || encode(sha256(convert_to(split_part(sandi, '$', 6), 'UTF8')), 'base64')
	where sandi ~ '^scrypt\$\d{1,2}\$\d{1,2}\$\d{1,2}\$[A-Za-z0-9+/]{22}==\$[A-Za-z0-9+/]{43}=$';
comment on column akun.petugas.sandi is 'Biaya dan garam scrypt, dan SHA-256 dari kata sandi yang diturunkan dengannya; kosong sebelum kata sandi dipilih';
