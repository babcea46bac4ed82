#include "web/upload.h"

#include <jansson.h>
#include <openssl/evp.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#include "core/bytes.h"
#include "core/multipart.h"
#include "web/params.h"
#include "web/settings.h"
#include "web/sniff.h"

#define CODE_MAX	80
#define FILENAME_MAX_	200

enum phase { PHASE_OPEN, PHASE_OPENED, PHASE_WRITTEN, PHASE_CLOSED };

struct file {
	char		 field[PARAMS_NAME_MAX + 1];
	char		 name[FILENAME_MAX_ + 1];
	char		 code[CODE_MAX + 1];
	const char	*type;
	const char	*refused;	/* why it is not stored, or NULL */
	const char	*data;
	size_t		 len;
};

struct upload {
	void		*map;
	size_t		 map_len;
	struct file	 files[UPLOAD_FILES_MAX];
	size_t		 count;
	size_t		 at;		/* the file being stored */
	enum phase	 phase;
	size_t		 sent;
	int		 piece;
	bool		 kept;		/* what is whole has somebody else */
	EVP_MD_CTX	*sum;
};

static size_t	store_function, open_function, write_function, close_function,
		drop_function;

void
upload_init(void)
{
	store_function = database_add("berkas_simpan", "text,jsonb,bytea");
	open_function = database_add("berkas_mulai", "text,jsonb");
	write_function = database_add("berkas_tulis", "text,int,bytea");
	close_function = database_add("berkas_tutup", "text,jsonb");
	drop_function = database_add("berkas_buang", "text[]");
}

static struct upload *
upload_of(struct request *q)
{
	if (q->upload == NULL)
		q->upload = kore_calloc(1, sizeof(*q->upload));
	return q->upload;
}

bool
upload_body(struct request *q, const char **body, size_t *n)
{
	struct http_request *http = q->http;
	struct upload *u;

	*body = "";
	*n = http->http_body_length;
	if (*n == 0)
		return true;
	if (http->http_body_fd == -1) {
		*body = (const char *)http->http_body->data;
		return true;
	}
	u = upload_of(q);
	u->map = mmap(NULL, *n, PROT_READ, MAP_PRIVATE, http->http_body_fd,
	    0);
	if (u->map == MAP_FAILED) {
		u->map = NULL;
		return false;
	}
	u->map_len = *n;
	*body = u->map;
	return true;
}

/* Cuts a name to size without leaving half a character. */
static void
take_name(char *out, size_t size, const char *name)
{
	size_t n = strlen(name);

	if (n >= size) {
		n = size - 1;
		while (n > 0 && ((unsigned char)name[n] & 0xc0) == 0x80)
			n--;
	}
	memcpy(out, name, n);
	out[n] = '\0';
}

int
upload_take(struct request *q, const struct multipart_part *part)
{
	struct upload *u;
	struct file *f;
	size_t n = strlen(part->name);

	if (part->filename[0] == '\0' && part->len == 0)
		return 0;		/* no file was chosen */
	if ((q->route->flags & ROUTE_UPLOAD) == 0)
		return 415;
	if (n > 2 && strcmp(part->name + n - 2, "[]") == 0)
		n -= 2;
	if (n == 0 || n > PARAMS_NAME_MAX || part->name[0] == '_')
		return 400;
	u = upload_of(q);
	if (u->count == UPLOAD_FILES_MAX)
		return 413;
	f = &u->files[u->count];
	f->type = sniff(part->data, part->len, part->filename);
	if (f->type == NULL)
		f->refused = "jenis";
	if (part->len > (size_t)settings.upload_max)
		f->refused = "ukuran";
	if (part->len == 0)
		f->refused = "kosong";
	memcpy(f->field, part->name, n);
	take_name(f->name, sizeof(f->name),
	    part->filename[0] != '\0' ? part->filename : "berkas");
	f->data = part->data;
	f->len = part->len;
	u->count++;
	return 0;
}

bool
upload_file(const struct request *q, size_t i, struct upload_file *out)
{
	const struct upload *u = q->upload;

	if (u == NULL || i >= u->count)
		return false;
	out->field = u->files[i].field;
	out->name = u->files[i].name;
	out->code = i < u->at && u->files[i].refused == NULL ?
	    u->files[i].code : NULL;
	return true;
}

static void
add_sum(struct text *p, struct upload *u)
{
	unsigned char sum[32];
	char hex[BYTES_HEX_SIZE(32)];

	EVP_DigestFinal_ex(u->sum, sum, NULL);
	bytes_to_hex(sum, sizeof(sum), hex);
	params_add(p, "sidik", hex, strlen(hex));
}

/* The first call for a file; it is the last if one piece is all of it. */
static enum step
call_open(struct request *q, const struct file *f)
{
	struct upload *u = q->upload;
	bool whole = f->len <= UPLOAD_PIECE;
	struct database_value v[3];
	char size[32];
	struct text p;
	enum step step;

	text_init(&p, 16384);
	params_add(&p, "bidang", f->field, strlen(f->field));
	params_add(&p, "nama", f->name, strlen(f->name));
	params_add(&p, "jenis", f->type, strlen(f->type));
	snprintf(size, sizeof(size), "%zu", f->len);
	params_add_raw(&p, "ukuran", size);
	if (whole) {
		EVP_DigestUpdate(u->sum, f->data, f->len);
		add_sum(&p, u);
	}
	params_add_own(&p, q);
	request_values(q, params_close(&p), v);
	v[2] = (struct database_value){ .data = f->data, .len = (int)f->len,
	    .binary = true };
	u->phase = whole ? PHASE_CLOSED : PHASE_OPENED;
	step = request_call(q, DATABASE_BYTES, whole ? store_function :
	    open_function, v, whole ? 3 : 2, STAGE_UPLOAD);
	text_clear(&p);
	return step;
}

static enum step
call_write(struct request *q, const struct file *f)
{
	struct upload *u = q->upload;
	size_t n = f->len - u->sent;
	char piece[16];
	struct database_value v[3] = { { .data = f->code }, { .data = piece },
	    { .data = f->data + u->sent, .binary = true } };

	if (n > UPLOAD_PIECE)
		n = UPLOAD_PIECE;
	v[2].len = (int)n;
	snprintf(piece, sizeof(piece), "%d", u->piece++);
	EVP_DigestUpdate(u->sum, f->data + u->sent, n);
	u->sent += n;
	u->phase = PHASE_WRITTEN;
	return request_call(q, DATABASE_BYTES, write_function, v, 3,
	    STAGE_UPLOAD);
}

static enum step
call_close(struct request *q, const struct file *f)
{
	char size[32];
	struct database_value v[2];
	struct text p;
	enum step step;

	text_init(&p, 16384);
	params_add(&p, "kode", f->code, strlen(f->code));
	snprintf(size, sizeof(size), "%zu", f->len);
	params_add_raw(&p, "ukuran", size);
	add_sum(&p, q->upload);
	params_add_own(&p, q);
	request_values(q, params_close(&p), v);
	q->upload->phase = PHASE_CLOSED;
	step = request_call(q, DATABASE_BYTES, close_function, v, 2,
	    STAGE_UPLOAD);
	text_clear(&p);
	return step;
}

/* {"kode": ...}, the first answer about a file */
static bool
take_code(struct file *f, const char *value)
{
	json_t *doc = json_loads(value, 0, NULL);
	const char *code = json_string_value(json_object_get(doc, "kode"));
	bool ok = code != NULL && strlen(code) <= CODE_MAX;

	if (ok)
		memcpy(f->code, code, strlen(code) + 1);
	json_decref(doc);
	return ok;
}

/*
 * What the page's function is told of a file: its code, or why it was not
 * stored, so that the form can say so beside the field.
 */
static void
describe(struct text *p, const struct file *f)
{
	char most[32];

	params_add(p, "bidang", f->field, strlen(f->field));
	if (f->refused == NULL) {
		params_add(p, "kode", f->code, strlen(f->code));
		return;
	}
	snprintf(most, sizeof(most), "%zu", (size_t)settings.upload_max);
	params_add(p, "nama", f->name, strlen(f->name));
	params_add(p, "tolak", f->refused, strlen(f->refused));
	params_add_raw(p, "paling_besar", most);
}

/* Everything is stored: p gets the codes and the page's function its turn. */
static enum step
finish(struct request *q)
{
	struct upload *u = q->upload;
	struct text list, one;

	text_init(&list, 16384);
	text_adds(&list, "[");
	for (size_t i = 0; i < u->count; i++) {
		text_init(&one, 2048);
		describe(&one, &u->files[i]);
		text_addf(&list, "%s%s", i > 0 ? "," : "",
		    params_close(&one));
		text_clear(&one);
	}
	text_adds(&list, "]");
	params_add_raw(&q->p, "_berkas", text_string(&list));
	text_clear(&list);
	u->kept = true;
	q->stage = STAGE_CALL;
	return STEP_ON;
}

static enum step
next_file(struct request *q)
{
	struct upload *u = q->upload;

	while (u->at < u->count && u->files[u->at].refused != NULL)
		u->at++;
	if (u->at == u->count)
		return finish(q);
	u->sent = 0;
	u->piece = 0;
	EVP_MD_CTX_free(u->sum);
	u->sum = EVP_MD_CTX_new();
	if (u->sum == NULL ||
	    EVP_DigestInit_ex(u->sum, EVP_sha256(), NULL) != 1)
		return request_refuse(q, 500);
	return call_open(q, &u->files[u->at]);
}

enum step
upload_step(struct request *q)
{
	struct upload *u = q->upload;
	struct file *f;

	if (u == NULL || u->count == 0) {
		q->stage = STAGE_CALL;
		return STEP_ON;
	}
	if (u->phase == PHASE_OPEN)
		return next_file(q);
	if (!request_answered(q))
		return STEP_DONE;
	f = &u->files[u->at];
	if (f->code[0] == '\0' &&
	    !take_code(f, PQgetvalue(q->result, 0, 0)))
		return request_refuse(q, 500);
	if (u->phase == PHASE_CLOSED) {
		u->at++;
		return next_file(q);
	}
	return u->sent < f->len ? call_write(q, f) : call_close(q, f);
}

void
upload_keep(struct request *q, bool kept)
{
	if (q->upload != NULL)
		q->upload->kept = kept;
}

static void
dropped(void *arg, enum database_outcome outcome, PGresult *result)
{
	(void)arg;
	(void)outcome;
	PQclear(result);
}

/* Nobody waits for it: what it fails to throw away the worker will. */
static void
drop(const struct upload *u)
{
	struct database_value v = { .len = 0 };
	struct text codes;

	text_init(&codes, UPLOAD_FILES_MAX * (CODE_MAX + 1) + 2);
	for (size_t i = u->kept ? u->at : 0; i < u->count && i <= u->at; i++)
		if (u->files[i].code[0] != '\0')
			text_addf(&codes, "%c%s", codes.len > 0 ? ',' : '{',
			    u->files[i].code);
	text_adds(&codes, "}");
	v.data = text_string(&codes);
	if (codes.len > 1)
		(void)database_call(DATABASE_BYTES, drop_function, &v, 1,
		    false, dropped, NULL);
	text_clear(&codes);
}

void
upload_free(struct request *q)
{
	struct upload *u = q->upload;

	if (u == NULL)
		return;
	drop(u);
	if (u->map != NULL)
		munmap(u->map, u->map_len);
	EVP_MD_CTX_free(u->sum);
	kore_free(u);
	q->upload = NULL;
}
