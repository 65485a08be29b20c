#!/usr/bin/env python3
"""Ends an office's records at every change of a file, and holds what is left against what should be.

    faults.py PROGRAM [--every N]

PROGRAM is a built `records-trial`. At each change of a file in turn the process is killed before it, killed in the middle of it,
told that the disk is full, or told that the disk is broken. Survived means: what is left opens, every row is as the log says,
every run computes to the same bytes, and taking the steps that are missing leads to exactly the records of an office where nothing
went wrong: nothing lost, nothing twice, nothing half done. Where the process was told, its message says what to do.
"""
import argparse
import concurrent.futures
import shutil
import subprocess
import sys
import tempfile

KINDS = ["kill", "tear", "full", "broken"]


def call(program, *words):
    return subprocess.run([program, *words], capture_output=True, text=True)


def lived(program, folder):
    """The state after all steps that were missing, and how many changes it took."""
    run = call(program, "live", folder)
    if run.returncode != 0:
        return "could not go on: " + run.stdout.strip(), 0
    return call(program, "state", folder).stdout, int(run.stdout.split()[-1])


def difference(found, expected):
    lines = zip(found.split("\n") + [""] * 9, expected.split("\n"))
    return next((f"{found[-200:]}, not {wanted[-200:]}" for found, wanted in lines if found != wanted), "more lines")


def trial(program, kind, change, expected):
    """What went wrong, or None."""
    folder = tempfile.mkdtemp(prefix="faults-")
    try:
        run = call(program, "live", folder, kind, str(change))
        if kind in ("kill", "tear") and run.returncode != 137:
            return f"was to be killed and answered {run.returncode}: {run.stdout.strip()}"
        if kind in ("full", "broken"):
            told = run.stdout.strip()
            if run.returncode not in (0, 3) or (run.returncode == 3 and "请" not in told):
                return f"answered {run.returncode}: {told or run.stderr[-300:]}"
        state = call(program, "state", folder)
        findings = [line for line in state.stdout.split("\n") if line.startswith("finding")]
        if findings:
            return "; ".join(findings)
        after, _ = lived(program, folder)
        return None if after == expected else "ended otherwise: " + difference(after, expected)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--every", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        expected, changes = lived(options.program, folder)
    if not changes:
        sys.exit(f"the office itself does not work: {expected}")
    plan = [(kind, change) for kind in KINDS for change in range(1, changes + 1, options.every)]
    survived = {kind: 0 for kind in KINDS}
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        jobs = {pool.submit(trial, options.program, kind, change, expected): (kind, change)
                for kind, change in plan}
        for job in concurrent.futures.as_completed(jobs):
            kind, change = jobs[job]
            if problem := job.result():
                failed += 1
                print(f"{kind} at change {change}: {problem}", file=sys.stderr)
            else:
                survived[kind] += 1
    print(f"{'fault':8} {'tried':>6} {'survived':>9}")
    for kind in KINDS:
        tried = sum(1 for each, _ in plan if each == kind)
        print(f"{kind:8} {tried:6} {survived[kind]:9}")
    print(f"{changes} changes of files in the life of two runs; {len(plan)} faults tried, {len(plan) - failed} survived")
    return 1 if failed else 0


sys.exit(main())
