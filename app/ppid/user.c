#include "ppid/command.h"

#include <getopt.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include <openssl/crypto.h>

#include "core/secret.h"
#include "ppid/database.h"

static const struct option add_options[] = {
	{ "name", required_argument, NULL, 'n' },
	{ "role", required_argument, NULL, 'r' },
	{ "body", required_argument, NULL, 'b' },
	{ "agency", required_argument, NULL, 'a' },
	{ "title", required_argument, NULL, 't' },
	{ "nip", required_argument, NULL, 'i' },
	{ NULL, 0, NULL, 0 }
};

/* The option's letter and the key under which SQL expects its value. */
static const struct {
	int		 letter;
	const char	*key;
} add_keys[] = {
	{ 'n', "nama" }, { 'r', "peran" }, { 'b', "badan" }, { 'a', "opd" },
	{ 't', "jabatan" }, { 'i', "nip" },
};

/* Read one line without its end. False: end of input or too long. */
static bool
line_read(char *buf, size_t cap)
{
	size_t	n;

	if (fgets(buf, (int)cap, stdin) == NULL)
		return false;
	n = strcspn(buf, "\n");
	if (buf[n] != '\n' && n == cap - 1)
		return false;
	buf[n] = '\0';
	return true;
}

/*
 * Ask for a line that the terminal does not show. A signal waits until the
 * terminal shows again what is typed.
 */
static bool
line_ask(const char *prompt, char *buf, size_t cap)
{
	struct termios	shown, hidden;
	sigset_t	all, before;
	bool		ok;

	if (tcgetattr(STDIN_FILENO, &shown) == -1)
		return line_read(buf, cap);
	hidden = shown;
	hidden.c_lflag &= (tcflag_t)~ECHO;
	sigfillset(&all);
	sigprocmask(SIG_BLOCK, &all, &before);
	tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
	fputs(prompt, stderr);
	ok = line_read(buf, cap);
	tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
	fputc('\n', stderr);
	sigprocmask(SIG_SETMASK, &before, NULL);
	return ok;
}

/* Read a new password, twice from a terminal, and hash it. */
static bool
password_hash(char *hash, size_t cap)
{
	char	first[SECRET_PASSWORD_MAX], again[SECRET_PASSWORD_MAX];
	bool	ok;

	ok = line_ask("New password: ", first, sizeof(first));
	if (!ok || strlen(first) < SECRET_PASSWORD_MIN) {
		fprintf(stderr, "ppid: a password has %d to %d characters\n",
		    SECRET_PASSWORD_MIN, SECRET_PASSWORD_MAX - 2);
		ok = false;
	} else if (isatty(STDIN_FILENO) &&
	    (!line_ask("Once more: ", again, sizeof(again)) ||
	    strcmp(first, again) != 0)) {
		fprintf(stderr, "ppid: the two passwords differ\n");
		ok = false;
	}
	ok = ok && secret_hash(first, strlen(first), hash, cap);
	OPENSSL_cleanse(first, sizeof(first));
	OPENSSL_cleanse(again, sizeof(again));
	return ok;
}

/* Call the function with p, print `done` with its answer, take p. */
static int
call(const char *function, json_t *p, const char *done)
{
	PGconn	*db = database_open("PPID_DATABASE");
	json_t	*answer = NULL;

	if (db != NULL)
		answer = database_call(db, function, p);
	if (answer != NULL)
		printf("%s %s\n", json_string_value(json_object_get(p, "surel")),
		    done);
	json_decref(answer);
	json_decref(p);
	PQfinish(db);
	return answer != NULL ? 0 : 1;
}

static bool
add_parse(int argc, char **argv, json_t *p)
{
	int	c;

	while ((c = getopt_long(argc, argv, "", add_options, NULL)) != -1) {
		for (size_t i = 0; i < sizeof(add_keys) / sizeof(add_keys[0]); i++) {
			if (add_keys[i].letter == c)
				json_object_set_new(p, add_keys[i].key,
				    json_string(optarg));
		}
		if (c == '?')
			return false;
	}
	if (optind != argc - 1 || json_object_get(p, "nama") == NULL ||
	    json_object_get(p, "peran") == NULL) {
		fprintf(stderr, "ppid: an account needs EMAIL, --name and "
		    "--role; see 'ppid user add --help'\n");
		return false;
	}
	return json_object_set_new(p, "surel", json_string(argv[optind])) == 0;
}

static int
user_add(int argc, char **argv)
{
	char	 hash[SECRET_HASH_MAX];
	json_t	*p = json_object();

	if (!add_parse(argc, argv, p) || !password_hash(hash, sizeof(hash))) {
		json_decref(p);
		return 1;
	}
	json_object_set_new(p, "sandi", json_string(hash));
	return call("akun.petugas_tambah", p, "added");
}

static bool
email_given(int argc, char **argv)
{
	if (argc == 2)
		return true;
	fprintf(stderr, "ppid: 'user %s' needs one EMAIL\n", argv[0]);
	return false;
}

static int
user_password(int argc, char **argv)
{
	char	hash[SECRET_HASH_MAX];

	if (!email_given(argc, argv) || !password_hash(hash, sizeof(hash)))
		return 1;
	return call("akun.petugas_sandi", json_pack("{s:s, s:s}", "surel",
	    argv[1], "sandi", hash), "has a new password; open sessions ended");
}

static int
user_lock(int argc, char **argv)
{
	if (!email_given(argc, argv))
		return 1;
	return call("akun.petugas_aktif", json_pack("{s:s, s:b}", "surel",
	    argv[1], "aktif", 0), "locked; open sessions ended");
}

static int
user_unlock(int argc, char **argv)
{
	if (!email_given(argc, argv))
		return 1;
	return call("akun.petugas_aktif", json_pack("{s:s, s:b}", "surel",
	    argv[1], "aktif", 1), "unlocked");
}

static int
user_list(int argc, char **argv)
{
	PGconn	*db = database_open("PPID_DATABASE");
	bool	 ok;

	(void)argc;
	(void)argv;
	ok = db != NULL && database_print(db, "select surel, nama, badan, opd, "
	    "peran, keadaan from akun.petugas_daftar()");
	PQfinish(db);
	return ok ? 0 : 1;
}

static const struct command commands[] = {
	{ "add", user_add, "Add an officer; the password is asked for, or the "
	    "first line of standard input", "EMAIL --name NAME --role "
	    "ROLE[,ROLE] [--body CODE] [--agency CODE] [--title TEXT] "
	    "[--nip NUMBER]" },
	{ "password", user_password, "Set a new password and end the open "
	    "sessions", "EMAIL" },
	{ "list", user_list, "List officers: email, name, body, agency, roles, "
	    "state", "" },
	{ "lock", user_lock, "Keep an officer out and end the open sessions",
	    "EMAIL" },
	{ "unlock", user_unlock, "Let an officer in again, also after too many "
	    "wrong passwords", "EMAIL" },
	{ NULL, NULL, NULL, NULL }
};

int
user_main(int argc, char **argv)
{
	return command_run("ppid user", commands, argc, argv);
}
