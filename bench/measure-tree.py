"""Runs a command and writes what its processes took, as JSON, to a file.

Usage: measure-tree.py USAGE-FILE LIMIT-SECONDS COMMAND [ARGUMENT …]

CPU time is user and system, over all threads and over the processes that it started and waited for; the peak is
that of its largest process. One still running after the limit is killed.
"""

import json
import os
import signal
import sys
import time

usage_file, limit, *command = sys.argv[1:]
start = time.perf_counter()
process = os.posix_spawnp(command[0], command, os.environ)
signal.signal(signal.SIGALRM, lambda *_: os.kill(process, signal.SIGKILL))
signal.alarm(int(limit))
_, status, usage = os.wait4(process, 0)
measured = {
    "wallSeconds": time.perf_counter() - start,
    "cpuSeconds": usage.ru_utime + usage.ru_stime,
    "peakMegabytes": usage.ru_maxrss / 1024,
    "exitCode": os.waitstatus_to_exitcode(status),
}
with open(usage_file, "w") as file:
    json.dump(measured, file)
