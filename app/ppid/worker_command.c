#include "ppid/program.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "ppid/command.h"

/* `ppid worker` becomes `ppid-worker`. */
int
worker_main(int argc, char **argv)
{
	char	 path[PATH_MAX];

	(void)argc;
	if (program_beside("ppid-worker", path, sizeof(path))) {
		argv[0] = path;
		(void)execv(path, argv);
	}
	fprintf(stderr, "ppid: ppid-worker does not lie beside ppid: %s\n",
	    strerror(errno));
	return 1;
}
