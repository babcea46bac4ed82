#include "ppid/command.h"

#include <stdio.h>
#include <string.h>

static void
table_print(FILE *out, const char *title, const struct command *table)
{
	fprintf(out, "usage: %s COMMAND [ARGUMENTS]\n\n", title);
	for (; table->name != NULL; table++)
		fprintf(out, "  %-10s %s\n", table->name, table->help);
	fprintf(out, "\n'%s COMMAND --help' says more about a command.\n", title);
}

int
command_run(const char *title, const struct command *table, int argc,
    char **argv)
{
	const struct command	*row;

	if (argc < 2) {
		table_print(stderr, title, table);
		return 2;
	}
	if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "help") == 0) {
		table_print(stdout, title, table);
		return 0;
	}
	for (row = table; row->name != NULL; row++) {
		if (strcmp(row->name, argv[1]) == 0)
			break;
	}
	if (row->name == NULL) {
		fprintf(stderr, "%s: there is no command '%s'; '%s --help' "
		    "lists them\n", title, argv[1], title);
		return 2;
	}
	if (row->args != NULL && argc > 2 && strcmp(argv[2], "--help") == 0) {
		printf("usage: %s %s%s%s\n\n%s.\n", title, row->name,
		    row->args[0] != '\0' ? " " : "", row->args, row->help);
		return 0;
	}
	if (row->args != NULL && row->args[0] == '\0' && argc > 2) {
		fprintf(stderr, "%s: '%s' takes no argument like '%s'; '%s %s "
		    "--help' says more\n", title, row->name, argv[2], title,
		    row->name);
		return 2;
	}
	return row->run(argc - 1, argv + 1);
}
