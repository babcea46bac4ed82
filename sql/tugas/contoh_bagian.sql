-- An example request that several OPD answer: split; one part handed in, one accepted, one waiting; then the others back too.
create function tugas.contoh_bagian(badan int, perkara bigint, tahap int, utama int, pada date) returns void language plpgsql set search_path = '' as $$
declare
	opd int[] := array(select o from (select tugas.contoh_opd(badan, k, pada) as o, n from unnest('{DISDIKBUD,BAPPERIDA,BIROHUKUM,INSPEKTORAT}'::text[]) with ordinality t (k, n)) x where o is not null order by n limit 3);
	b record;
begin
	if tahap = 26 then
		perform akun.bertindak(utama, badan, '{ppid_utama}', '{}', null);
		perform layanan.bagian_bagi(perkara, (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('opd', o, 'butir', case when n = 1 then '[1]'::jsonb else '[]' end,
			'minta', (array['', 'Dokumen perencanaan yang terkait', 'Dasar hukum yang dipakai'])[n], 'pesan', 'Mohon disiapkan sebelum batas waktu bagian.', 'hari', 5) order by n) from unnest(opd) with ordinality t (o, n)));
		return;
	end if;
	for b in select k.id, k.keadaan, k.opd, g.urut from layanan.bagian g join layanan.perkara k on k.id = g.id where g.induk = contoh_bagian.perkara order by g.urut loop
		perform akun.bertindak(tugas.contoh_petugas(badan, 'ppid_pelaksana', b.opd[1]), badan, '{ppid_pelaksana}', b.opd, null);
		if tahap = 44 and b.urut = 2 then
			perform layanan.catat(b.id, 'terima_bagian', '{"catatan": ""}');
		elsif tahap = 44 and b.urut = 1 or tahap = 46 and b.urut = 2 then
			perform layanan.tulisan_catat(b.id, 'jawab_bagian', '{"berkas": []}', '{"uraian": "Informasinya kami kuasai dan dapat diberikan seluruhnya."}', false);
		elsif tahap = 46 and b.urut = 3 then
			perform layanan.catat(b.id, 'nyatakan_tidak_dikuasai', '{"badan_penguasa": "Pemerintah kabupaten setempat", "keterangan": ""}');
		end if;
	end loop;
end $$;
comment on function tugas.contoh_bagian(int, bigint, int, int, date) is 'Memainkan tahap permohonan contoh yang dibagi kepada beberapa OPD';
