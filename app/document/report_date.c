#include "document/report_date.h"

#include <stdio.h>

#define DAYS_OF_ERA	146097	/* 400 years */
#define EPOCH_SHIFT	719468	/* 0000-03-01 to 1970-01-01 */

/* Howard Hinnant's algorithm: years begin in March, so leap days come last. */
int32_t
report_date_make(int year, int month, int day)
{
	int	era, yoe, doy;

	year -= month <= 2;
	era = year / 400;
	yoe = year - era * 400;
	doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
	return era * DAYS_OF_ERA + yoe * 365 + yoe / 4 - yoe / 100 + doy -
	    EPOCH_SHIFT;
}

void
report_date_split(int32_t day, int *year, int *month, int *mday)
{
	int	z = day + EPOCH_SHIFT, era = z / DAYS_OF_ERA;
	int	doe = z - era * DAYS_OF_ERA;
	int	yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	int	doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	int	mp = (5 * doy + 2) / 153;

	*mday = doy - (153 * mp + 2) / 5 + 1;
	*month = mp < 10 ? mp + 3 : mp - 9;
	*year = yoe + era * 400 + (*month <= 2);
}

static int
digits(const char *text, int n)
{
	int	value = 0;

	for (int i = 0; i < n; i++) {
		if (text[i] < '0' || text[i] > '9')
			return -1;
		value = value * 10 + (text[i] - '0');
	}
	return value;
}

bool
report_date_read(const char *text, int32_t *day)
{
	static const int	 lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30,
				    31, 30, 31 };
	int			 year, month, mday, leap;

	*day = REPORT_NO_DATE;
	if ((year = digits(text, 4)) < 1900 || text[4] != '-' ||
	    (month = digits(text + 5, 2)) < 1 || month > 12 || text[7] != '-' ||
	    (mday = digits(text + 8, 2)) < 1 || text[10] != '\0')
		return false;
	leap = month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
	if (mday > lengths[month - 1] + leap)
		return false;
	*day = report_date_make(year, month, mday);
	return true;
}

const char *
report_date_write(int32_t day, char buffer[REPORT_DATE_SIZE])
{
	int	year, month, mday;

	if (day == REPORT_NO_DATE) {
		snprintf(buffer, REPORT_DATE_SIZE, "-");
		return buffer;
	}
	report_date_split(day, &year, &month, &mday);
	snprintf(buffer, REPORT_DATE_SIZE, "%04u-%02u-%02u",
	    (unsigned)year % 10000, (unsigned)month % 100, (unsigned)mday % 100);
	return buffer;
}

int
report_date_weekday(int32_t day)
{
	return (int)(((int64_t)day + 3 + 7 * 1000000) % 7) + 1;
}
