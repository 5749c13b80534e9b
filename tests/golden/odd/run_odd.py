#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Gives the program every odd file of make_odd.py: each must end within 2 s of computing and 256 MB, in a draft or in one clear line.

Usage: run_odd.py SAURO [--sanitized] [--list]     (--sanitized: ten times the time and no bound on memory; --list: how each ended)
"""
import os, pathlib, subprocess, sys, tempfile

import make_odd

SECONDS, MEMORY = 2, 256 << 10  # kB, as the system counts it


def run(command):
    """Exit status, output, complaint, seconds of computing and kB of memory of the program, with the children it waited for."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0), err.seek(0)
        return process.returncode, out.read(), err.read(), usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def wrong(answer, sanitized):
    status, out, err, seconds, memory = answer
    if seconds > SECONDS * (10 if sanitized else 1):
        yield f"took {seconds:.1f} s"
    if memory > MEMORY and not sanitized:
        yield f"took {memory >> 10} MB"
    if status == 0:
        if err or not out.startswith(b"{\n"):
            yield f"prints {out[:40]!r} and says {err[:200]!r}"
    elif status == 3:
        if out or err.count(b"\n") != 1 or not err.startswith(b"sauro: "):
            yield f"prints {out[:40]!r} and says {err[:300]!r}"
    else:
        yield f"exit status {status}: {err[:300].decode(errors='replace')}"


def main(arguments):
    sanitized, listed = "--sanitized" in arguments, "--list" in arguments
    bad, read, names, most = [], 0, set(), (0, "")
    with tempfile.TemporaryDirectory() as temporary:
        for name, data in make_odd.files():
            assert name not in names, name
            names.add(name)
            path = pathlib.Path(temporary) / name
            path.write_bytes(data)
            answer = run([os.path.abspath(arguments[0]), "read", str(path), "--format", "json"])
            bad += [f"{name}: {one}" for one in wrong(answer, sanitized)]
            read += answer[0] == 0
            most = max(most, (answer[3], name))
            if listed:
                print(f"{name}: {'a draft' if answer[0] == 0 else answer[2].decode(errors='replace').strip()} ({answer[3]:.2f} s, {answer[4] >> 10} MB)")
            path.unlink()
    print("\n".join(bad) if bad else f"{len(names)} odd files: {read} read, {len(names) - read} refused with one line; slowest {most[1]} {most[0]:.2f} s")
    return 1 if bad or len(names) < 60 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]) if sys.argv[1:] else __doc__)
