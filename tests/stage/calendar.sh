#!/bin/sh
# `ppid calendar` from the outside. Needs a deployed database: PPID_DATABASE says where, PPID_PROGRAM which program.
# Prints TAP; ends with 0 when every step held.
set -u
ppid=${PPID_PROGRAM:-ppid}
root=$(cd "$(dirname "$0")/../.." && pwd)
out=$(mktemp -d) || exit 1
trap 'rm -rf "$out"' EXIT
count=0
failed=0

# ok NAME COMMAND...: one step of the test.
ok() {
	name=$1
	shift
	count=$((count + 1))
	if "$@"; then
		echo "ok $count - $name"
	else
		echo "not ok $count - $name"
		failed=$((failed + 1))
	fi
}

# exits STATUS ARGUMENTS...: run ppid, keep what it says.
exits() {
	want=$1
	shift
	"$ppid" calendar "$@" >"$out/stdout" 2>"$out/stderr"
	test $? -eq "$want"
}

says() {
	grep -qF -- "$1" "$out/$2"
}

cases=$root/tests/calendar
ok 'every case of other systems holds' exits 0 check "$cases/working_day_cases.csv"
ok 'and nothing else is said' test "$(cat "$out/stdout")" = '98 checked, 0 wrong'
ok 'wrong and malformed rows are an error' exits 1 check "$cases/mixed.csv"
ok 'each is told' cmp "$out/stdout" "$cases/mixed.out"
ok 'a row that asks for neither is told aside' says 'row 5: not checked' stderr
ok 'a second check finds what the first left' exits 0 check "$cases/working_day_cases.csv"
ok 'a missing file is an error' exits 1 check "$out/none.csv"
ok 'so is a missing column' exits 1 check "$cases/wrong.csv"
ok 'which is named' says "'convention'" stderr

ok 'the holidays of the program can be taken over' exits 0 import "$root/assets/data/hari_libur.csv"
ok 'a second time' exits 0 import "$root/assets/data/hari_libur.csv"
ok 'changes nothing' says ': 0 added, 0 removed' stdout
ok 'wrong rows are refused' exits 1 import "$cases/wrong.csv"
ok 'a date that is none' says 'row 2: tanggal "2040-02-30"' stderr
ok 'a name that is missing' says 'row 3: nama' stderr
ok 'a kind that is unknown' says 'row 3: jenis "libur"' stderr
ok 'a row with too many columns, all at once' says 'row 4 (line 4): 5 columns' stderr
head -1 "$cases/wrong.csv" >"$out/unread.csv"
tail -2 "$cases/wrong.csv" >>"$out/unread.csv"
ok 'a file that cannot be read to its end is refused whole' exits 1 import "$out/unread.csv"
ok 'an unknown calendar is an error' exits 1 import --calendar NONE "$root/assets/data/hari_libur.csv"
ok 'estimates cannot be declared decreed' exits 1 import --year-status ditetapkan "$root/assets/data/hari_libur.csv"
ok 'after all that the holidays are' exits 0 import --calendar ID-5 "$root/assets/data/hari_libur.csv"
ok 'what they were' says ': 0 added, 0 removed' stdout
ok 'no file: how to call it' exits 2 import

echo "1..$count"
test "$failed" -eq 0
