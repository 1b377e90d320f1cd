#!/usr/bin/env python3
"""Runs a program under the SystemCallFilter of a unit, on a machine where no systemd runs (Debian: python3-seccomp, systemd):

    under-filter.py zop-relay.service node_modules/.bin/node --test bench/src/restore/drill.test.ts
"""
import os
import re
import subprocess
import sys

import seccomp


def calls_of(name):
    """The system calls of a group, as this machine's systemd lists them."""
    if not name.startswith('@'):
        return {name}
    said = subprocess.run(['systemd-analyze', 'syscall-filter', name], capture_output=True, text=True, check=True).stdout
    lines = [line.strip() for line in said.splitlines()[1:]]
    return set().union(*(calls_of(line) for line in lines if line and not line.startswith('#')))


unit, program = open(sys.argv[1]).read(), sys.argv[2:]
allowed, denied = calls_of('@default'), set()
for line in re.findall(r'^SystemCallFilter=(.*)$', unit, re.M):
    for name in line.lstrip('~').split():
        (denied if line.startswith('~') else allowed).update(calls_of(name))

fence = seccomp.SyscallFilter(seccomp.ERRNO(1))
fence.set_attr(seccomp.Attr.CTL_NNP, True)
for call in sorted(allowed - denied):
    try:
        fence.add_rule(seccomp.ALLOW, call)
    except RuntimeError:
        pass  # Another architecture's.
fence.load()
os.execv(program[0], program)
