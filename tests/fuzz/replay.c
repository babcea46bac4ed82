#include <dirent.h>
#include <stdio.h>
#include <string.h>

#include "fuzz.h"

/* replay FOLDER: runs the target on every file of its corpus. */
#define INPUT_MAX	(1024 * 1024)

static void
replay(const char *folder, const char *name)
{
	char	 path[1024];
	uint8_t	*data, *exact;
	size_t	 n;
	FILE	*f;

	snprintf(path, sizeof(path), "%s/%s", folder, name);
	if ((f = fopen(path, "rb")) == NULL ||
	    (data = malloc(INPUT_MAX)) == NULL) {
		perror(path);
		exit(2);
	}
	n = fread(data, 1, INPUT_MAX, f);
	fclose(f);
	if ((exact = malloc(n > 0 ? n : 1)) == NULL)
		exit(2);
	memcpy(exact, data, n);
	LLVMFuzzerTestOneInput(exact, n);
	free(exact);
	free(data);
}

int
main(int argc, char **argv)
{
	struct dirent	*entry;
	unsigned	 n = 0;
	DIR		*d;

	if (argc != 2 || (d = opendir(argv[1])) == NULL) {
		fprintf(stderr, "usage: replay FOLDER\n");
		return 2;
	}
	while ((entry = readdir(d)) != NULL) {
		if (entry->d_name[0] == '.')
			continue;
		replay(argv[1], entry->d_name);
		n++;
	}
	closedir(d);
	printf("%u inputs\n", n);
	return n == 0;
}
