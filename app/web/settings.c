#include "web/settings.h"

#include <openssl/sha.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "core/bytes.h"
#include "core/field.h"

#define STYLE_MAX	(1024 * 1024)

struct settings	settings;

static const struct {
	const char	*name;
	const char	*standard;		/* NULL: must be given */
	const char	**value;
} words[] = {
	{ "PORTAL_DATABASE", NULL, &settings.database },
	{ "PORTAL_ASSETS", NULL, &settings.assets },
	{ "PORTAL_URL", "https://localhost:8443", &settings.url },
};

static const struct {
	const char	*name;
	long		 standard, min, max;
	long		*value;
} numbers[] = {
	{ "PORTAL_UPLOAD_MAX", 10485760, 1024, 104857600,
	    &settings.upload_max },
	{ "PORTAL_READ_TIMEOUT", 2000, 100, 60000, &settings.read_ms },
	{ "PORTAL_WRITE_TIMEOUT", 5000, 100, 60000, &settings.write_ms },
	{ "PORTAL_SLOW_TIMEOUT", 30000, 100, 600000, &settings.slow_ms },
};

static const char *const log_words[] = { "all", "errors", "off" };

static const char *
setting(const char *name)
{
	const char *v = getenv(name);

	return v != NULL && *v != '\0' ? v : NULL;
}

static bool
load_words(struct text *error)
{
	const char *v;

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		v = setting(words[i].name);
		if (v == NULL)
			v = words[i].standard;
		if (v == NULL) {
			text_addf(error, "%s is not set; conf/portal.env."
			    "example shows what belongs there",
			    words[i].name);
			return false;
		}
		*words[i].value = v;
	}
	return true;
}

static bool
load_numbers(struct text *error)
{
	const char *v;

	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
		*numbers[i].value = numbers[i].standard;
		v = setting(numbers[i].name);
		if (v == NULL)
			continue;
		if (field_number(v, numbers[i].min, numbers[i].max,
		    numbers[i].value))
			continue;
		text_addf(error, "%s must be a whole number from %ld to %ld",
		    numbers[i].name, numbers[i].min, numbers[i].max);
		return false;
	}
	return true;
}

static bool
load_switches(struct text *error)
{
	const char *v = setting("PORTAL_LOG"), *bench = setting("PORTAL_BENCH");
	size_t i = 0;

	settings.bench = bench != NULL && strcmp(bench, "1") == 0;
	if (v != NULL) {
		while (i < 3 && strcmp(v, log_words[i]) != 0)
			i++;
		if (i == 3) {
			text_adds(error,
			    "PORTAL_LOG must be all, errors or off");
			return false;
		}
	}
	settings.log = (enum settings_log)i;
	return true;
}

static bool
load_keys(struct text *error)
{
	const char *path = setting("PORTAL_KEY_FILE");
	char why[512];
	struct stat st;

	if (path == NULL) {
		text_adds(error, "PORTAL_KEY_FILE is not set; name a file of "
		    "lines \"KEYID:64 hex digits\"");
		return false;
	}
	if (stat(path, &st) == -1) {
		text_addf(error, "the key file %s cannot be read; make it "
		    "with: echo \"k1:$(openssl rand -hex 32)\" > %s; "
		    "chmod 600 %s", path, path, path);
		return false;
	}
	if ((st.st_mode & 077) != 0) {
		text_addf(error, "the key file %s may be read by others; "
		    "run: chmod 600 %s", path, path);
		return false;
	}
	if (!secret_keys_load(&settings.keys, path, why, sizeof(why))) {
		text_adds(error, why);
		return false;
	}
	return true;
}

/* The style sheet's address changes with its contents. */
static bool
load_style(struct text *error)
{
	unsigned char sum[SHA256_DIGEST_LENGTH];
	char path[4096], hex[BYTES_HEX_SIZE(4)];
	unsigned char *data;
	size_t n;
	FILE *f;

	snprintf(path, sizeof(path), "%s/static/portal.css", settings.assets);
	f = fopen(path, "re");
	data = malloc(STYLE_MAX);
	if (f == NULL || data == NULL) {
		text_addf(error, "%s is missing; PORTAL_ASSETS must name the "
		    "folder with pages, parts and static", path);
		if (f != NULL)
			fclose(f);
		free(data);
		return false;
	}
	n = fread(data, 1, STYLE_MAX, f);
	fclose(f);
	SHA256(data, n, sum);
	free(data);
	bytes_to_hex(sum, 4, hex);
	snprintf(settings.style, sizeof(settings.style), "portal.%s.css", hex);
	return true;
}

bool
settings_load(struct text *error)
{
	return load_words(error) && load_numbers(error) &&
	    load_switches(error) && load_keys(error) && load_style(error);
}
