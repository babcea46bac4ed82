-- Assignments of officers who are closed or no longer Atasan PPID held up the objections of their agency.
delete from organisasi.opd_atasan a
where not exists (select from akun.petugas t join akun.petugas_peran r on r.petugas = t.id and r.peran = 'atasan_ppid' where t.id = a.petugas and t.aktif);
