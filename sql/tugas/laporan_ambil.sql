-- The queue of reports. The row stays locked until the transaction of whoever took it ends: one that dies gives it back.
create function tugas.laporan_ambil() returns jsonb language plpgsql volatile security definer set search_path = '' as $$
declare
	l laporan.laporan;
begin
	select * into l from laporan.laporan x where x.keadaan = 'diminta' order by x.id limit 1 for update skip locked;
	if not found then
		return null;
	end if;
	return pg_catalog.jsonb_build_object('id', l.id, 'tahun', l.tahun, 'jenis', l.jenis, 'urut', l.urut,
		'badan', (select b.kode from organisasi.badan_publik b where b.id = l.badan_publik));
end $$;
comment on function tugas.laporan_ambil() is 'Mengunci laporan berikut yang diminta: {id, badan, tahun, jenis, urut}; null bila tidak ada';

create function tugas.laporan_menunggu() returns boolean language sql stable security definer set search_path = '' as $$
	select exists (select from laporan.laporan l where l.keadaan = 'diminta')
$$;
comment on function tugas.laporan_menunggu() is 'Ada laporan yang diminta dan belum dibuat';

create function tugas.laporan_gagal(laporan bigint, temuan int, galat text) returns void language sql security definer set search_path = '' as $$
	update laporan.laporan l set keadaan = 'gagal', temuan = laporan_gagal.temuan, galat = pg_catalog.left(laporan_gagal.galat, 4000), selesai = dasar.kini()
	where l.id = laporan_gagal.laporan and l.keadaan = 'diminta'
$$;
comment on function tugas.laporan_gagal(bigint, int, text) is 'Menandai laporan yang tidak dapat dibuat atau tidak lolos pemeriksaan, dengan sebabnya';
