#include "document/report_xml.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* What a byte becomes in an attribute's value; NULL: itself. */
static const char *const escapes[256] = {
	['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;",
	['\t'] = "&#9;", ['\n'] = "&#10;", ['\r'] = "&#13;",
	[1] = "\xEF\xBF\xBD", [2] = "\xEF\xBF\xBD", [3] = "\xEF\xBF\xBD",
	[4] = "\xEF\xBF\xBD", [5] = "\xEF\xBF\xBD", [6] = "\xEF\xBF\xBD",
	[7] = "\xEF\xBF\xBD", [8] = "\xEF\xBF\xBD", [11] = "\xEF\xBF\xBD",
	[12] = "\xEF\xBF\xBD", [14] = "\xEF\xBF\xBD", [15] = "\xEF\xBF\xBD",
	[16] = "\xEF\xBF\xBD", [17] = "\xEF\xBF\xBD", [18] = "\xEF\xBF\xBD",
	[19] = "\xEF\xBF\xBD", [20] = "\xEF\xBF\xBD", [21] = "\xEF\xBF\xBD",
	[22] = "\xEF\xBF\xBD", [23] = "\xEF\xBF\xBD", [24] = "\xEF\xBF\xBD",
	[25] = "\xEF\xBF\xBD", [26] = "\xEF\xBF\xBD", [27] = "\xEF\xBF\xBD",
	[28] = "\xEF\xBF\xBD", [29] = "\xEF\xBF\xBD", [30] = "\xEF\xBF\xBD",
	[31] = "\xEF\xBF\xBD",
};

bool
report_xml_init(struct report_xml *xml, int fd)
{
	memset(xml, 0, sizeof(*xml));
	xml->fd = fd;
	xml->buffer = malloc(REPORT_XML_BUFFER);
	xml->failed = xml->buffer == NULL;
	return !xml->failed;
}

void
report_xml_clear(struct report_xml *xml)
{
	free(xml->buffer);
	xml->buffer = NULL;
}

bool
report_xml_flush(struct report_xml *xml)
{
	size_t	done = 0;
	ssize_t	n;

	while (!xml->failed && done < xml->len) {
		n = write(xml->fd, xml->buffer + done, xml->len - done);
		if (n > 0) {
			done += (size_t)n;
		} else if (errno != EINTR) {
			xml->error = errno;
			xml->failed = true;
		}
	}
	xml->len = 0;
	return !xml->failed;
}

void
report_xml_raw(struct report_xml *xml, const char *bytes, size_t n)
{
	size_t	part;

	while (n > 0 && !xml->failed) {
		if (xml->len == REPORT_XML_BUFFER && !report_xml_flush(xml))
			return;
		part = REPORT_XML_BUFFER - xml->len;
		if (part > n)
			part = n;
		memcpy(xml->buffer + xml->len, bytes, part);
		xml->len += part;
		bytes += part;
		n -= part;
	}
}

static void
raw_string(struct report_xml *xml, const char *text)
{
	report_xml_raw(xml, text, strlen(text));
}

void
report_xml_inside(struct report_xml *xml)
{
	if (xml->open)
		report_xml_raw(xml, ">\n", 2);
	xml->open = false;
}

void
report_xml_start(struct report_xml *xml, const char *name)
{
	report_xml_inside(xml);
	report_xml_raw(xml, "<", 1);
	raw_string(xml, name);
	xml->open = true;
}

void
report_xml_attr(struct report_xml *xml, const char *name, const char *value,
    size_t n)
{
	const char	*escape;
	size_t		 from = 0;

	report_xml_raw(xml, " ", 1);
	raw_string(xml, name);
	report_xml_raw(xml, "=\"", 2);
	for (size_t i = 0; i < n; i++) {
		if ((escape = escapes[(unsigned char)value[i]]) == NULL)
			continue;
		report_xml_raw(xml, value + from, i - from);
		raw_string(xml, escape);
		from = i + 1;
	}
	report_xml_raw(xml, value + from, n - from);
	report_xml_raw(xml, "\"", 1);
}

void
report_xml_string(struct report_xml *xml, const char *name, const char *value)
{
	report_xml_attr(xml, name, value, strlen(value));
}

void
report_xml_number(struct report_xml *xml, const char *name, int64_t value)
{
	char	digits[24];
	int	n = snprintf(digits, sizeof(digits), "%" PRId64, value);

	report_xml_attr(xml, name, digits, (size_t)n);
}

void
report_xml_end(struct report_xml *xml, const char *name)
{
	if (xml->open) {
		report_xml_raw(xml, "/>\n", 3);
		xml->open = false;
		return;
	}
	report_xml_raw(xml, "</", 2);
	raw_string(xml, name);
	report_xml_raw(xml, ">\n", 2);
}
