begin;
set local search_path = public, pg_temp;
select no_plan();
select is(dasar.nama_pilihan('kanal', 'surat'), 'Surat', 'nama pilihan');
select is(dasar.nama_pilihan('kanal', 'entah'), null, 'yang tidak dikenal null');
select is(dasar.pilihan('bentuk', '{hardcopy}'), '[{"nama": "Softcopy (elektronik)", "nilai": "softcopy", "dipilih": false}, {"nama": "Hardcopy (cetak)", "nilai": "hardcopy", "dipilih": true}]', 'pilihan formulir');
select is((select bool_or((e ->> 'dipilih')::boolean) from jsonb_array_elements(dasar.pilihan('bentuk', null)) e), false, 'tanpa yang dipilih');
select is(dasar.pilihan('entah', '{}'), '[]', 'jenis yang tidak dikenal');
select is(dasar.golong('golongan_pemohon', t), hasil, t) from (values ('Mahasiswa S1 Unsulbar', 'mahasiswa'), ('jurnalis/wartawan media', 'wartawan'), ('LSM', 'lsm'), ('Petani', 'lainnya'), ('', 'lainnya'), ('Pensiunan PNS', 'pegawai')) v (t, hasil);
select is(dasar.golong('golongan_tujuan', t), hasil, t) from (values ('Bahan skripsi', 'pendidikan'), ('Penelitian', 'penelitian'), ('mengawasi anggaran', 'pengawasan'), ('iseng', 'lainnya')) v (t, hasil);
select throws_ok($$ select dasar.gagal('KI409', 'Kalimat %s apa adanya') $$, 'KI409', 'Kalimat %s apa adanya', 'gagal membawa kode dan kalimat');

select * from finish();
rollback;
