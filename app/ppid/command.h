#ifndef PPID_COMMAND_H
#define PPID_COMMAND_H

/*
 * Commands as tables. A command is one row: its name, the function that does
 * it, one line of help and its arguments. A group of commands (`ppid db`) is
 * a function that hands a table of its own to command_run.
 *
 * To add a command: its function in a file of its own (listed in
 * CMakeLists.txt), its prototype below, its row in main.c.
 *
 * Tables are static and end with a row whose name is NULL. Nothing here
 * knows the database.
 */

struct command {
	const char	*name;
	int		(*run)(int argc, char **argv);
	const char	*help;
	const char	*args;	/* "" for none, NULL: prints its own --help */
};

/*
 * Run the row that argv[1] names, with argv[1] as its argv[0]. `title` is
 * what stands before the name on the command line. Returns the exit status:
 * that of the command, 0 for --help, 2 when no row matches.
 */
int	command_run(const char *title, const struct command *table, int argc,
	    char **argv);

/* One function per row of main.c. */
int	audit_main(int argc, char **argv);
int	db_main(int argc, char **argv);
int	calendar_main(int argc, char **argv);
int	key_main(int argc, char **argv);
int	letter_main(int argc, char **argv);
int	report_main(int argc, char **argv);
int	request_main(int argc, char **argv);
int	user_main(int argc, char **argv);
int	worker_main(int argc, char **argv);

#endif
