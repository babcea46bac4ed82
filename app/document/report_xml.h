#ifndef DOCUMENT_REPORT_XML_H
#define DOCUMENT_REPORT_XML_H

/*
 * Writes XML to a file descriptor through one fixed buffer: memory is the same
 * for ten rows and for ten million. The caller owns the descriptor.
 *
 * Names must be literals. Values are escaped; a control character that XML 1.0
 * cannot hold becomes U+FFFD. A failed write is remembered (failed, error) and
 * everything after it does nothing: write freely, look once at the end.
 */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define REPORT_XML_BUFFER (256 * 1024)

struct report_xml {
	int	 fd;
	bool	 failed;
	bool	 open;		/* a start tag still takes attributes */
	int	 error;		/* errno of the write that failed */
	size_t	 len;
	char	*buffer;
};

bool	report_xml_init(struct report_xml *xml, int fd);

/* Hands everything over; false when any write failed. */
bool	report_xml_flush(struct report_xml *xml);
void	report_xml_clear(struct report_xml *xml);

/* Bytes as they are: the declaration, nothing that came from outside. */
void	report_xml_raw(struct report_xml *xml, const char *bytes, size_t n);

void	report_xml_start(struct report_xml *xml, const char *name);
void	report_xml_attr(struct report_xml *xml, const char *name,
	    const char *value, size_t n);
void	report_xml_string(struct report_xml *xml, const char *name,
	    const char *value);
void	report_xml_number(struct report_xml *xml, const char *name,
	    int64_t value);
/* Ends the start tag: what follows is inside the element. */
void	report_xml_inside(struct report_xml *xml);

void	report_xml_end(struct report_xml *xml, const char *name);

#endif
