#include "ppid/command.h"

#include <getopt.h>
#include <stdio.h>
#include <string.h>

#include <openssl/crypto.h>

#include "core/field.h"
#include "core/secret.h"
#include "ppid/database.h"
#include "ppid/key_file.h"

#define BATCH		500
#define BATCH_MAX	10000

static const char *const tables[] = { "permohonan", "keberatan", "kode" };

/* What a command works with, and what it has seen. */
struct work {
	struct secret_keys	 keys;
	const char		*path;
	PGconn			*db;
	long			 batch;
	bool			 seal;		/* seal anew, or only look */
	long			 done;
	long			 closed;	/* could not be opened */
};

static bool
work_begin(struct work *w)
{
	memset(w, 0, sizeof(*w));
	w->batch = BATCH;
	w->path = key_file_load(&w->keys);
	w->db = w->path != NULL ? database_open("PPID_DATABASE") : NULL;
	return w->db != NULL;
}

static int
work_end(struct work *w, bool ok)
{
	secret_keys_clear(&w->keys);
	PQfinish(w->db);
	return ok ? 0 : 1;
}

/* How many values each key seals: {"k1": 12}. */
static json_t *
counts_get(struct work *w)
{
	json_t	*none = json_object(), *counts;

	counts = database_call(w->db, "akun.segel_kunci", none);
	json_decref(none);
	return counts;
}

static bool
key_known(const struct work *w, const char *id)
{
	for (size_t i = 0; i < w->keys.count; i++)
		if (strcmp(w->keys.key[i].id, id) == 0)
			return true;
	return false;
}

/* Open one value and, if it is to be, seal it with the first key. */
static void
value_take(struct work *w, const json_t *row, json_t *out)
{
	const char	*old = json_string_value(json_object_get(row, "sandi"));
	char		 plain[SECRET_PLAIN_MAX];
	char		 sealed[SECRET_SEALED_SIZE(SECRET_PLAIN_MAX)];
	size_t		 n;
	bool		 ok;

	ok = secret_open(&w->keys, old, plain, sizeof(plain), &n) &&
	    (!w->seal || secret_seal(&w->keys, plain, n, sealed,
	    sizeof(sealed)));
	OPENSSL_cleanse(plain, sizeof(plain));
	if (!ok) {
		w->closed++;
		return;
	}
	w->done++;
	if (w->seal)
		json_array_append_new(out, json_pack("{s:O, s:s, s:s}", "id",
		    json_object_get(row, "id"), "lama", old, "baru", sealed));
}

/* One batch behind `*after`, in a transaction of its own. 1: there are more. */
static int
batch_run(struct work *w, const char *table, json_int_t *after)
{
	json_t	*p, *rows, *row, *out = json_array(), *saved = NULL;
	size_t	 i, count = 0;
	int	 result = -1;

	p = json_pack("{s:s, s:I, s:s, s:I}", "tabel", table, "setelah", *after,
	    "selain", w->seal ? w->keys.key[0].id : "", "banyak",
	    (json_int_t)w->batch);
	rows = database_call(w->db, "akun.segel_ambil", p);
	json_decref(p);
	json_array_foreach(rows, i, row) {
		value_take(w, row, out);
		*after = json_integer_value(json_object_get(row, "id"));
	}
	count = json_array_size(rows);
	p = json_pack("{s:s, s:o}", "tabel", table, "nilai", out);
	if (rows != NULL && json_array_size(out) > 0)
		saved = database_call(w->db, "akun.segel_simpan", p);
	if (rows != NULL && (json_array_size(out) == 0 || saved != NULL))
		result = count == (size_t)w->batch;
	json_decref(saved);
	json_decref(p);
	json_decref(rows);
	return result;
}

static bool
values_run(struct work *w)
{
	json_int_t	after;
	int		more;

	for (size_t i = 0; i < sizeof(tables) / sizeof(tables[0]); i++) {
		after = 0;
		while ((more = batch_run(w, tables[i], &after)) == 1)
			;
		if (more == -1)
			return false;
	}
	return true;
}

/* A rotation that was cut short is finished before another one begins. */
static bool
unfinished(const struct work *w, json_t *counts)
{
	const char	*id;
	json_t		*n;

	json_object_foreach(counts, id, n) {
		(void)n;
		if (strcmp(id, w->keys.key[0].id) != 0 && key_known(w, id))
			return true;
	}
	return false;
}

static void
number_raise(const char *id, long *last)
{
	long	n;

	if (id[0] == 'k' && field_number(id + 1, 1, 99999999, &n) && n > *last)
		*last = n;
}

/* Behind the last of k1, k2, ...: an old backup's key never comes again. */
static void
id_choose(const struct work *w, json_t *counts, char *id, size_t cap)
{
	const char	*sealed;
	json_t		*value;
	long		 last = 0;

	for (size_t i = 0; i < w->keys.count; i++)
		number_raise(w->keys.key[i].id, &last);
	json_object_foreach(counts, sealed, value) {
		(void)value;
		number_raise(sealed, &last);
	}
	snprintf(id, cap, "k%d", (int)last + 1);
}

static bool
rotate_parse(int argc, char **argv, struct work *w, bool *fresh)
{
	static const struct option options[] = {
		{ "batch", required_argument, NULL, 'b' },
		{ "new", no_argument, NULL, 'n' },
		{ NULL, 0, NULL, 0 }
	};
	int	c;

	while ((c = getopt_long(argc, argv, "", options, NULL)) != -1) {
		if (c == 'n')
			*fresh = true;
		else if (c != 'b' ||
		    !field_number(optarg, 1, BATCH_MAX, &w->batch)) {
			fprintf(stderr, "ppid: --batch is a number from 1 to "
			    "%d; see 'ppid key rotate --help'\n", BATCH_MAX);
			return false;
		}
	}
	if (optind < argc)
		fprintf(stderr, "ppid: 'key rotate' takes no argument like "
		    "'%s'; see 'ppid key rotate --help'\n", argv[optind]);
	return optind == argc;
}

/*
 * Nobody else may rotate at the same time. The lock ends with the connection,
 * which the server notices a moment later: hence a little patience.
 */
static bool
lock_take(struct work *w)
{
	if (database_exec(w->db, "set lock_timeout = '10s'; "
	    "select pg_advisory_lock(hashtext('ppid key')); "
	    "reset lock_timeout"))
		return true;
	fprintf(stderr, "ppid: another 'ppid key' is at work\n");
	return false;
}

static bool
rotate(struct work *w, bool fresh)
{
	json_t	*counts = counts_get(w);
	char	 id[SECRET_KEY_ID_MAX + 1];
	bool	 ok = counts != NULL;

	if (ok && (fresh || !unfinished(w, counts))) {
		id_choose(w, counts, id, sizeof(id));
		ok = key_file_add(w->path, &w->keys, id);
		if (ok)
			printf("key %s added to %s\n", id, w->path);
	} else if (ok) {
		printf("going on with key %s\n", w->keys.key[0].id);
	}
	json_decref(counts);
	w->seal = true;
	ok = ok && values_run(w);
	printf("%ld values sealed with key %s\n", w->done, w->keys.key[0].id);
	if (w->closed > 0)
		fprintf(stderr, "ppid: %ld values cannot be opened and stay as "
		    "they are; see 'ppid key check'\n", w->closed);
	if (ok)
		printf("Restart the portal: until then it cannot show these "
		    "numbers. Then 'ppid key rotate' once more takes what came "
		    "in between, and 'ppid key drop' the old key.\n");
	return ok && w->closed == 0;
}

static int
key_rotate(int argc, char **argv)
{
	struct work	w;
	bool		ok, fresh = false;

	ok = work_begin(&w) && rotate_parse(argc, argv, &w, &fresh) &&
	    lock_take(&w) && rotate(&w, fresh);
	return work_end(&w, ok);
}

static int
key_check(int argc, char **argv)
{
	struct work	 w;
	json_t		*counts, *n;
	const char	*id;
	bool		 ok;

	(void)argv;
	if (argc != 1) {
		fprintf(stderr, "ppid: 'key check' needs nothing more\n");
		return 2;
	}
	if (!work_begin(&w) || (counts = counts_get(&w)) == NULL)
		return work_end(&w, false);
	json_object_foreach(counts, id, n)
		printf("%s\t%" JSON_INTEGER_FORMAT "%s\n", id,
		    json_integer_value(n), key_known(&w, id) ? "" :
		    "\tnot in the key file");
	json_decref(counts);
	ok = values_run(&w);
	printf("%ld values opened, %ld cannot be opened\n", w.done, w.closed);
	return work_end(&w, ok && w.closed == 0);
}

/* Whether nothing needs the key any more. */
static bool
may_drop(struct work *w, const char *id)
{
	json_t		*counts = counts_get(w);
	json_int_t	 n = json_integer_value(json_object_get(counts, id));
	bool		 ok = counts != NULL;

	json_decref(counts);
	if (ok && strcmp(id, w->keys.key[0].id) == 0) {
		fprintf(stderr, "ppid: key %s is the one that seals\n", id);
		ok = false;
	} else if (ok && n > 0) {
		fprintf(stderr, "ppid: %" JSON_INTEGER_FORMAT " values are "
		    "sealed with key %s; run 'ppid key rotate' first\n", n, id);
		ok = false;
	}
	return ok;
}

static int
key_drop(int argc, char **argv)
{
	struct work	w;
	bool		ok;

	if (argc != 2) {
		fprintf(stderr, "ppid: 'key drop' needs one KEYID\n");
		return 2;
	}
	ok = work_begin(&w) && lock_take(&w) && may_drop(&w, argv[1]) &&
	    key_file_drop(w.path, &w.keys, argv[1]);
	if (ok)
		printf("key %s is gone from %s\n", argv[1], w.path);
	return work_end(&w, ok);
}

static const struct command commands[] = {
	{ "rotate", key_rotate, "Add a new key to the key file and seal every "
	    "identity number and code with it, in batches; run again after a crash or "
	    "the portal's restart, it goes on where it was. --new adds one "
	    "more key even so", "[--batch N] [--new]" },
	{ "check", key_check, "Open every sealed value; say how many each key "
	    "seals", "" },
	{ "drop", key_drop, "Take a key out of the file once no value needs "
	    "it; restart the portal before", "KEYID" },
	{ NULL, NULL, NULL, NULL }
};

int
key_main(int argc, char **argv)
{
	return command_run("ppid key", commands, argc, argv);
}
