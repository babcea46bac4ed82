#!/usr/bin/python3
"""What a mail program makes of the messages: mails.py FOLDER [codes | text].

Parses every message with Python's strict policy and complains about any that a
reader could not use. With `codes` it prints the code of each message instead,
with `text` what each says.
"""
import email
import email.policy
import glob
import re
import sys

wrong = 0
for name in sorted(glob.glob(sys.argv[1] + '/mail/*[0-9]')):
    with open(name, 'rb') as f:
        raw = f.read()
    m = email.message_from_bytes(raw, policy=email.policy.default)
    code = re.fullmatch(r'<([0-9a-z]+)@ppid\.uji\.example>', m['Message-ID'] or '')
    if len(sys.argv) > 2:
        print(code.group(1) if sys.argv[2] == 'codes' else m.get_body(('plain',)).get_content())
        continue
    parts = [p.get_content_type() for p in m.iter_parts()]
    plain, html = (p.get_content().replace('\r\n', '\n') for p in m.iter_parts())
    bad = [text for text, holds in (
        ('defects: %s' % m.defects, not m.defects),
        ('code', code is not None),
        ('one receiver, as in the envelope', m['To'] == '<%s>' % m['X-To'] or m['To'] == m['X-To']),
        ('sender', m['From'] == 'PPID “Uji” Sulawesi Barat <kirim@ppid.uji.example>'),
        ('parts', parts == ['text/plain', 'text/html']),
        ('subject', m['Subject'] and '{' not in m['Subject'] and 'SULBAR-' in m['Subject']),
        ('automatic', m['Auto-Submitted'] == 'auto-generated'),
        ('a link of the portal', re.search(r'^https://ppid\.uji\.example/((lacak\?nomor=|meja/)SULBAR-\d{4}-\d{4}|meja)$', plain, re.M)),
        ('the same link in HTML', re.search(r'<a href="https://ppid\.uji\.example/((lacak\?nomor=|meja/)SULBAR|meja")', html)),
        ('no braces, nulls or entities in the text', not re.search(r'[{}]|None|null|&\w+;', plain)),
        ('nothing personal', not re.search(r'Nurhayati|7602|Rahasia', plain + html)),
        ('the key for its owner only', ('Kunci pelacakan' in plain or 'tracking key' in plain) <= m['X-To'].startswith('pemohon')),
        ('lines', all(len(line) <= 998 for line in raw.split(b'\r\n')) and b'\n' not in raw.replace(b'\r\n', b''))) if not holds]
    for text in bad:
        wrong += 1
        print('%s (%s): %s' % (name, m['Subject'], text))
sys.exit(wrong > 0)
