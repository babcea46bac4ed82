#ifndef PPID_CALENDAR_IMPORT_H
#define PPID_CALENDAR_IMPORT_H

/*
 * `ppid calendar import`: hands the rows of a CSV file to the database, which
 * replaces the holidays of their years and moves every open clock, or only
 * tells what that would move.  Nothing is counted here.
 */

int	calendar_import_main(int argc, char **argv);

#endif
