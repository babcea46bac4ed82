#!/usr/bin/python3
"""Read an iCalendar file on stdin as another program would: strictly, and as JSON what it holds."""
import json
import sys

from icalendar import Calendar

data = sys.stdin.buffer.read()
assert b"\n" not in data.replace(b"\r\n", b""), "a line does not end in CRLF"
assert all(len(line) <= 75 for line in data.split(b"\r\n")), "a line is longer than 75 bytes"
calendar = Calendar.from_ical(data)
events = calendar.walk("VEVENT")
for part in [calendar, *events]:
    assert not part.errors, part.errors
    missing = [name for name in part.required if name not in part]
    assert not missing, f"{part.name} lacks {missing}"
assert len({str(e["UID"]) for e in events}) == len(events), "two events have one UID"
print(json.dumps([{
    "uid": str(e["UID"]), "from": e.decoded("DTSTART").isoformat(), "until": e.decoded("DTEND").isoformat(),
    "summary": str(e["SUMMARY"]), "description": str(e["DESCRIPTION"]), "sequence": int(e["SEQUENCE"]),
} for e in events]))
