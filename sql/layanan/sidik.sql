-- The hash chain of a case, and the fingerprint of what the applicant wrote. Both are recomputed by `ppid audit`.
create or replace function layanan.peristiwa_naskah(perkara text, urut int, jenis text, waktu timestamptz, tanggal date,
	pelaku int, peran text, dari text, ke text, isi jsonb) returns text language plpgsql immutable parallel safe as $$
begin
	return pg_catalog.jsonb_build_object(
		'perkara', perkara, 'urut', urut, 'jenis', jenis, 'waktu', pg_catalog.to_char(waktu at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
		'tanggal', pg_catalog.to_char(tanggal, 'YYYY-MM-DD'), 'pelaku', pelaku, 'peran', peran, 'dari', dari, 'ke', ke, 'isi', isi)::text;
end $$;
comment on function layanan.peristiwa_naskah(text, int, text, timestamptz, date, int, text, text, text, jsonb) is
	'Bentuk jsonb baku suatu peristiwa (perkara disebut dengan nomornya): tulisan yang dihitung sidiknya';

create or replace function layanan.peristiwa_sidik(lalu bytea, perkara text, urut int, jenis text, waktu timestamptz, tanggal date,
	pelaku int, peran text, dari text, ke text, isi jsonb) returns bytea language plpgsql immutable parallel safe as $$
begin
	return pg_catalog.sha256(lalu || pg_catalog.convert_to(layanan.peristiwa_naskah(perkara, urut, jenis, waktu, tanggal, pelaku, peran, dari, ke, isi), 'UTF8'));
end $$;
comment on function layanan.peristiwa_sidik(bytea, text, int, text, timestamptz, date, int, text, text, text, jsonb) is
	'SHA-256 sidik sebelumnya disambung naskah peristiwa';

create or replace function layanan.isian_isi(permohonan bigint) returns jsonb language plpgsql stable security definer set search_path = '' as $$
begin
	return (select pg_catalog.jsonb_build_object(
		'kategori', m.kategori, 'nama', m.nama, 'kuasa_dari', m.kuasa_dari, 'identitas_jenis', m.identitas_jenis, 'identitas_samar', m.identitas_samar,
		'alamat', m.alamat, 'telepon', m.telepon, 'surel', m.surel, 'pekerjaan', m.pekerjaan, 'tujuan', m.tujuan,
		'cara_memperoleh', m.cara_memperoleh, 'cara_kirim', m.cara_kirim, 'opd_diminta', m.opd_diminta, 'kanal', m.kanal, 'nomor_luar', m.nomor_luar,
		'diterima', m.diterima, 'rincian', (select pg_catalog.jsonb_agg(r.isi order by r.urut) from layanan.rincian r where r.permohonan = m.id))
		from layanan.permohonan m where m.id = permohonan);
end $$;
comment on function layanan.isian_isi(bigint) is 'Isi formulir seperti tersimpan, tanpa nomor identitas yang lengkap';

create or replace function layanan.isian_sidik(permohonan bigint) returns text language plpgsql stable security definer set search_path = '' as $$
begin
	return layanan.tulisan_sidik(layanan.isian_isi(permohonan));
end $$;
comment on function layanan.isian_sidik(bigint) is 'SHA-256 isi formulir seperti tersimpan; tercatat dalam peristiwa pembuka dan setiap peristiwa yang mengubahnya';
