"""Measures what Documentation/Benchmarks.md reports, and writes that page.

Usage: python3 Benchmarks/run.py [PEOPLE]          (default 1 000 000; run it through `make bench`)

Times are processor time of whole processes or of the measured part within one, never wall-clock time; each stands beside
a yardstick that ran just before it, since machines differ and are busy. Totals are held against the yardstick's.
"""
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from decimal import Decimal

import lines
import office
import registers
import workspace

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
RELEASE = os.path.join(ROOT, ".build", "release")
PLUGIN = os.path.join(HERE, "Plugins", "yardstick")
ROUNDS = 3


def run(command, **options):
    """Runs a command: its output, processor seconds and peak memory in MiB."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(["/usr/bin/env", *command], stdout=subprocess.PIPE, **options)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        sys.exit(f"{command}: exit {done.returncode}")
    cpu = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return done.stdout.decode(), cpu


def peak(command, **options):
    """Peak memory of a command in MiB, measured in a process that has run nothing else."""
    code = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    done = subprocess.run([sys.executable, "-c", code, *command], stdout=subprocess.PIPE, **options)
    return int(done.stdout) / 1024


def fields(text):
    return dict(line.split(" ", 1) for line in text.splitlines() if " " in line)


def reference(count):
    """Seconds and totals of the yardstick."""
    first, second = run([sys.executable, os.path.join(HERE, "decimal_reference.py"), str(count)])[0].splitlines()[:2]
    words = second.split()
    return float(first.split()[3]), dict(zip(words[::2], map(Decimal, words[1::2])))


def check(totals, found, what):
    for name, total in totals.items():
        if Decimal(found[name]) != total:
            sys.exit(f"{what}: {name} is {found[name]}, the yardstick says {total}")


def best(measure):
    return min(measure() for _ in range(ROUNDS))


def evaluation(count, rows):
    program = os.path.join(RELEASE, "TownshipBenchmark")
    yardstick, totals = min((reference(count) for _ in range(ROUNDS)), key=lambda pair: pair[0])
    rows.append(("yardstick: decimal_reference.py", f"{yardstick / count * 1e6:.2f} µs a person", "1", ""))
    for kind, title in (
        ("evaluate", "evaluation through the library"),
        ("explain", "… with an explanation for each"),
    ):
        command = [program, kind, PLUGIN, str(count)]

        def measure():
            found = fields(run(command)[0])
            check(totals, found, title)
            return float(found["cpu"])

        seconds = best(measure)
        rows.append(
            (title, f"{seconds / count * 1e6:.2f} µs a person", f"{seconds / yardstick:.2f}", f"{peak(command):.0f} MiB")
        )
    stream(count, rows, yardstick, totals)


def stream(count, rows, yardstick, totals):
    command = [os.path.join(RELEASE, "township"), "scheme", "evaluate", PLUGIN, "--scheme", "yardstick", "--period", "2020-03"]
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "people.ndjson")
        lines.write(path, count)

        def measure():
            with open(path, "rb") as people, open(os.path.join(folder, "out"), "wb") as out:
                before = resource.getrusage(resource.RUSAGE_CHILDREN)
                subprocess.run(command, stdin=people, stdout=out, check=True)
                after = resource.getrusage(resource.RUSAGE_CHILDREN)
            return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime

        seconds = best(measure)
        check(totals, lines.totals(os.path.join(folder, "out")), "scheme evaluate")
        with open(path, "rb") as people:
            memory = peak(command, stdin=people)
    rows.append(
        ("`scheme evaluate`, from line to line", f"{seconds / count * 1e6:.2f} µs a line", f"{seconds / yardstick:.2f}", f"{memory:.0f} MiB")
    )


def lua(rows):
    """What the watchdog costs, on formulas that always run in Lua."""
    count = 100_000
    program = os.path.join(RELEASE, "TownshipBenchmark")
    with tempfile.TemporaryDirectory() as folder:
        plugin = os.path.join(folder, "yardstick")
        shutil.copytree(PLUGIN, plugin)
        main = os.path.join(plugin, "main.lua")
        with open(main, encoding="utf-8") as file:
            source = file.read()
        with open(main, "w", encoding="utf-8") as file:
            # A plugin that names this library could look past the operators, so nothing of it is replayed.
            file.write("local _ = coroutine\n" + source)

        def measure(kind):
            return float(fields(run([program, kind, plugin, str(count)])[0])["cpu"])

        pairs = [(measure("unlimited"), measure("evaluate")) for _ in range(5)]
    free, watched = (min(column) for column in zip(*pairs))
    rows.append(("yardstick: every formula in Lua, without a deadline", f"{free / count * 1e6:.2f} µs a person", "1", ""))
    rows.append(("the same under the watchdog", f"{watched / count * 1e6:.2f} µs a person", f"{watched / free:.2f}", ""))


def calls(rows):
    count = 2_000_000
    with tempfile.TemporaryDirectory() as folder:
        program = os.path.join(folder, "call_reference")
        flags = subprocess.check_output(["pkg-config", "--cflags", "--libs", "lua5.4"]).decode().split()
        subprocess.run(["cc", "-O2", "-o", program, os.path.join(HERE, "call_reference.c"), *flags], check=True)
        c = best(lambda: float(fields(run([program, str(count)])[0])["cpu"]))
    swift = best(
        lambda: float(fields(run([os.path.join(RELEASE, "TownshipBenchmark"), "call", str(count)])[0])["cpu"])
    )
    rows.append(("yardstick: a call into Lua with six values from C", f"{c / count * 1e9:.0f} ns a call", "1", ""))
    rows.append(
        ("the same from Swift, in the sandbox", f"{swift / count * 1e9:.0f} ns a call", f"{swift / c:.2f}", "")
    )


def pay_run(rows):
    with tempfile.TemporaryDirectory() as folder:
        workspace.make(folder, 300, os.path.join(ROOT, "Plugins", "village-cadre-pay"))
        output = os.path.join(folder, "out.xlsx")
        command = [
            os.path.join(RELEASE, "township"), "pay", "run", "--workspace", folder, "--scheme", "village-cadre",
            "--period", "2020-03", "--format", "xlsx", "--output", output,
        ]
        times = [run(command, stderr=subprocess.DEVNULL)[1] for _ in range(5)]
        memory = peak(command, stderr=subprocess.DEVNULL)
    rows.append(("`pay run` of 300 people to XLSX, from a cold start", f"{statistics.median(times):.3f} s", "", f"{memory:.0f} MiB"))


def machine():
    model = next((l.split(":", 1)[1].strip() for l in open("/proc/cpuinfo") if l.startswith("model name")), "?")
    return f"{os.cpu_count()} cores of {model}, Linux {platform.release().split('-')[0]}, Python {platform.python_version()}"


def page(count, rows):
    table = "\n".join("| " + " | ".join(row) + " |" for row in rows)
    return f"""# Benchmarks

Written by `make bench`; please do not edit. Processor time, the best of {ROUNDS} runs (of the pay run the median of five); the
ratio is to the yardstick above in the same run. {count} people, four items each, one month; all totals equal the
yardstick's to the 分.

Machine: {machine()}.

| what | time | ratio | peak memory |
|---|---|---|---|
{table}

- Evaluation runs on one worker. Making the people beforehand and adding up afterwards is not counted, as in the
  yardstick. An explanation is put together when it is read; what is counted is what it takes to have it.
- The people are those of `decimal_reference.py`, the rule is `Benchmarks/Plugins/yardstick`.
- The C program of the calls is `Benchmarks/call_reference.c`: it trusts its script, and has no limits.
"""


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    rows = []
    evaluation(count, rows)
    lua(rows)
    calls(rows)
    pay_run(rows)
    township = os.path.join(RELEASE, "township")
    text = page(count, rows) + office.section(ROOT, township, 10_000)
    text += registers.section(ROOT, township, 200_000)
    with open(os.path.join(ROOT, "Documentation", "Benchmarks.md"), "w", encoding="utf-8") as file:
        file.write(text)
    print(text)


main()
