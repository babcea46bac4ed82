#include "web/problem.h"

#include <jansson.h>
#include <stddef.h>
#include <string.h>

#include "core/template.h"
#include "web/offer.h"
#include "web/reply.h"
#include "web/request.h"
#include "web/session.h"
#include "web/settings.h"

static const struct problem {
	int		 status;
	const char	*title;
	const char	*sentence;
	const char	*advice;
} problems[] = {
	{ 400, "Permintaan tidak dapat dibaca",
	    "Kiriman ini rusak atau memuat karakter yang tidak dikenal.",
	    "Kembali ke halaman sebelumnya, muat ulang, lalu coba lagi." },
	{ 401, "Anda perlu masuk",
	    "Halaman ini hanya untuk petugas yang sudah masuk.",
	    "Masuk dengan akun Anda, lalu buka kembali halaman ini." },
	{ 403, "Tidak diizinkan",
	    "Anda tidak berhak membuka halaman ini, atau formulirnya sudah "
	    "kedaluwarsa.",
	    "Bila Anda mengirim formulir, muat ulang formulirnya lalu kirim "
	    "lagi. Selain itu, masuk dengan akun yang berhak." },
	{ 404, "Halaman tidak ditemukan",
	    "Tidak ada halaman dengan alamat ini.",
	    "Periksa alamatnya, atau mulai dari beranda." },
	{ 405, "Cara ini tidak didukung",
	    "Halaman ini tidak menerima permintaan dengan cara tersebut.",
	    "Buka halamannya dari tautan atau formulir pada portal." },
	{ 409, "Sudah berubah",
	    "Data ini sudah berubah sejak Anda membukanya.",
	    "Muat ulang halaman untuk melihat keadaan terbaru." },
	{ 410, "Sudah tidak tersedia",
	    "Yang Anda cari sudah tidak tersedia lagi.",
	    "Mulai dari beranda." },
	{ 411, "Panjang kiriman tidak disebutkan",
	    "Kiriman ini tidak menyebutkan panjangnya.",
	    "Gunakan formulir pada portal." },
	{ 413, "Kiriman terlalu besar",
	    "Isian atau berkas yang dikirim melebihi batas portal.",
	    "Tekan Kembali pada peramban: formulir permohonan masih memuat "
	    "isiannya. Perkecil berkas atau pendekkan isian, lalu kirim "
	    "lagi." },
	{ 414, "Alamat terlalu panjang",
	    "Alamat halaman ini terlalu panjang.",
	    "Mulai dari beranda." },
	{ 415, "Jenis kiriman tidak diterima",
	    "Portal menerima isian formulir, dan berkas hanya pada formulir "
	    "yang memintanya.",
	    "Kembali ke formulir, lalu kirim lagi." },
	{ 422, "Isian tidak dapat disimpan",
	    "Ada isian yang tidak dapat disimpan.",
	    "Kembali ke formulir, periksa isiannya, lalu kirim lagi." },
	{ 429, "Terlalu sering",
	    "Terlalu banyak percobaan dalam waktu singkat.",
	    "Tunggu beberapa menit sebelum mencoba lagi." },
	{ 431, "Kepala permintaan terlalu besar",
	    "Peramban mengirim terlalu banyak keterangan.",
	    "Hapus kuki untuk situs ini, lalu coba lagi." },
	{ 500, "Terjadi kesalahan",
	    "Portal mengalami kesalahan. Kesalahan ini sudah dicatat.",
	    "Coba lagi. Bila berulang, sampaikan nomor di bawah ini kepada "
	    "petugas." },
	{ 501, "Cara ini tidak dikenal",
	    "Portal tidak mengenal jenis permintaan ini.",
	    "Buka halamannya dari tautan atau formulir pada portal." },
	{ 503, "Portal sedang sibuk",
	    "Layanan sedang sibuk atau sedang diperbaiki.",
	    "Tunggu beberapa detik lalu muat ulang halaman ini. Bila Anda "
	    "mengirim formulir, kembali ke formulirnya dan kirim lagi; tidak "
	    "akan tercatat dua kali." },
	{ 504, "Terlalu lama",
	    "Jawaban tidak selesai dalam waktu yang disediakan.",
	    "Coba lagi beberapa saat lagi." },
	{ 507, "Penyimpanan penuh",
	    "Berkas tidak dapat disimpan karena penyimpanan penuh.",
	    "Coba lagi nanti atau hubungi petugas. Tidak ada yang "
	    "tersimpan." },
};

/* What PostgreSQL says, by the first beginning that fits. */
static const struct {
	const char	*sqlstate;
	int		 status;
} states[] = {
	{ "KI401", 401 }, { "KI403", 403 }, { "KI404", 404 },
	{ "KI409", 409 }, { "KI410", 410 }, { "KI413", 413 },
	{ "KI429", 429 }, { "KI503", 503 },
	{ "22", 422 }, { "23", 422 },
	{ "42501", 403 },			/* not allowed */
	{ "57014", 504 },			/* statement_timeout */
	{ "08", 503 }, { "57P", 503 }, { "53300", 503 },
	{ "53100", 507 },			/* disk full */
	{ "40", 503 }, { "55P03", 503 },	/* try again */
};

static const struct {
	int		 status;
	const char	*seconds;
} retries[] = {
	{ 429, "60" }, { 503, "3" }, { 504, "10" },
};

static struct template	*page;

bool
problem_init(struct text *error)
{
	page = template_load(settings.assets, "pages/masalah.html", error);
	return page != NULL;
}

static const struct problem *
problem_find(int status)
{
	const struct problem *standard = &problems[0];

	for (size_t i = 0; i < sizeof(problems) / sizeof(problems[0]); i++) {
		if (problems[i].status == status)
			return &problems[i];
		if (problems[i].status == (status >= 500 ? 500 : 400))
			standard = &problems[i];
	}
	return standard;
}

/* A page that needs nothing, should the template ever fail. */
static void
write_plain(struct text *out, const struct problem *p, const char *sentence,
    const char *id)
{
	text_reset(out);
	text_adds(out, "<!doctype html><html lang=\"id\"><meta "
	    "charset=\"utf-8\"><title>");
	text_add_html(out, p->title, strlen(p->title));
	text_adds(out, "</title><h1>");
	text_add_html(out, p->title, strlen(p->title));
	text_adds(out, "</h1><p>");
	text_add_html(out, sentence, strlen(sentence));
	text_addf(out, "</p><p>Nomor permintaan: %s</p></html>", id);
}

/* kembali is the form that is offered again, or NULL. */
static bool
write_page(struct text *out, const struct problem *p, int status,
    const char *sentence, const char *id, json_t *kembali)
{
	struct text error;
	json_t *doc = json_pack("{s:s, s:n, s:n, s:i, s:s, s:s, s:b, s:O?, "
	    "s:{s:s, s:s, s:s, s:s}}", "judul", p->title, "saya", "badan",
	    "kode", status, "kalimat", sentence, "saran", p->advice, "masuk",
	    status == 401, "kembali", kembali, "portal",
	    "gaya", settings.style, "permintaan", id, "jalur", "",
	    "csrf", "");
	bool good;

	text_init(&error, 1024);
	good = doc != NULL && template_render(page, doc, out, &error);
	if (!good)
		write_plain(out, p, sentence, id);
	text_clear(&error);
	json_decref(doc);
	return good;
}

static void
write_json(struct text *out, const struct problem *p, int status,
    const char *sentence, const char *id)
{
	text_addf(out, "{\"type\":\"about:blank\",\"status\":%d,\"title\":\"",
	    status);
	text_add_json(out, p->title, strlen(p->title));
	text_adds(out, "\",\"detail\":\"");
	text_add_json(out, sentence, strlen(sentence));
	text_addf(out, "\",\"permintaan\":\"%s\"}", id);
}

void
problem(struct request *q, int status, const char *sentence)
{
	const struct problem *p = problem_find(status);
	json_t *kembali = offer_make(q, status);
	struct text out;

	text_init(&out, kembali != NULL ? OFFER_MAX : PROBLEM_MAX);
	if (sentence == NULL || *sentence == '\0')
		sentence = p->sentence;
	for (size_t i = 0; i < sizeof(retries) / sizeof(retries[0]); i++)
		if (retries[i].status == status)
			reply_header(q, "retry-after", retries[i].seconds);
	if (q->json) {
		write_json(&out, p, status, sentence, q->id);
		reply(q, status, REPLY_PROBLEM, text_string(&out), out.len);
	} else {
		/* One that is too large is still a problem to tell of. */
		if (!write_page(&out, p, status, sentence, q->id, kembali) &&
		    kembali != NULL) {
			text_reset(&out);
			write_page(&out, p, status, sentence, q->id, NULL);
		}
		reply(q, status, REPLY_HTML, text_string(&out), out.len);
	}
	text_clear(&out);
	json_decref(kembali);
}

void
problem_sql(struct request *q, const char *sqlstate, const char *message)
{
	bool ours;

	if (sqlstate == NULL)
		sqlstate = "08006";
	ours = strncmp(sqlstate, "KI", 2) == 0;
	for (size_t i = 0; i < sizeof(states) / sizeof(states[0]); i++)
		if (strncmp(states[i].sqlstate, sqlstate,
		    strlen(states[i].sqlstate)) == 0) {
			problem(q, states[i].status, ours ? message : NULL);
			return;
		}
	problem(q, 500, NULL);
}

void
problem_answer(struct text *out, int status, const char *id,
    const char *more, bool json)
{
	const struct problem *p = problem_find(status);
	char made[33] = "";
	struct text body;

	if (*id == '\0' && session_id(made))
		id = made;
	text_init(&body, PROBLEM_MAX);
	if (json)
		write_json(&body, p, status, p->sentence, id);
	else
		write_page(&body, p, status, p->sentence, id, NULL);
	reply_head_text(out, status, json ? REPLY_PROBLEM : REPLY_HTML,
	    body.len, id, more, true);
	text_add(out, text_string(&body), body.len);
	text_clear(&body);
}
