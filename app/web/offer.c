#include "web/offer.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "core/text.h"
#include "web/params.h"
#include "web/request.h"
#include "web/session.h"
#include "web/upload.h"

#define CODE_MAX	40	/* letters of a choice's value */
#define DIGITS_MIN	6	/* a number this long was typed */
#define LINE		40	/* characters on a phone */
#define ROWS_MAX	12
#define LABEL_MAX	(PARAMS_NAME_MAX + 16)

/* What to do about a problem when the form is still there. */
static const struct {
	int		 status;
	const char	*advice;
	bool		 files;		/* what is stored stays the sender's */
} offers[] = {
	{ 401, "Masuk dahulu di jendela baru. Sesudah itu kembali ke halaman "
	    "ini dan tekan Kirim lagi.", false },
	{ 403, "Bila formulirnya hanya kedaluwarsa, tekan Kirim lagi.", false },
	{ 409, "Baca keterangan di atas. Bila isian ini masih perlu dikirim, "
	    "tekan Kirim lagi.", true },
	{ 413, "Pendekkan isiannya atau pilih berkas yang lebih kecil, lalu "
	    "tekan Kirim lagi.", false },
	{ 422, "Periksa dan ubah isiannya, lalu tekan Kirim lagi.", true },
	{ 429, "Tunggu beberapa menit, lalu tekan Kirim lagi.", true },
	{ 500, "Coba tekan Kirim lagi. Bila berulang, salin dahulu isiannya.",
	    true },
	{ 503, "Tunggu beberapa detik, lalu tekan Kirim lagi.", true },
	{ 504, "Tunggu beberapa saat, lalu tekan Kirim lagi.", true },
	{ 507, "Coba tekan Kirim lagi nanti, atau salin dahulu isiannya.",
	    true },
};

enum kind { HIDDEN, CHOSEN, TYPED, SECRET, KIND_COUNT };

/* Fields that are not what their value says; a star stands for an end. */
static const struct {
	const char	*name;
	enum kind	 kind;
} known[] = {
	{ "sandi*", SECRET }, { "kode", SECRET }, { "kunci", SECRET },
	{ "formulir", HIDDEN }, { "versi", HIDDEN }, { "aksi", HIDDEN },
	{ "badan", HIDDEN },
};

struct offer {
	json_t	*fields[KIND_COUNT];
	json_t	*files;		/* to choose again */
	json_t	*stored;	/* the database has them */
	size_t	 count;		/* for ids, and whether anything is shown */
};

static bool
ends_with(const char *name, const char *end)
{
	size_t n = strlen(name), len = strlen(end);

	return n >= len && strcmp(name + n - len, end) == 0;
}

/* What a choice sends: one word in one case, or a short number. */
static bool
is_code(const char *s, size_t n)
{
	size_t upper = 0, lower = 0, digits = 0;

	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)s[i];

		if (!isalnum(c) && strchr("_-.", c) == NULL)
			return false;
		upper += isupper(c) != 0;
		lower += islower(c) != 0;
		digits += isdigit(c) != 0;
	}
	return n <= CODE_MAX && (upper == 0 || lower == 0) &&
	    (digits < n || n < DIGITS_MIN);
}

static enum kind
kind_of(const char *name, const char *value, size_t n)
{
	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		size_t len = strcspn(known[i].name, "*");

		if (strncmp(known[i].name, name, len) == 0 &&
		    (name[len] == '\0' || known[i].name[len] == '*'))
			return known[i].kind;
	}
	if (n == 0 || ends_with(name, "_tersimpan"))
		return HIDDEN;
	return is_code(value, n) ? CHOSEN : TYPED;
}

/* cara_kirim -> "Cara kirim"; number 0 is none. */
static void
make_label(char label[LABEL_MAX], const char *name, size_t number)
{
	snprintf(label, LABEL_MAX, "%s", name);
	label[0] = (char)toupper((unsigned char)label[0]);
	for (char *c = label; *c != '\0'; c++)
		if (*c == '_')
			*c = ' ';
	if (number > 0)
		snprintf(label + strlen(label), LABEL_MAX - strlen(label),
		    " %zu", number);
}

static int
rows_of(const char *s, size_t n)
{
	size_t rows = 1, line = 0;

	for (size_t i = 0; i < n && rows < ROWS_MAX; i++)
		if (s[i] == '\n' || ++line == LINE) {
			rows++;
			line = 0;
		}
	return (int)rows;
}

static void
add_field(struct offer *o, const char *name, const json_t *v, size_t number,
    bool list)
{
	const char *value = json_string_value(v);
	size_t n = json_string_length(v);
	char label[LABEL_MAX], shown[LABEL_MAX] = "", id[32];
	char sent[PARAMS_NAME_MAX + 3];
	enum kind kind;

	if (value == NULL)
		return;
	kind = kind_of(name, value, n);
	make_label(label, name, number);
	if (kind == CHOSEN)
		make_label(shown, value, 0);
	snprintf(sent, sizeof(sent), "%s%s", name, list ? "[]" : "");
	snprintf(id, sizeof(id), "kembali-%zu", o->count);
	o->count += kind != HIDDEN;
	if (kind == SECRET)
		n = 0;
	json_array_append_new(o->fields[kind], json_pack("{s:s, s:s, s:s, "
	    "s:s, s:s%, s:i}", "id", id, "nama", sent, "label", label,
	    "sebutan", shown, "nilai", value, n, "baris",
	    rows_of(value, n)));
}

static bool
is_capture(const struct request *q, const char *name)
{
	for (size_t i = 0; i < q->match.ncaptures; i++)
		if (strcmp(q->match.captures[i].name, name) == 0)
			return true;
	return false;
}

static void
add_fields(struct offer *o, const struct request *q, json_t *p)
{
	const char *name;
	json_t *v, *element;
	size_t i;

	json_object_foreach(p, name, v) {
		if (name[0] == '_' || strcmp(name, "csrf") == 0 ||
		    is_capture(q, name) ||
		    (q->renew && strcmp(name, "formulir") == 0))
			continue;
		if (!json_is_array(v)) {
			add_field(o, name, v, 0, false);
			continue;
		}
		json_array_foreach(v, i, element)
			add_field(o, name, element,
			    json_array_size(v) > 1 ? i + 1 : 0, true);
	}
}

/* A file to choose again, below the names of those chosen for its field. */
static void
add_missing(struct offer *o, const char *field, const char *name)
{
	char label[LABEL_MAX], id[32];
	size_t i;
	json_t *v;

	json_array_foreach(o->files, i, v)
		if (strcmp(json_string_value(json_object_get(v, "nama")),
		    field) == 0) {
			json_array_append_new(json_object_get(v, "daftar"),
			    json_string(name));
			return;
		}
	make_label(label, field, 0);
	snprintf(id, sizeof(id), "kembali-%zu", o->count++);
	json_array_append_new(o->files, json_pack("{s:s, s:s, s:s, s:[s]}",
	    "id", id, "nama", field, "label", label, "daftar", name));
}

static void
add_files(struct offer *o, struct request *q, bool keep)
{
	char field[PARAMS_NAME_MAX + sizeof("_tersimpan[]")];
	struct upload_file f;

	for (size_t i = 0; upload_file(q, i, &f); i++) {
		if (!keep || f.code == NULL) {
			add_missing(o, f.field, f.name);
			continue;
		}
		upload_keep(q, true);
		snprintf(field, sizeof(field), "%s_tersimpan[]", f.field);
		json_array_append_new(o->stored, json_pack("{s:s, s:s, s:s}",
		    "nama", field, "kode", f.code, "sebutan", f.name));
	}
}

/* p as an object, whether or not it was closed for the database. */
static json_t *
read_p(const struct request *q)
{
	struct text open;
	json_t *p;

	if (q->p.failed || q->p.len == 0)
		return NULL;
	if (q->closed)
		return json_loadb(q->p.data, q->p.len, 0, NULL);
	text_init(&open, REQUEST_P_MAX);
	text_add(&open, q->p.data, q->p.len);
	text_adds(&open, "}");
	p = json_loadb(text_string(&open), open.len, 0, NULL);
	text_clear(&open);
	return p;
}

static bool
came_from_us(const struct request *q)
{
	return q->route != NULL && q->route->kind == ROUTE_ACTION && q->form &&
	    !q->json && (q->own || session_same_origin(q));
}

static json_t *
make(struct request *q, size_t row)
{
	char csrf[SESSION_CSRF_SIZE], key[33];
	struct offer o = { .count = 0 };
	json_t *p = read_p(q), *made = NULL;

	for (size_t i = 0; i < KIND_COUNT; i++)
		o.fields[i] = json_array();
	o.files = json_array();
	o.stored = json_array();
	add_fields(&o, q, p);
	add_files(&o, q, offers[row].files);
	json_decref(p);
	if ((o.count > 0 || json_array_size(o.stored) > 0) &&
	    session_csrf(q, csrf) && session_id(key))
		made = json_pack("{s:s, s:s?, s:b, s:b, s:b, s:s, s:O, s:O, "
		    "s:O, s:O, s:O, s:O}", "csrf", csrf, "formulir",
		    q->renew ? key : NULL, "baru", q->renew, "berkas",
		    (q->route->flags & ROUTE_UPLOAD) != 0, "ada_pilihan",
		    json_array_size(o.fields[CHOSEN]) > 0, "saran",
		    offers[row].advice, "tetap", o.fields[HIDDEN], "pilihan",
		    o.fields[CHOSEN], "ketikan", o.fields[TYPED], "rahasia",
		    o.fields[SECRET], "hilang", o.files, "tersimpan",
		    o.stored);
	for (size_t i = 0; i < KIND_COUNT; i++)
		json_decref(o.fields[i]);
	json_decref(o.files);
	json_decref(o.stored);
	return made;
}

json_t *
offer_make(struct request *q, int status)
{
	for (size_t i = 0; i < sizeof(offers) / sizeof(offers[0]); i++)
		if (offers[i].status == status)
			return came_from_us(q) ? make(q, i) : NULL;
	return NULL;
}
