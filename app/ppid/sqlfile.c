#include "ppid/sqlfile.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <openssl/evp.h>

#include "core/bytes.h"
#include "ppid/database.h"

static bool
digest_make(struct sqlfile *file, size_t len)
{
	unsigned char	hash[EVP_MAX_MD_SIZE];
	unsigned int	n;

	if (EVP_Digest(file->text, len, hash, &n, EVP_sha256(), NULL) != 1)
		return false;
	bytes_to_hex(hash, n, file->digest);
	return true;
}

/* Read a stream to its end into fresh memory, ended by NUL. */
static char *
stream_read(FILE *f, size_t *len)
{
	char	*text = NULL, *more;
	size_t	 cap = 16 * 1024, n = 0;

	do {
		cap *= 2;
		if (cap > SQLFILE_MAX * 2 ||
		    (more = realloc(text, cap + 1)) == NULL) {
			free(text);
			return NULL;
		}
		text = more;
		n += fread(text + n, 1, cap - n, f);
	} while (n == cap);
	if (ferror(f) || n > SQLFILE_MAX || memchr(text, '\0', n) != NULL) {
		free(text);
		return NULL;
	}
	text[n] = '\0';
	*len = n;
	return text;
}

bool
sqlfile_read(struct sqlfile *file, const char *dir, const char *name)
{
	FILE	*f;
	size_t	 len = 0;
	int	 n;

	file->text = NULL;
	n = snprintf(file->path, sizeof(file->path), "%s/%s", dir, name);
	if (n < 0 || (size_t)n >= sizeof(file->path)) {
		fprintf(stderr, "ppid: the path %s/%s is too long\n", dir, name);
		return false;
	}
	if ((f = fopen(file->path, "re")) == NULL) {
		fprintf(stderr, "ppid: cannot read %s: %s\n", file->path,
		    strerror(errno));
		return false;
	}
	file->text = stream_read(f, &len);
	fclose(f);
	if (file->text == NULL || !digest_make(file, len)) {
		fprintf(stderr, "ppid: cannot read %s: not a text of at most "
		    "%lu bytes\n", file->path, SQLFILE_MAX);
		sqlfile_clear(file);
		return false;
	}
	return true;
}

void
sqlfile_clear(struct sqlfile *file)
{
	free(file->text);
	file->text = NULL;
}

/* The end of a quoted part that begins at s with `quote`. */
static const char *
quote_skip(const char *s, char quote, bool backslash)
{
	for (s++; *s != '\0'; s++) {
		if (backslash && *s == '\\' && s[1] != '\0')
			s++;
		else if (*s == quote && s[1] == quote)
			s++;
		else if (*s == quote)
			return s + 1;
	}
	return s;
}

/* The end of $tag$ … $tag$, or s + 1 when no dollar quote begins at s. */
static const char *
dollar_skip(const char *s)
{
	const char	*tag = s, *end;
	size_t		 n;

	for (s++; isalnum((unsigned char)*s) || *s == '_'; s++)
		;
	if (*s != '$')
		return tag + 1;
	n = (size_t)(s - tag) + 1;
	for (end = strchr(tag + n, '$'); end != NULL; end = strchr(end + 1, '$')) {
		if (strncmp(end, tag, n) == 0)
			return end + n;
	}
	return tag + strlen(tag);
}

/* Skip one comment, quoted text or character. */
static const char *
token_skip(const char *s, const char *begin)
{
	const char	*end;

	if (s[0] == '-' && s[1] == '-')
		return s + strcspn(s, "\n");
	if (s[0] == '/' && s[1] == '*') {
		end = strstr(s + 2, "*/");
		return end != NULL ? end + 2 : s + strlen(s);
	}
	if (*s == '\'' || *s == '"')
		return quote_skip(s, *s, s > begin && (s[-1] == 'E' ||
		    s[-1] == 'e'));
	if (*s == '$')
		return dollar_skip(s);
	return s + 1;
}

/* Skip blanks, comments and empty statements before a statement. */
static const char *
statement_begin(const char *s, const char *text)
{
	while (isspace((unsigned char)*s) || *s == ';' ||
	    (s[0] == '-' && s[1] == '-') || (s[0] == '/' && s[1] == '*'))
		s = token_skip(s, text);
	return s;
}

static const char *
statement_end(const char *s, const char *text)
{
	while (*s != '\0' && *s != ';')
		s = token_skip(s, text);
	return s;
}

/* Where the statement with this number (from 0) begins. */
static const char *
statement_find(const char *text, size_t number)
{
	const char	*s = statement_begin(text, text);

	while (*s != '\0' && number-- > 0)
		s = statement_begin(statement_end(s, text), text);
	return s;
}

/* The first statement that would end the caller's transaction, or NULL. */
static const char *
statement_ending(const char *text)
{
	static const char *const	words[] = { "commit", "end", "rollback",
					    "abort" };
	const char			*s;
	size_t				 n;

	for (s = statement_begin(text, text); *s != '\0';
	    s = statement_begin(statement_end(s, text), text)) {
		for (n = 0; isalpha((unsigned char)s[n]); n++)
			;
		for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
			if (strlen(words[i]) == n &&
			    strncasecmp(words[i], s, n) == 0)
				return s;
		}
	}
	return NULL;
}

/* The line of the n-th character (from 1); characters are UTF-8. */
static size_t
line_of_character(const char *text, size_t n)
{
	size_t	line = 1;

	for (; *text != '\0' && n > 1; text++) {
		if (*text == '\n')
			line++;
		if (((unsigned char)text[1] & 0xc0) != 0x80)
			n--;
	}
	return line;
}

static size_t
line_of_address(const char *text, const char *at)
{
	size_t	line = 1;

	for (; text < at; text++) {
		if (*text == '\n')
			line++;
	}
	return line;
}

static void
failure_print(const struct sqlfile *file, PGconn *db, const PGresult *result,
    size_t number)
{
	const char	*position, *message, *context;
	size_t		 line;

	position = PQresultErrorField(result, PG_DIAG_STATEMENT_POSITION);
	if (position != NULL)
		line = line_of_character(file->text, strtoul(position, NULL, 10));
	else
		line = line_of_address(file->text,
		    statement_find(file->text, number));
	message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
	fprintf(stderr, "%s:%zu: %s\n", file->path, line,
	    message != NULL ? message : PQerrorMessage(db));
	if ((message = PQresultErrorField(result, PG_DIAG_MESSAGE_DETAIL)) != NULL)
		fprintf(stderr, "  %s\n", message);
	if ((context = PQresultErrorField(result, PG_DIAG_CONTEXT)) != NULL)
		fprintf(stderr, "  %s\n", context);
}

bool
sqlfile_run(const struct sqlfile *file, PGconn *db)
{
	PGresult	*result;
	ExecStatusType	 status;
	size_t		 number = 0;
	const char	*ending;
	bool		 ok = true;

	if ((ending = statement_ending(file->text)) != NULL) {
		fprintf(stderr, "%s:%zu: ends the transaction that the file is "
		    "run in\n", file->path, line_of_address(file->text, ending));
		return false;
	}
	if (PQsendQuery(db, file->text) != 1) {
		database_complain(db, NULL);
		return false;
	}
	while ((result = PQgetResult(db)) != NULL) {
		status = PQresultStatus(result);
		if (ok && status != PGRES_COMMAND_OK &&
		    status != PGRES_TUPLES_OK && status != PGRES_EMPTY_QUERY) {
			failure_print(file, db, result, number);
			ok = false;
		}
		number++;
		PQclear(result);
	}
	return ok;
}

static int
folder_filter(const struct dirent *entry)
{
	size_t	n = strlen(entry->d_name);

	return n > 4 && entry->d_name[0] != '.' &&
	    strcmp(entry->d_name + n - 4, ".sql") == 0;
}

/* Byte order, whatever the locale is. */
static int
folder_compare(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

bool
sqlfolder_read(struct sqlfolder *folder, const char *dir)
{
	struct dirent	**entry;
	int		  n;

	*folder = (struct sqlfolder){ NULL, 0 };
	if ((n = scandir(dir, &entry, folder_filter, folder_compare)) == -1) {
		if (errno == ENOENT)
			return true;
		fprintf(stderr, "ppid: cannot list %s: %s\n", dir,
		    strerror(errno));
		return false;
	}
	folder->name = calloc((size_t)n + 1, sizeof(char *));
	for (int i = 0; i < n; i++) {
		if (folder->name != NULL &&
		    (folder->name[i] = strdup(entry[i]->d_name)) != NULL)
			folder->count++;
		free(entry[i]);
	}
	free(entry);
	if (folder->count == (size_t)n)
		return true;
	fprintf(stderr, "ppid: out of memory\n");
	sqlfolder_clear(folder);
	return false;
}

void
sqlfolder_clear(struct sqlfolder *folder)
{
	if (folder->name != NULL) {
		for (size_t i = 0; folder->name[i] != NULL; i++)
			free(folder->name[i]);
	}
	free(folder->name);
	*folder = (struct sqlfolder){ NULL, 0 };
}

bool
sqlfolder_run(const char *dir, PGconn *db, size_t *count)
{
	struct sqlfolder	folder;
	struct sqlfile		file;
	bool			ok;

	if (!sqlfolder_read(&folder, dir))
		return false;
	ok = true;
	for (size_t i = 0; ok && i < folder.count; i++) {
		ok = sqlfile_read(&file, dir, folder.name[i]) &&
		    sqlfile_run(&file, db);
		sqlfile_clear(&file);
	}
	*count += folder.count;
	sqlfolder_clear(&folder);
	return ok;
}
