#include "web/routes.h"

#define GET	ROUTE_GET
#define POST	ROUTE_POST
#define PAGE	ROUTE_PAGE
#define ACTION	ROUTE_ACTION
#define SEAL	ROUTE_SEAL
#define UPLOAD	ROUTE_UPLOAD

const struct route routes[] = {
	/* the public */
	{ GET,  "/", "beranda", PAGE, 0, NULL },
	{ GET,  "/permohonan/baru", "permohonan_baru",
	    PAGE, ROUTE_BLANK, NULL },
	{ POST, "/permohonan", "permohonan_ajukan",
	    ACTION, SEAL | UPLOAD, "permohonan_baru" },
	{ GET,  "/lacak", "lacak", PAGE, 0, NULL },
	{ POST, "/lacak", "lacak_buka", ACTION, 0, "lacak" },
	{ GET,  "/permohonan/:nomor", "permohonan_lihat", PAGE, 0, NULL },
	{ GET,  "/permohonan/:nomor/tanda-bukti", "tanda_bukti",
	    PAGE, 0, NULL },
	{ GET,  "/permohonan/:nomor/tenggat", "permohonan_tenggat",
	    PAGE, 0, NULL },
	{ GET,  "/permohonan/:nomor/tenggat.ics", "permohonan_kalender",
	    ROUTE_CALENDAR, 0, NULL },
	{ GET,  "/permohonan/:nomor/ajukan-lagi", "permohonan_ulangi",
	    PAGE, ROUTE_BLANK, "permohonan_baru" },
	{ POST, "/permohonan/:nomor/lengkapi", "permohonan_lengkapi",
	    ACTION, SEAL | UPLOAD, "permohonan_lihat" },
	{ POST, "/permohonan/:nomor/jelaskan", "permohonan_jelaskan",
	    ACTION, UPLOAD, "permohonan_lihat" },
	{ POST, "/permohonan/:nomor/sepakati", "permohonan_sepakati",
	    ACTION, 0, "permohonan_lihat" },
	{ POST, "/permohonan/:nomor/cabut", "permohonan_cabut",
	    ACTION, 0, "permohonan_lihat" },
	{ POST, "/permohonan/:nomor/konfirmasi", "permohonan_konfirmasi",
	    ACTION, 0, NULL },
	{ POST, "/permohonan/:nomor/nilai", "permohonan_nilai",
	    ACTION, 0, "permohonan_lihat" },
	{ GET,  "/permohonan/:nomor/berkas/:berkas", "berkas_pemohon",
	    ROUTE_FILE, 0, NULL },
	{ GET,  "/keberatan/baru", "keberatan_baru", PAGE, 0, NULL },
	{ POST, "/keberatan", "keberatan_ajukan",
	    ACTION, SEAL | UPLOAD, "keberatan_baru" },
	{ GET,  "/permohonan/:nomor/keberatan", "keberatan_permohonan",
	    PAGE, 0, NULL },
	{ POST, "/permohonan/:nomor/keberatan", "keberatan_permohonan_ajukan",
	    ACTION, UPLOAD, "keberatan_permohonan" },
	{ POST, "/permohonan/:nomor/keberatan/buka", "keberatan_buka",
	    ACTION, 0, NULL },
	{ GET,  "/keberatan/:nomor", "keberatan_lihat", PAGE, 0, NULL },
	{ GET,  "/keberatan/:nomor/tenggat", "keberatan_tenggat",
	    PAGE, 0, NULL },
	{ GET,  "/keberatan/:nomor/berkas/:berkas", "keberatan_berkas",
	    ROUTE_FILE, 0, NULL },
	{ GET,  "/keberatan/:nomor/tenggat.ics", "keberatan_kalender",
	    ROUTE_CALENDAR, 0, NULL },
	{ POST, "/keberatan/:nomor/terima", "keberatan_terima",
	    ACTION, 0, "sengketa_lihat" },
	{ GET,  "/keberatan/:nomor/sengketa", "sengketa_lihat", PAGE, 0, NULL },
	{ POST, "/keberatan/:nomor/sengketa", "sengketa_lapor",
	    ACTION, 0, "sengketa_lihat" },
	{ POST, "/keberatan/:nomor/sengketa/cabut", "sengketa_cabut",
	    ACTION, 0, NULL },
	{ GET,  "/keberatan/:nomor/sengketa/:berkas", "sengketa_berkas",
	    ROUTE_FILE, 0, NULL },
	{ POST, "/keberatan/:nomor/bundel", "keberatan_bundel",
	    ACTION, 0, NULL },
	{ GET,  "/keberatan/:nomor/bundel", "keberatan_bundel_unduh",
	    ROUTE_FILE, 0, NULL },
	{ POST, "/keberatan/:nomor/cabut", "keberatan_cabut",
	    ACTION, 0, "keberatan_lihat" },
	{ POST, "/keberatan/:nomor/tanggapi", "keberatan_tanggapi",
	    ACTION, 0, "keberatan_lihat" },
	{ GET,  "/informasi", "informasi", PAGE, 0, NULL },
	{ GET,  "/informasi/dikecualikan", "informasi_dikecualikan",
	    PAGE, 0, NULL },
	{ GET,  "/informasi/:kode", "informasi_lihat", PAGE, 0, NULL },
	{ GET,  "/informasi/:kode/tautan", "informasi_tautan",
	    ROUTE_AWAY, 0, NULL },
	{ GET,  "/informasi/:kode/berkas/:berkas", "informasi_berkas",
	    ROUTE_FILE, 0, NULL },
	{ GET,  "/surat/:kode", "surat_periksa", PAGE, 0, NULL },
	{ GET,  "/bantuan", "bantuan", PAGE, 0, NULL },
	{ GET,  "/bantuan/:peran", "bantuan_peran", PAGE, 0, NULL },
	{ GET,  "/biaya", "biaya", PAGE, 0, NULL },
	{ POST, "/biaya", "biaya_ubah", ACTION, 0, "biaya" },

	/* sessions */
	{ GET,  "/masuk", "masuk", PAGE, 0, NULL },
	{ POST, "/masuk", "masuk_selesai", ROUTE_LOGIN, 0, "masuk" },
	{ POST, "/keluar", "keluar", ACTION, ROUTE_LEAVE, NULL },
	{ GET,  "/masuk/kode", "masuk_kode_tanya", PAGE, 0, "masuk_kode" },
	{ POST, "/masuk/kode", "masuk_kode", ROUTE_CODE, 0, "masuk_kode" },
	{ GET,  "/akun", "akun", PAGE, 0, NULL },
	{ GET,  "/akun/kode", "akun_kode", PAGE, 0, NULL },
	{ POST, "/akun/kode", "akun_kode_pasang",
	    ROUTE_CODE, ROUTE_ONCE, "akun_kode" },
	{ POST, "/akun/kode/baru", "akun_kode_baru",
	    ROUTE_CODE, ROUTE_ONCE, "akun_kode" },
	{ POST, "/akun/kode/lepas", "akun_kode_lepas",
	    ROUTE_CODE, 0, "akun_kode" },
	{ POST, "/akun/sandi", "akun_sandi", ROUTE_PASSWORD, 0, "akun" },
	{ POST, "/akun/sesi", "akun_sesi", ACTION, 0, "akun" },

	/* officers */
	{ GET,  "/meja", "meja", PAGE, 0, NULL },
	{ GET,  "/meja/catat", "permohonan_catat_baru",
	    PAGE, ROUTE_BLANK, NULL },
	{ POST, "/meja/catat", "permohonan_catat",
	    ACTION, SEAL | UPLOAD, "permohonan_catat_baru" },
	{ GET,  "/meja/kiriman", "kiriman", PAGE, 0, NULL },
	{ POST, "/meja/kiriman", "kiriman_ulang", ACTION, 0, NULL },
	{ GET,  "/meja/:nomor", "perkara", PAGE, 0, NULL },
	{ GET,  "/meja/:nomor/tenggat", "perkara_tenggat",
	    PAGE, 0, "permohonan_tenggat" },
	{ GET,  "/meja/:nomor/berkas/:berkas", "berkas_petugas",
	    ROUTE_FILE, 0, NULL },
	{ GET,  "/meja/:nomor/identitas", "identitas", PAGE, 0, NULL },
	{ POST, "/meja/:nomor/identitas", "identitas_buka",
	    ACTION, ROUTE_ONCE, "identitas" },
	{ POST, "/meja/:nomor/identitas/tahan", "identitas_tahan",
	    ACTION, 0, "identitas" },
	{ GET,  "/meja/:nomor/identitas/:tiket", "identitas_berkas",
	    ROUTE_FILE, 0, NULL },
	{ POST, "/meja/:nomor/daftarkan", "permohonan_daftarkan",
	    ACTION, 0, "perkara" },
	{ POST, "/meja/:nomor/tagih", "permohonan_tagih",
	    ACTION, 0, "perkara" },
	{ POST, "/meja/:nomor/gugurkan", "permohonan_gugurkan",
	    ACTION, 0, "perkara" },
	{ POST, "/meja/:nomor/tanya", "permohonan_tanya",
	    ACTION, 0, "perkara" },
	{ POST, "/meja/:nomor/tawarkan", "permohonan_tawarkan",
	    ACTION, 0, "perkara" },
	{ POST, "/meja/:nomor/disposisi", "permohonan_disposisi",
	    ACTION, 0, "perkara" },
	{ POST, "/meja/:nomor/dari_pemohon", "permohonan_dari_pemohon",
	    ACTION, SEAL | UPLOAD, "perkara" },
	{ POST, "/meja/:nomor/tarik", "permohonan_tarik",
	    ACTION, 0, "perkara" },
	{ POST, "/meja/:nomor/terima", "permohonan_terima",
	    ACTION, 0, "perkara" },
	{ POST, "/meja/:nomor/kembalikan", "permohonan_kembalikan",
	    ACTION, 0, "perkara" },
	{ POST, "/meja/:nomor/lampirkan", "permohonan_lampirkan",
	    ACTION, UPLOAD, "perkara" },
	{ POST, "/meja/:nomor/usulkan", "permohonan_usulkan",
	    ACTION, UPLOAD, "perkara" },
	{ POST, "/meja/:nomor/perbaiki", "permohonan_perbaiki",
	    ACTION, 0, "perkara" },
	{ POST, "/meja/:nomor/tanggapi", "permohonan_tanggapi",
	    ACTION, 0, "perkara" },
	{ POST, "/meja/:nomor/perpanjang", "permohonan_perpanjang",
	    ACTION, 0, "perkara" },
	{ POST, "/meja/:nomor/serahkan", "permohonan_serahkan",
	    ACTION, UPLOAD, "perkara" },
	{ POST, "/meja/:nomor/bagi", "permohonan_bagi",
	    ACTION, 0, "perkara" },
	{ POST, "/meja/:nomor/lepas", "permohonan_lepas",
	    ACTION, 0, "perkara" },
	{ POST, "/meja/:nomor/konsultasi", "permohonan_konsultasi",
	    ACTION, 0, "perkara" },

	/* parts of a request, for the OPD that has them */
	{ GET,  "/meja/bagian/:nomor", "bagian", PAGE, 0, NULL },
	{ GET,  "/meja/bagian/:nomor/berkas/:berkas", "bagian_berkas",
	    ROUTE_FILE, 0, NULL },
	{ POST, "/meja/bagian/:nomor/terima", "bagian_terima",
	    ACTION, 0, "bagian" },
	{ POST, "/meja/bagian/:nomor/jawab", "bagian_jawab",
	    ACTION, UPLOAD, "bagian" },
	{ POST, "/meja/bagian/:nomor/tidak_dikuasai", "bagian_tidak_dikuasai",
	    ACTION, 0, "bagian" },
	{ POST, "/meja/bagian/:nomor/teruskan", "bagian_teruskan",
	    ACTION, 0, "bagian" },
	{ POST, "/meja/bagian/:nomor/kembalikan", "bagian_kembalikan",
	    ACTION, 0, "bagian" },
	{ POST, "/meja/bagian/:nomor/konsultasi", "bagian_konsultasi",
	    ACTION, 0, "bagian" },
	{ POST, "/meja/bagian/:nomor/alihkan", "bagian_alihkan",
	    ACTION, 0, "bagian" },
	{ POST, "/meja/bagian/:nomor/minta_ulang", "bagian_minta_ulang",
	    ACTION, 0, "bagian" },
	{ POST, "/meja/bagian/:nomor/batalkan", "bagian_batalkan",
	    ACTION, 0, "bagian" },

	/* objections, for officers */
	{ GET,  "/meja/keberatan", "keberatan_meja", PAGE, 0, NULL },
	{ GET,  "/meja/keberatan/catat", "keberatan_catat_baru",
	    PAGE, 0, NULL },
	{ POST, "/meja/keberatan/catat", "keberatan_catat",
	    ACTION, SEAL | UPLOAD, "keberatan_catat_baru" },
	{ GET,  "/meja/keberatan/atasan", "keberatan_atasan", PAGE, 0, NULL },
	{ POST, "/meja/keberatan/atasan", "keberatan_atasan_simpan",
	    ACTION, 0, "keberatan_atasan" },
	{ GET,  "/meja/keberatan/:nomor", "keberatan_perkara", PAGE, 0, NULL },
	{ GET,  "/meja/keberatan/:nomor/tenggat", "keberatan_perkara_tenggat",
	    PAGE, 0, "keberatan_tenggat" },
	{ GET,  "/meja/keberatan/:nomor/berkas/:berkas",
	    "keberatan_berkas_petugas", ROUTE_FILE, 0, NULL },
	{ POST, "/meja/keberatan/:nomor/periksa", "keberatan_periksa",
	    ACTION, 0, "keberatan_perkara" },
	{ POST, "/meja/keberatan/:nomor/nyatakan", "keberatan_nyatakan",
	    ACTION, UPLOAD, "keberatan_perkara" },
	{ POST, "/meja/keberatan/:nomor/musyawarah", "keberatan_musyawarah",
	    ACTION, UPLOAD, "keberatan_perkara" },
	{ POST, "/meja/keberatan/:nomor/sepakati", "keberatan_sepakati",
	    ACTION, UPLOAD, "keberatan_perkara" },
	{ POST, "/meja/keberatan/:nomor/penuhi", "keberatan_penuhi",
	    ACTION, UPLOAD, "keberatan_perkara" },
	{ POST, "/meja/keberatan/:nomor/putus", "keberatan_putus",
	    ACTION, 0, "keberatan_perkara" },
	{ POST, "/meja/keberatan/:nomor/laksanakan", "keberatan_laksanakan",
	    ACTION, UPLOAD, "keberatan_perkara" },
	{ POST, "/meja/keberatan/:nomor/cabut", "keberatan_cabut_catat",
	    ACTION, UPLOAD, "keberatan_perkara" },
	{ POST, "/meja/keberatan/:nomor/jawab", "keberatan_jawab",
	    ACTION, 0, "keberatan_perkara" },
	{ POST, "/meja/keberatan/:nomor/terima", "keberatan_terima_catat",
	    ACTION, UPLOAD, "keberatan_perkara" },
	{ POST, "/meja/keberatan/:nomor/bundel", "keberatan_bundel_petugas",
	    ACTION, 0, NULL },
	{ GET,  "/meja/keberatan/:nomor/bundel",
	    "keberatan_bundel_unduh_petugas", ROUTE_FILE, 0, NULL },
	{ GET,  "/meja/sengketa", "sengketa_meja", PAGE, 0, NULL },
	{ GET,  "/meja/sengketa/catat", "sengketa_catat_baru",
	    PAGE, 0, NULL },
	{ POST, "/meja/sengketa/catat", "sengketa_catat",
	    ACTION, 0, "sengketa_catat_baru" },
	{ GET,  "/meja/sengketa/:nomor", "sengketa_perkara", PAGE, 0, NULL },
	{ GET,  "/meja/sengketa/:nomor/tenggat", "sengketa_perkara_tenggat",
	    PAGE, 0, "sengketa_tenggat" },
	{ GET,  "/meja/sengketa/:nomor/berkas/:berkas",
	    "sengketa_berkas_petugas", ROUTE_FILE, 0, NULL },
	{ POST, "/meja/sengketa/:nomor/:langkah", "sengketa_langkah",
	    ACTION, UPLOAD, "sengketa_perkara" },

	/* the list of public information, for officers */
	{ GET,  "/meja/informasi", "informasi_meja", PAGE, 0, NULL },
	{ GET,  "/meja/informasi/baru", "informasi_baru",
	    PAGE, ROUTE_BLANK, NULL },
	{ POST, "/meja/informasi", "informasi_simpan",
	    ACTION, UPLOAD, "informasi_baru" },
	{ GET,  "/meja/informasi/bukti", "bukti", PAGE, 0, NULL },
	{ POST, "/meja/informasi/bukti", "bukti_kecualikan",
	    ACTION, 0, "bukti" },
	{ POST, "/meja/informasi/bukti/putus", "bukti_putus",
	    ACTION, 0, "bukti" },
	{ GET,  "/meja/informasi/:kode", "informasi_kelola", PAGE, 0, NULL },
	{ POST, "/meja/informasi/:kode/ubah", "informasi_ubah",
	    ACTION, UPLOAD, "informasi_kelola" },
	{ POST, "/meja/informasi/:kode/langkah", "informasi_langkah",
	    ACTION, 0, "informasi_kelola" },

	/* accounts and agencies */
	{ GET,  "/undangan/:token", "undangan", PAGE, 0, NULL },
	{ POST, "/undangan/:token", "undangan_pakai",
	    ROUTE_PASSWORD, 0, "undangan" },
	{ GET,  "/kelola", "kelola", PAGE, 0, NULL },
	{ GET,  "/petugas", "petugas", PAGE, 0, NULL },
	{ GET,  "/petugas/baru", "petugas_baru", PAGE, 0, NULL },
	{ POST, "/petugas", "petugas_tambah", ACTION, 0, "petugas_baru" },
	{ GET,  "/petugas/:petugas", "petugas_lihat", PAGE, 0, NULL },
	{ POST, "/petugas/:petugas", "petugas_ubah",
	    ACTION, 0, "petugas_lihat" },
	{ POST, "/petugas/:petugas/tindakan", "petugas_tindakan",
	    ACTION, ROUTE_ONCE, "petugas_lihat" },
	{ GET,  "/delegasi", "delegasi", PAGE, 0, NULL },
	{ POST, "/delegasi", "delegasi_buat", ACTION, 0, "delegasi" },
	{ POST, "/delegasi/:delegasi/cabut", "delegasi_cabut",
	    ACTION, 0, NULL },
	{ GET,  "/opd", "opd", PAGE, 0, NULL },
	{ POST, "/opd", "opd_tambah", ACTION, 0, "opd" },
	{ GET,  "/opd/:opd", "opd_lihat", PAGE, 0, NULL },
	{ POST, "/opd/:opd/kontak", "opd_kontak", ACTION, 0, "opd_lihat" },
	{ POST, "/opd/:opd/ganti", "opd_ganti", ACTION, 0, "opd_lihat" },
	{ POST, "/opd/:opd/akhiri", "opd_akhiri", ACTION, 0, "opd_lihat" },

	/* settings */
	{ GET,  "/pengaturan", "pengaturan", PAGE, 0, NULL },
	{ POST, "/pengaturan", "pengaturan_ubah", ACTION, 0, "pengaturan" },

	/* who did what */
	{ GET,  "/jejak", "jejak", PAGE, 0, NULL },

	/* consequence tests */
	{ GET,  "/uji", "uji", PAGE, 0, NULL },
	{ POST, "/uji", "uji_simpan", ACTION, 0, "uji_baru" },
	{ GET,  "/uji/baru", "uji_baru", PAGE, ROUTE_BLANK, NULL },
	{ GET,  "/uji/:uji", "uji_lihat", PAGE, 0, NULL },
	{ POST, "/uji/:uji/buka", "uji_buka", ACTION, 0, NULL },
	{ POST, "/uji/:uji/ubah", "uji_ubah", ACTION, 0, "uji_lihat" },
	{ POST, "/uji/:uji/tetapkan", "uji_tetapkan",
	    ACTION, 0, "uji_lihat" },
	{ POST, "/uji/:uji/cabut", "uji_cabut", ACTION, 0, "uji_lihat" },

	/* reports */
	{ GET,  "/laporan", "laporan", PAGE, 0, NULL },
	{ POST, "/laporan", "laporan_buat", ACTION, ROUTE_SLOW, "laporan" },
	{ GET,  "/laporan/:laporan/unduh", "laporan_unduh",
	    ROUTE_FILE, 0, NULL },

	/* registers */
	{ GET,  "/register/permohonan", "register_permohonan",
	    PAGE, 0, "register" },
	{ POST, "/register/permohonan", "register_permohonan_ekspor",
	    ACTION, 0, "register" },
	{ GET,  "/register/keberatan", "register_keberatan",
	    PAGE, 0, "register" },
	{ POST, "/register/keberatan", "register_keberatan_ekspor",
	    ACTION, 0, "register" },
	{ GET,  "/register/ekspor/:ekspor", "ekspor_unduh",
	    ROUTE_FILE, 0, NULL },

	/* the calendar */
	{ GET,  "/kalender", "kalender", PAGE, 0, NULL },
	{ POST, "/kalender", "kalender_unggah", ACTION, UPLOAD, "kalender" },
	{ GET,  "/kalender/usulan/:usulan", "kalender_usulan",
	    PAGE, 0, NULL },
	{ POST, "/kalender/usulan/:usulan", "kalender_putus",
	    ACTION, 0, "kalender_usulan" },

	/* only while measuring */
	{ GET,  "/bench/nol", "bench_nol", ROUTE_BENCH, 0, NULL },
};
const size_t routes_count = sizeof(routes) / sizeof(routes[0]);

static struct path_table	*table;
static bool			 with_bench;

const char *
route_page(const struct route *r)
{
	if (r->page != NULL)
		return r->page;
	return r->kind == ROUTE_PAGE ? r->name : NULL;
}

bool
routes_init(bool bench, struct text *error)
{
	with_bench = bench;
	table = path_table_new();
	if (table == NULL) {
		text_adds(error, "no memory for the table of routes");
		return false;
	}
	for (size_t i = 0; i < routes_count; i++)
		if (!path_table_add(table, routes[i].method,
		    routes[i].pattern, error))
			return false;
	return true;
}

const char *
route_allow(unsigned methods)
{
	static const char *const allow[] = { "OPTIONS", "GET, HEAD, OPTIONS",
	    "POST, OPTIONS", "GET, HEAD, POST, OPTIONS" };

	return allow[methods & (ROUTE_GET | ROUTE_POST)];
}

const struct route *
route_find(unsigned method, const char *path, struct path_match *match)
{
	const struct route *r;

	if (path_find(table, method, path, match) != PATH_FOUND)
		return NULL;
	r = &routes[match->row];
	if (r->kind == ROUTE_BENCH && !with_bench) {
		match->result = PATH_UNKNOWN;
		return NULL;
	}
	return r;
}
