-- A million due dates by one set-based join; the sum makes sure that every one is computed.
\timing on
select count(*), min(t.tenggat), max(t.aman) from dasar.uji u join kalender.tenggat_massal((select kalender from organisasi.badan_publik limit 1), '{10}') t on t.mulai = u.mulai;
\g
\g
\g
\g
