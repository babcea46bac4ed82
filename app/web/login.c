#include "web/login.h"

#include <jansson.h>
#include <openssl/crypto.h>
#include <openssl/sha.h>
#include <string.h>

#include "core/bytes.h"
#include "core/secret.h"
#include "web/params.h"
#include "web/reply.h"
#include "web/session.h"

struct login {
	struct kore_task	 task;		/* Kore wants it first */
	bool			 started;
	size_t			 password_len;
	size_t			 fresh_len;	/* 0: no new password */
	const char		*fault;		/* of the new password */
	char			 password[SECRET_PASSWORD_MAX];
	char			 fresh[SECRET_PASSWORD_MAX];
	char			 salt[SECRET_HASH_MAX];
	char			 derived[SECRET_DERIVED_SIZE];
	char			 fresh_hash[SECRET_HASH_MAX];
	char			 token[SESSION_TOKEN_SIZE];
};

static size_t	begin_function;
static size_t	password_function;
static unsigned	waiting;

void
login_init(void)
{
	begin_function = database_add("masuk_mulai", "text,jsonb");
	password_function = database_add("sandi_mulai", "text,jsonb");
}

/* Runs in a task's thread: touches nothing but its own struct. */
static int
derive(struct kore_task *t)
{
	struct login *l = (struct login *)t;
	bool ok = true;

	if (l->salt[0] != '\0')
		ok = secret_derive(l->password, l->password_len, l->salt,
		    l->derived);
	if (ok && l->fresh_len > 0)
		ok = secret_hash(l->fresh, l->fresh_len, l->fresh_hash,
		    sizeof(l->fresh_hash));
	return ok ? KORE_RESULT_OK : KORE_RESULT_ERROR;
}

/* The new password and what is wrong with it; only a good one is kept. */
static void
take_fresh(struct login *l)
{
	const char *value = "", *again = "";
	size_t n = 0, m = 0;

	(void)params_find("sandi_baru", &value, &n);
	(void)params_find("sandi_ulang", &again, &m);
	if (n < SECRET_PASSWORD_MIN)
		l->fault = "pendek";
	else if (n > sizeof(l->fresh))
		l->fault = "panjang";
	else if (n != m || memcmp(value, again, n) != 0)
		l->fault = "beda";
	else if (n == l->password_len && memcmp(value, l->password, n) == 0)
		l->fault = "sama";
	else {
		memcpy(l->fresh, value, n);
		l->fresh_len = n;
	}
}

enum step
login_begin(struct request *q)
{
	struct database_value v[2];
	const char *value = "";
	bool renews = q->route->kind == ROUTE_PASSWORD;
	struct login *l;
	size_t n = 0;
	struct text p;
	enum step step;

	if (waiting >= LOGIN_QUEUE_MAX)
		return request_refuse(q, 503);
	waiting++;
	l = q->login = kore_calloc(1, sizeof(*l));
	if (params_find("sandi", &value, &n) && n <= sizeof(l->password)) {
		memcpy(l->password, value, n);
		l->password_len = n;
	}
	if (renews)
		take_fresh(l);
	text_init(&p, 65536);
	value = "";
	n = 0;
	(void)params_find("surel", &value, &n);
	params_add(&p, "surel", value, n > 1000 ? 0 : n);
	params_add_path(&p, q);
	params_add_own(&p, q);
	request_values(q, params_close(&p), v);
	step = request_call(q, DATABASE_WRITE,
	    renews ? password_function : begin_function, v, 2, STAGE_HASH);
	text_clear(&p);
	return step;
}

/* No salt at all: whoever sets his first password has none to prove. */
static bool
take_salt(struct login *l, const char *value)
{
	json_t *doc = json_loads(value, 0, NULL);
	json_t *member = json_object_get(doc, "garam");
	const char *salt = json_string_value(member);
	bool ok = json_is_null(member) ||
	    (salt != NULL && strlen(salt) < sizeof(l->salt));

	if (ok && salt != NULL)
		memcpy(l->salt, salt, strlen(salt) + 1);
	json_decref(doc);
	return ok;
}

static void
add_fresh(struct request *q)
{
	struct login *l = q->login;

	if (l->fault != NULL)
		params_add(&q->p, "_sandi_galat", l->fault, strlen(l->fault));
	else
		params_add(&q->p, "_sandi_baru", l->fresh_hash,
		    strlen(l->fresh_hash));
}

/* p for the second call: the proof of the password, and what is new. */
static bool
finish(struct request *q)
{
	struct login *l = q->login;
	unsigned char sum[SHA256_DIGEST_LENGTH];
	char hex[BYTES_HEX_SIZE(SHA256_DIGEST_LENGTH)];

	OPENSSL_cleanse(l->password, sizeof(l->password));
	OPENSSL_cleanse(l->fresh, sizeof(l->fresh));
	if (kore_task_result(&l->task) != KORE_RESULT_OK ||
	    !session_token(l->token))
		return false;
	SHA256((const unsigned char *)l->token, strlen(l->token), sum);
	bytes_to_hex(sum, sizeof(sum), hex);
	if (l->derived[0] != '\0')
		params_add(&q->p, "_turunan", l->derived, strlen(l->derived));
	OPENSSL_cleanse(l->derived, sizeof(l->derived));
	if (q->route->kind == ROUTE_PASSWORD)
		add_fresh(q);
	else
		params_add(&q->p, "_sesi_sidik", hex, strlen(hex));
	return true;
}

enum step
login_hash(struct request *q)
{
	struct login *l = q->login;
	const char *value;

	if (!l->started) {
		value = request_value(q);
		if (value == NULL)
			return STEP_DONE;
		if (!take_salt(l, value))
			return request_refuse(q, 500);
		l->started = true;
		kore_task_create(&l->task, derive);
		kore_task_bind_request(&l->task, q->http);
		kore_task_run(&l->task);
		return STEP_WAIT;
	}
	if (!kore_task_finished(&l->task))
		return STEP_WAIT;
	if (!finish(q))
		return request_refuse(q, 500);
	q->stage = STAGE_CALL;
	return STEP_ON;
}

void
login_cookie(struct request *q)
{
	reply_cookie(q, "sesi", q->login->token, "/", -1);
}

void
login_free(struct request *q)
{
	struct login *l = q->login;

	if (l == NULL)
		return;
	if (l->started && !kore_task_finished(&l->task))
		return;			/* the thread still reads it */
	if (l->started && l->task.req != NULL)
		kore_task_destroy(&l->task);
	OPENSSL_cleanse(l, sizeof(*l));
	kore_free(l);
	q->login = NULL;
	waiting--;
}
