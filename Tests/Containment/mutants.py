#!/usr/bin/env python3
"""Removes each guard of `guards.txt` in turn, and says whether some test or some hostile script noticed.

    mutants.py [--only TEXT] [--from NAME]

Works on a copy of the sandbox, a package of its own in `.build/mutants`. A guard that nobody misses is an error.
"""
import argparse
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import time

from contained import FOLDER, trial
from sandbox_package import ROOT, copy

COPY = ROOT / ".build" / "mutants"
WHOLE = ROOT / ".build" / "mutants-whole"


class Guard:
    def __init__(self, block):
        self.name, self.by, self.edits, path = "", [], [], None
        old, new = [], []
        for line in block.split("\n") + ["end:"]:
            if line.startswith("- "):
                if new:
                    self.edits.append((path, old, new))
                    old, new = [], []
                old.append(line[2:].strip())
            elif line.startswith("+"):
                new.append(line[2:].strip())
            elif line.startswith("  ") or not line:
                continue
            else:
                if old:
                    self.edits.append((path, old, new))
                    old, new = [], []
                key, _, value = line.partition(": ")
                if key == "guard":
                    self.name = value
                elif key == "file":
                    path = value
                elif key == "by":
                    self.by = value.split()

    @property
    def tree(self):
        """Where it is removed: in the sandbox alone, or in a copy of all of it when only plugins meet the guard."""
        return WHOLE if "policy" in self.by else COPY

    def apply(self):
        """Changes the copy; answers what to write back afterwards."""
        before = {}
        for path, old, new in self.edits:
            file = self.tree / path
            text = file.read_text()
            before.setdefault(file, text)
            pattern = re.compile(r"\s*\n\s*".join(re.escape(line) for line in old))
            if len(pattern.findall(text)) < 1:
                raise SystemExit(f"{self.name}: {path} has no longer what guards.txt says: {old[0]}")
            file.write_text(pattern.sub(lambda _: "\n".join(new), text, count=1))
        return before


def run(*command, seconds, place=COPY):
    """0 when it went well; a test that hangs has noticed, too, and goes with all that it started."""
    limit = f"ulimit -v {16 << 20}; exec " + " ".join(f"'{word}'" for word in command)
    started = subprocess.Popen(["bash", "-c", limit], cwd=place, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               start_new_session=True)
    try:
        return started.wait(seconds)
    except subprocess.TimeoutExpired:
        os.killpg(started.pid, signal.SIGKILL)
        return started.wait()


def build(tree=COPY):
    began = subprocess.run(["swift", "build", "--build-tests"], cwd=tree, capture_output=True, text=True)
    if began.returncode != 0:
        print(began.stdout[-2000:], file=sys.stderr)
    return began.returncode == 0


def noticed_by(guard):
    """The first test or script that fails without the guard, or None."""
    if guard.tree == WHOLE:
        name = guard.by[1]
        return name if run("swift", "test", "--skip-build", "--filter", name, seconds=300, place=WHOLE) != 0 else None
    program = str(COPY / ".build/debug/sandbox-trial")
    words, tests, scripts = iter(guard.by), [], []
    for word in words:
        if word == "test":
            tests.append(next(words))
        else:
            scripts.append(word)
    for path in sorted(FOLDER.rglob("*.lua*")):
        if any(word in str(path) for word in scripts) and trial(program, path, 1000, patience=4) is not None:
            return str(path.relative_to(FOLDER))
    for name in tests:
        if run("swift", "test", "--skip-build", "--filter", name, seconds=60) != 0:
            return name
    return "all tests" if run("swift", "test", "--skip-build", seconds=400) != 0 else None


def passes(tree, guards):
    names = "|".join(sorted({guard.by[1] for guard in guards if guard.tree == tree and tree == WHOLE}))
    return run("swift", "test", "--skip-build", *(["--filter", names] if names else []), seconds=900, place=tree) == 0


def copy_whole():
    """A copy of the package, whose last build stays useful."""
    WHOLE.mkdir(parents=True, exist_ok=True)
    for part in ["Sources", "Tests", "Benchmarks", "Plugins", "Examples", "Documentation", "Package.swift", "Package.resolved",
                 "README.md", "CHANGELOG.md", "SECURITY.md", "LICENSE", "Makefile", ".swift-format", ".gitignore"]:
        if (ROOT / part).is_dir():
            shutil.rmtree(WHOLE / part, ignore_errors=True)
            shutil.copytree(ROOT / part, WHOLE / part)
        elif (ROOT / part).exists():
            shutil.copy2(ROOT / part, WHOLE / part)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", default="", help="guards whose name has the text; several are joined by |")
    parser.add_argument("--from", dest="first", default="", help="the first guard, to go on after a stop")
    options = parser.parse_args()
    text = (pathlib.Path(__file__).parent / "guards.txt").read_text()
    guards = [Guard(block) for block in re.split(r"\n(?=guard: )", text)[1:]]
    begin = next((i for i, guard in enumerate(guards) if guard.name == options.first), 0)
    guards = [guard for guard in guards[begin:] if any(text in guard.name for text in options.only.split("|"))]
    trees = sorted({guard.tree for guard in guards})
    if COPY in trees:
        copy(COPY)
    if WHOLE in trees:
        copy_whole()
    # Without a mutant nothing may fail, or everything would seem to be noticed.
    if not all(build(tree) and passes(tree, guards) for tree in trees):
        print("the tests fail before anything is removed")
        return 1
    survivors = []
    for guard in guards:
        began = time.monotonic()
        before = guard.apply()
        answer = noticed_by(guard) if build(guard.tree) else "does not build"
        for file, old in before.items():
            file.write_text(old)
        if answer in (None, "does not build"):
            survivors.append(guard.name)
        print(f"{'MISSED' if answer is None else answer:<50} {guard.name} ({time.monotonic() - began:.0f} s)", flush=True)
    print(f"{len(guards)} guards" + (f", not missed by any test: {', '.join(survivors)}" if survivors else ", each missed"))
    return 1 if survivors else 0


sys.exit(main())
