#!/usr/bin/python3
"""interrupt.py COMMAND...: answers its question for a password with Ctrl-C,
and fails unless it dies of that and the terminal shows again what is typed."""
import os
import pty
import signal
import sys
import termios

pid, terminal = pty.fork()
if pid == 0:
    os.execv(sys.argv[1], sys.argv[1:])
asked = b''
while b'password: ' not in asked:
    asked += os.read(terminal, 100)
os.write(terminal, b'\x03\n')
_, status = os.waitpid(pid, 0)
if not os.WIFSIGNALED(status) or os.WTERMSIG(status) != signal.SIGINT:
    sys.exit(f'it ended with {status}')
if not termios.tcgetattr(terminal)[3] & termios.ECHO:
    sys.exit('the terminal stays silent')
