-- One row per test with the version that counts: the one last determined, or the last draft as long as none is.
create or replace view informasi.uji_ringkas with (security_invoker = true) as
select u.id, u.badan_publik, u.opd, u.nomor, u.contoh, u.dibuat, a.versi as versi_akhir, t.versi as versi_berlaku, t.tanggal as ditetapkan, t.nomor_sk,
	t.petugas as penetap, c.tanggal as dicabut, c.alasan as alasan_cabut, v.versi, v.informasi, v.pasal, v.dasar_lain, v.dari, v.sampai, v.sampai_keadaan, v.tinjau, v.akhir
from informasi.uji u
cross join lateral (select max(x.versi) as versi from informasi.uji_versi x where x.uji = u.id) a
left join lateral (select l.* from informasi.uji_langkah l where l.uji = u.id and l.jenis = 'tetapkan' order by l.versi desc limit 1) t on true
left join informasi.uji_langkah c on c.uji = u.id and c.jenis = 'cabut'
join informasi.uji_versi v on v.uji = u.id and v.versi = coalesce(t.versi, a.versi);
comment on view informasi.uji_ringkas is 'Uji konsekuensi dengan versi yang berlaku; sejauh boleh dilihat pemanggil';
