create or replace function surat.isi_cetak(s surat.surat) returns jsonb language sql stable set search_path = '' as $$
	select case when (s).jenis in ('pemberitahuan', 'penolakan') then '{"biaya_rincian": [], "uji": [], "ada_uji": false, "penghitaman": [], "ada_penghitaman": false, "tidak_dikuasai": "", "penguasa": ""}'
		when (s).jenis = 'penyerahan' then '{"hak": null}' else '{}' end::jsonb || (s).isi
$$;
comment on function surat.isi_cetak(surat.surat) is 'Isi beku surat untuk polanya; yang belum ada saat surat itu terbit dikosongkan: uji konsekuensi dan yang tidak dikuasai pada jawaban, hak pada penyerahan';
