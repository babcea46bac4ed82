create or replace function surat.terbilang(n bigint) returns text language plpgsql immutable parallel safe set search_path = '' as $$
begin
	return pg_catalog.btrim(case
		when n < 12 then (array['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh', 'sebelas'])[n + 1]
		when n < 20 then surat.terbilang(n - 10) || ' belas'
		when n < 100 then surat.terbilang(n / 10) || ' puluh' || surat.terbilang_sisa(n % 10)
		when n < 200 then 'seratus' || surat.terbilang_sisa(n - 100)
		when n < 1000 then surat.terbilang(n / 100) || ' ratus' || surat.terbilang_sisa(n % 100)
		when n < 2000 then 'seribu' || surat.terbilang_sisa(n - 1000)
		when n < 1000000 then surat.terbilang(n / 1000) || ' ribu' || surat.terbilang_sisa(n % 1000)
		when n < 1000000000 then surat.terbilang(n / 1000000) || ' juta' || surat.terbilang_sisa(n % 1000000)
		else surat.terbilang(n / 1000000000) || ' miliar' || surat.terbilang_sisa(n % 1000000000) end);
end $$;
comment on function surat.terbilang(bigint) is 'Bilangan dengan kata-kata: 30 menjadi tiga puluh';

create or replace function surat.terbilang_sisa(n bigint) returns text language plpgsql immutable parallel safe set search_path = '' as $$
begin
	return case when n = 0 then '' else ' ' || surat.terbilang(n) end;
end $$;
comment on function surat.terbilang_sisa(bigint) is 'Lanjutan terbilang: kosong bila nol';

create or replace function surat.angka(n bigint) returns text language plpgsql immutable parallel safe set search_path = '' as $$
begin
	return n || ' (' || surat.terbilang(n) || ')';
end $$;
comment on function surat.angka(bigint) is 'Bilangan seperti ditulis di surat: 30 (tiga puluh)';
