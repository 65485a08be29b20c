#!/usr/bin/env python3
"""Ends an office's records at every change of a file, and holds what is left against what should be.

    faults.py PROGRAM [--every N]

PROGRAM is a built `records-trial`. At each change of a file in turn the process is killed before it, killed in the middle of it,
told that the disk is full, or told that the disk is broken. Survived means: what is left opens, every row is as the log says,
every run computes to the same bytes, and taking the steps that are missing leads to exactly the records of an office where nothing
went wrong: nothing lost, nothing twice, nothing half done. Where the process was told, its message says what to do.

Then the finished file is cut short at many places, and a bit is turned at many others: survived means that nothing is different,
or that the program says so and what to do. And processes work at the same time: survived means that what each says it did is in the
records, once.
"""
import argparse
import concurrent.futures
import os
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


def harmed(program, whole, expected, harm):
    """What went wrong when the finished file was harmed, or None."""
    folder = tempfile.mkdtemp(prefix="faults-")
    try:
        shutil.copytree(whole, folder, dirs_exist_ok=True)
        with open(f"{folder}/workspace/township.sqlite", "r+b") as file:
            harm(file)
        state = call(program, "state", folder)
        if state.returncode not in (0, 3):
            return f"ended with {state.returncode}: {state.stderr[-300:]}"
        if state.returncode == 0 and ("finding" in state.stdout or state.stdout == expected):
            return None
        return None if state.returncode == 3 and "请" in state.stdout else "unnoticed: " + difference(state.stdout, expected)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def flip(place):
    def harm(file):
        file.seek(place)
        byte = file.read(1)[0]
        file.seek(place)
        file.write(bytes([byte ^ (1 << place % 8)]))
    return harm


def crowd(program, whole):
    """What went wrong when processes worked on one file, or None."""
    folder = tempfile.mkdtemp(prefix="faults-")
    try:
        shutil.copytree(whole, folder, dirs_exist_ok=True)
        before = call(program, "state", folder).stdout.split("\nlog ")[1].count(", ")
        crowd = [subprocess.Popen([program, "crowd", folder, "6"], stdout=subprocess.PIPE, text=True) for _ in range(3)]
        answers = [process.communicate()[0].strip() for process in crowd]
        if any(not answer.startswith("done ") for answer in answers):
            return f"answered {answers}"
        state = call(program, "state", folder).stdout
        if "finding" in state:
            return state
        log = state.split("\nlog ")[1].strip().split(", ")[before + 1:]
        # Filing writes the run and its first step.
        acts = [subject for subject in log if not subject.endswith(" step 1")]
        done = sum(int(answer.split()[1]) for answer in answers)
        if done != len(acts) or len(set(log)) != len(log):
            return f"{done} acts done, {len(acts)} in the log: {log}"
        approved = sum(1 for line in state.split("\n") if line.startswith("run ") and line.split(" ")[-1].startswith("审批"))
        return None if approved <= 1 else f"{approved} runs of one month are approved"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--every", type=int, default=1)
    options = parser.parse_args()
    program = options.program
    whole = tempfile.mkdtemp(prefix="faults-whole-")
    expected, changes = lived(program, whole)
    if not changes:
        sys.exit(f"the office itself does not work: {expected}")
    size = os.path.getsize(f"{whole}/workspace/township.sqlite")
    plan = {kind: [(change, trial, (program, kind, change, expected)) for change in range(1, changes + 1, options.every)]
            for kind in KINDS}
    plan["cut"] = [(place, harmed, (program, whole, expected, lambda file, place=place: file.truncate(place)))
                   for place in range(0, size, 4096 * options.every)]
    plan["flip"] = [(place, harmed, (program, whole, expected, flip(place))) for place in range(7, size, 509 * options.every)]
    plan["crowd"] = [(number, crowd, (program, whole)) for number in range(max(1, 12 // options.every))]
    failed = 0
    print(f"{'fault':8} {'tried':>6} {'survived':>9}", flush=True)
    for kind, trials in plan.items():
        survived = 0
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            jobs = {pool.submit(function, *arguments): place for place, function, arguments in trials}
            for job in concurrent.futures.as_completed(jobs):
                if problem := job.result():
                    failed += 1
                    print(f"{kind} at {jobs[job]}: {problem}", file=sys.stderr)
                else:
                    survived += 1
        print(f"{kind:8} {len(trials):6} {survived:9}", flush=True)
    shutil.rmtree(whole, ignore_errors=True)
    tried = sum(map(len, plan.values()))
    print(f"{changes} changes of files in the life of two runs; {tried} faults tried, {tried - failed} survived")
    return 1 if failed else 0


sys.exit(main())
