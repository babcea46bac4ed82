#include "web/log.h"

#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "web/settings.h"

#define LINE_MAX_	512

static char	buffer[16384];
static size_t	used;

uint64_t
log_clock(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (uint64_t)t.tv_sec * 1000000 + (uint64_t)t.tv_nsec / 1000;
}

/* "2026-02-03T04:05:06.789Z"; the seconds are formatted once each. */
static const char *
now(void)
{
	static char text[32];
	static time_t known = -1;
	struct timespec t;
	struct tm tm;

	clock_gettime(CLOCK_REALTIME, &t);
	if (t.tv_sec != known) {
		gmtime_r(&t.tv_sec, &tm);
		strftime(text, sizeof(text), "%Y-%m-%dT%H:%M:%S.000Z", &tm);
		known = t.tv_sec;
	}
	snprintf(text + 20, sizeof(text) - 20, "%03uZ",
	    (unsigned)(t.tv_nsec / 1000000));
	return text;
}

void
log_flush(void)
{
	size_t at = 0;
	ssize_t n;

	while (at < used) {
		n = write(STDOUT_FILENO, buffer + at, used - at);
		if (n == -1 && errno == EINTR)
			continue;
		if (n <= 0)
			break;
		at += (size_t)n;
	}
	used = 0;
}

static char *
line_begin(void)
{
	if (sizeof(buffer) - used < LINE_MAX_)
		log_flush();
	return buffer + used;
}

static void
line_end(int n)
{
	if (n < 0)
		return;
	if (n >= LINE_MAX_) {
		n = LINE_MAX_ - 1;
		buffer[used + (size_t)n - 1] = '\n';
	}
	used += (size_t)n;
}

void
log_request(const struct log_request *r)
{
	if (settings.log == SETTINGS_LOG_OFF ||
	    (settings.log == SETTINGS_LOG_ERRORS && r->status < 500))
		return;
	line_end(snprintf(line_begin(), LINE_MAX_,
	    "time=%s id=%s method=%s route=%s status=%d ms=%llu.%03llu "
	    "bytes=%zu db_ms=%llu.%03llu\n", now(), r->id, r->method,
	    r->route, r->status, (unsigned long long)(r->us / 1000),
	    (unsigned long long)(r->us % 1000), r->bytes,
	    (unsigned long long)(r->database_us / 1000),
	    (unsigned long long)(r->database_us % 1000)));
}

void
log_event(const char *part, const char *format, ...)
{
	char text[LINE_MAX_ - 128];
	va_list ap;

	va_start(ap, format);
	(void)vsnprintf(text, sizeof(text), format, ap);
	va_end(ap);
	for (char *c = text; *c != '\0'; c++)
		if ((unsigned char)*c < ' ' || *c == '"')
			*c = *c == '"' ? '\'' : ' ';
	line_end(snprintf(line_begin(), LINE_MAX_,
	    "time=%s part=%s event=\"%s\"\n", now(), part, text));
	log_flush();
}
