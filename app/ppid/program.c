#include "ppid/program.h"

#include <string.h>
#include <unistd.h>

bool
program_beside(const char *name, char *path, size_t cap)
{
	ssize_t	 n = readlink("/proc/self/exe", path, cap - 1);
	size_t	 len = strlen(name) + 1;
	char	*slash;

	if (n <= 0)
		return false;
	path[n] = '\0';
	if ((slash = strrchr(path, '/')) == NULL ||
	    (size_t)(slash + 1 - path) + len > cap)
		return false;
	memcpy(slash + 1, name, len);
	return access(path, X_OK) == 0;
}
