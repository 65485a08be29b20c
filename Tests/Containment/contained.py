#!/usr/bin/env python3
"""Runs every hostile script in a process of its own and prints how many of each class were contained.

    contained.py NAME=PROGRAM... [--time MILLISECONDS] [--jobs N] [--only TEXT]

NAME is what the column is called (debug, release), PROGRAM a built `sandbox-trial`. Contained means: the answer is one that
the header allows, the next script finds everything as it was, the process did not crash, came back within a second after
the deadline, and never held more than 256 MiB. Where the header says `deterministic`, three processes answer the same.
"""
import argparse
import concurrent.futures
import pathlib
import subprocess
import sys
import time

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "SandboxTrials" / "Hostile"
MOST_MEMORY = 256 * 1024
PEAK = "import resource, subprocess, sys; s = subprocess.run(sys.argv[1:]).returncode; " \
    "print('peak', resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss); sys.exit(1 if s else 0)"


def class_of(path):
    for line in path.read_bytes().split(b"\n")[:2]:
        if line.startswith(b"-- class: "):
            return line[10:].decode().strip()
    return "crash"


def once(program, path, milliseconds, patience):
    """What went wrong with one run, or None; and its answer."""
    began = time.monotonic()
    command = ["timeout", "-s", "KILL", str(milliseconds / 1000 + patience), program, "script", str(path),
               str(milliseconds)]
    run = subprocess.run([sys.executable, "-c", PEAK] + command, capture_output=True)
    seconds = time.monotonic() - began
    lines = run.stdout.decode(errors="replace").rstrip("\n").split("\n")
    answer, peak = "\n".join(lines[:-1]), int(lines[-1].split()[-1])
    if run.returncode != 0:
        return (answer or "crashed: " + run.stderr.decode(errors="replace")[-200:]), answer
    # The process also starts, runs the innocent script, and ends.
    if seconds > milliseconds / 1000 + 1:
        return f"took {seconds:.1f} s", answer
    if peak > MOST_MEMORY:
        return f"held {peak // 1024} MiB", answer
    return None, answer


def trial(program, path, milliseconds, patience=60):
    problem, answer = once(program, path, milliseconds, patience)
    if problem is None and b"deterministic" in path.read_bytes().split(b"\n")[1]:
        for _ in range(2):
            problem, again = once(program, path, milliseconds, patience)
            if problem is None and again != answer:
                problem = f"answered {answer} and then {again}"
    return problem


def cancelled(program, path):
    """A loop without a limit of time that is cancelled has to be back within 100 ms."""
    run = subprocess.run([program, "cancel", str(path)], capture_output=True, timeout=60)
    return None if run.returncode == 0 else "cancelled: " + run.stdout.decode(errors="replace").strip()


def count(name, paths, jobs, problem_of):
    """How many have no problem; tells the others."""
    good = 0
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for path, problem in zip(paths, pool.map(problem_of, paths)):
            if problem is None:
                good += 1
            else:
                print(f"{name}: {path.relative_to(FOLDER)}: {problem}", file=sys.stderr, flush=True)
    return good


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("programs", nargs="+", metavar="NAME=PROGRAM")
    parser.add_argument("--time", type=int, default=2000)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    paths = sorted(p for p in FOLDER.rglob("*.lua*") if options.only in str(p))
    kinds = sorted({class_of(p) for p in paths})
    rows = {kind: [p for p in paths if class_of(p) == kind] for kind in kinds}
    columns, failed = {}, False
    for entry in options.programs:
        name, program = entry.split("=", 1)
        columns[name] = {}
        for kind, members in rows.items():
            columns[name][kind] = count(name, members, options.jobs, lambda p: trial(program, p, options.time))
        columns[name]["cancelled"] = count(name, rows.get("hang", []), 1, lambda p: cancelled(program, p))
    rows["cancelled"] = rows.get("hang", [])
    print(f"{'class':<16}{'scripts':>8}" + "".join(f"{name:>12}" for name in columns))
    for kind, members in rows.items():
        print(f"{kind:<16}{len(members):>8}" + "".join(f"{c[kind]:>12}" for c in columns.values()))
        failed |= any(c[kind] < len(members) for c in columns.values())
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
