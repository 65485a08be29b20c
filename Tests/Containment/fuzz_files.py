#!/usr/bin/env python3
"""Throws damaged manifests, parameters and NDJSON at the command until the time is up.

    fuzz_files.py TOWNSHIP SEED SECONDS

Each case damages one file of a small plugin, or the lines it is given: bytes that are turned, pieces that are doubled, cut,
exchanged with pieces of other files or repeated thousands of times. The command has to come back with 0, 1 or 2, in time,
with as many lines as it got, each of them JSON. The case that fails stays in the folder that is printed.
"""
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
MANIFEST = b"id: test\ntitle: \xe6\xb5\x8b\xe8\xaf\x95\nversion: 1.0.0\napi: 1\nauthor: x\npermissions: []\n"
PARAMETERS = b"""p:
  title: x
  unit: y
  values:
    - from: 2020-01-01
      value: { a: 3000, b: 38000/12, c: -0.5 }
    - from: 2020-07-01
      announced: 2020-09-15
      value: [ { upto: 36000, rate: 0.03 }, { rate: 0.20 } ]
"""
MAIN = """local township = require "township"
township.scheme { id = "t", title = "x", inputs = { n = { title = "n", type = "number", default = 0 } },
  items = { { id = "a", title = "a", formula = function(s) return s.input.n end } } }
"""
LINE = b'{"key":"P1","post":"x","start":"2018-01-01","person":{"name":"y","birth":"1970-01-01","appointments":[{"post":"x",' \
    b'"start":"2010-01-01"}]},"organization":{"id":"V","population":1860},"inputs":{"n":9.5},"year_to_date":{"gross":"1.00","items":{"a":"1.00"}}}'
PIECES = [b"[", b"]", b"{", b"}", b":", b"- ", b"\"", b"'", b"&a ", b"*a", b"!!", b"|\n", b"#", b"\t", b"\0", b"\xff", b"\xef\xbb\xbf",
          b"\xe2\x80\xae", b"1e999999999", b"9" * 400, b"\\ud800", b"<<: ", b"---\n", b"null", b"~", b"\r\n", b",", b" " * 300]


def damaged(chance, seed, others):
    data = bytearray(seed)
    for _ in range(chance.randint(1, 4)):
        at = chance.randint(0, len(data))
        to = min(len(data), at + chance.randint(0, 20))
        kind = chance.randint(0, 6)
        if kind == 0:
            data[at:to] = b""
        elif kind == 1:
            data[at:at] = data[at:to] * chance.choice([1, 2, 5000])
        elif kind == 2 and at < len(data):
            data[at] ^= 1 << chance.randint(0, 7)
        elif kind == 3:
            data[at:at] = chance.choice(PIECES) * chance.choice([1, 1, 2, 20000])
        elif kind == 4:
            other = chance.choice(others)
            begin = chance.randint(0, len(other))
            data[at:to] = other[begin:begin + chance.randint(0, 200)]
        elif kind == 5:
            data[at:to] = chance.choice(PIECES)
        else:
            data[at:to] = bytes(chance.randint(0, 255) for _ in range(to - at))
    return bytes(data[:1 << 20])


def problem_of(run, lines, seconds):
    if run.returncode not in (0, 1, 2):
        return f"exit {run.returncode}"
    if seconds > 10:
        return f"took {seconds:.1f} s"
    answers = run.stdout.decode().splitlines()
    for answer in answers:
        json.loads(answer)
    if answers and len(answers) != lines:
        return f"{len(answers)} lines for {lines}"
    if not answers and not run.stderr and lines:
        return "neither an answer nor a finding"
    return None


def main():
    township, chance, end = sys.argv[1], random.Random(int(sys.argv[2])), time.monotonic() + float(sys.argv[3])
    others = [p.read_bytes()[:5000] for p in (ROOT / "Tests/HostilePlugins").rglob("*.*") if p.suffix in (".yaml", ".ndjson")]
    count = 0
    with tempfile.TemporaryDirectory() as place:
        plugin = pathlib.Path(place) / "plugin"
        (plugin / "parameters").mkdir(parents=True)
        (plugin / "main.lua").write_text(MAIN)
        while time.monotonic() < end:
            count += 1
            which = chance.choice(["manifest", "parameters", "lines"])
            manifest = damaged(chance, MANIFEST, others) if which == "manifest" else MANIFEST
            parameters = damaged(chance, PARAMETERS, others) if which == "parameters" else PARAMETERS
            given = [damaged(chance, LINE, others).replace(b"\n", b" ").replace(b"\r", b" ") if which == "lines" else LINE for _ in range(3)]
            given = [line for line in given if line.strip()]
            (plugin / "plugin.yaml").write_bytes(manifest)
            (plugin / "parameters" / "p.yaml").write_bytes(parameters)
            began = time.monotonic()
            try:
                run = subprocess.run([township, "scheme", "evaluate", str(plugin), "--scheme", "t", "--period", "2020-03"],
                                     input=b"\n".join(given) + b"\n", capture_output=True, timeout=30)
                problem = problem_of(run, len(given), time.monotonic() - began)
            except subprocess.TimeoutExpired:
                problem = "never came back"
            except ValueError as error:
                problem = f"no JSON: {error}"
            if problem:
                kept = pathlib.Path(tempfile.mkdtemp(prefix="fuzz-"))
                plugin.rename(kept / "plugin")
                (kept / "lines.ndjson").write_bytes(b"\n".join(given) + b"\n")
                print(f"case {count}: {problem}: see {kept}")
                return 1
    print(f"files: {count} cases, nothing found")
    return 0


sys.exit(main())
