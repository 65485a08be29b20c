#!/usr/bin/env python3
"""Runs the assertions of Lua's own test files in the sandbox.

    peers.py PROGRAM FOLDER [NAME...]

PROGRAM is a built `sandbox-trial`, FOLDER the folder `testes` of Lua 5.4.4, which is not part of this project. Lines that
`peers.txt` names are left out, or may fail, each for a reason; every other assertion has to hold, and whatever is named has
to be needed. Nothing of the files is kept.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

NAMES = ["pm", "strings", "math", "tpack", "utf8", "sort", "vararg", "calls", "closure", "constructs", "goto", "events",
         "errors", "nextvar", "coroutine", "locals"]
# In place of the first line, a comment: counts assertions and goes on after a failure; modules that are globals.
PRELUDE = """
_port, _soft = true, true
local count, failed, pcall, error, print, select = 0, 0, pcall, error, print, select
function assert(...)
  count = count + 1
  if not (...) then failed = failed + 1 print("FAILED " .. select(2, pcall(error, "", 3))) end
  return ...
end
local seed, floor = 1, math.floor
local function random(a, b)
  seed = (seed * 1103515245 + 12345) % 2147483648
  if not a then return seed / 2147483648 end
  if not b then a, b = 1, a end
  return a + seed % (b - a + 1)
end
math = setmetatable({random = random}, {__index = math})
os = {clock = function() return 0 end}
local idle = function() end
table = setmetatable({}, {__index = table})
debug = setmetatable({traceback = function(m) return m end}, {__index = debug})
local modules = {string = string, table = table, math = math, utf8 = utf8, coroutine = coroutine, debug = debug, os = os,
  io = io, tracegc = {start = idle, stop = idle}}
local unknown = require
function require(name) return modules[name] or unknown(name) end
function collectgarbage(what) return what == "count" and 0.0 or 0 end
COUNTED = function() print("COUNT " .. count .. " " .. failed) end
"""


def differences():
    """{name: [(first, last, kind, reason)]}"""
    answer = {}
    for line in (pathlib.Path(__file__).parent / "peers.txt").read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        name, lines, kind, reason = line.split(None, 3)
        first, _, last = lines.partition("-")
        answer.setdefault(name, []).append((int(first), int(last or first), kind, reason))
    return answer


def run(program, folder, name, listed):
    lines = (folder / f"{name}.lua").read_bytes().split(b"\n")
    for first, last, kind, _ in listed:
        if kind == "skip":
            lines[first - 1:last] = [b""] * (last - first + 1)
    assert lines[0].startswith(b"--")
    lines[0] = b" ".join(line.encode() for line in PRELUDE.split("\n"))
    # The counts are told where the file says that it is through, and at its end.
    lines = [re.sub(rb"^(\s*)(print ?\(? ?['\"]OK['\"])", rb"\1COUNTED() \2", line) for line in lines]
    if not any(line.lstrip().startswith(b"return") for line in lines[-4:]):
        lines.append(b"COUNTED()")
    with tempfile.TemporaryDirectory() as place:
        file = pathlib.Path(place) / f"{name}.lua"
        file.write_bytes(b"\n".join(lines))
        output = subprocess.run([program, "plain", str(file)], capture_output=True, timeout=600).stdout
    text = output.decode(errors="replace")
    failed = [int(n) for n in re.findall(rf"^FAILED {name}\.lua:(\d+):", text, re.M)]
    counts = re.findall(r"^COUNT (\d+) (\d+)$", text, re.M)
    unlisted = sorted({n for n in failed if not any(a <= n <= b for a, b, kind, _ in listed if kind == "differs")})
    needless = [(a, b) for a, b, kind, _ in listed if kind == "differs" and not any(a <= n <= b for n in failed)]
    return counts[-1] if counts else None, unlisted, needless, text


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    listed, good, total = differences(), True, 0
    for name in sys.argv[3:] or NAMES:
        count, unlisted, needless, text = run(program, folder, name, listed.get(name, []))
        mine = listed.get(name, [])
        if count is None:
            good = False
            print(f"{name}: ended early:", *text.strip().split("\n")[-4:], sep="\n    ")
            continue
        total += int(count[0])
        good &= not unlisted and not needless
        print(f"{name:<12}{count[0]:>8} assertions, {count[1]} failed"
              + (f", not listed: lines {unlisted}" if unlisted else "") + (f", listed but fine: {needless}" if needless else "")
              + (f"; {sum(k == 'skip' for _, _, k, _ in mine)} places left out" if mine else ""))
    print(f"{total} assertions")
    return 0 if good else 1


sys.exit(main())
