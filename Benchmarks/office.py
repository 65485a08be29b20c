"""What an office waits for: every command about its records, and a year of a whole county's payees."""
import os
import shutil
import subprocess
import sys
import tempfile

import workspace

SCHEME = "village-cadre"
PLUGIN = "village-cadre-pay"
OFFICERS = """officers:
  - { id: zhang, name: 张, roles: [经办] }
  - { id: li, name: 李, roles: [复核, 插件] }
  - { id: wang, name: 王, roles: [审批, 插件] }
  - { id: zhao, name: 赵, roles: [发放] }
"""


class Office:
    """A workspace with officers, keys, an approved plugin, and inputs for each month."""

    def __init__(self, folder, people, months, measure, root, township):
        self.folder, self.measure, self.township = folder, measure, township
        self.environment = {**os.environ, "TOWNSHIP_PASSPHRASE": "bench-bench", "TOWNSHIP_KEYS": os.path.join(folder, "keys")}
        plugins = os.path.join(folder, "plugins")
        shutil.copytree(os.path.join(root, "Plugins", PLUGIN), os.path.join(plugins, PLUGIN))
        workspace.make(folder, people, "plugins")
        with open(os.path.join(folder, "township.yaml"), "a", encoding="utf-8") as file:
            file.write(OFFICERS)
        inputs = os.path.join(folder, "inputs", SCHEME)
        for month in months:
            for ending in (".csv", ".organizations.csv"):
                source = os.path.join(inputs, "2020-03" + ending)
                if month != "2020-03":
                    shutil.copy(source, os.path.join(inputs, month + ending))
        for officer in ("zhang", "li", "wang", "zhao"):
            self.run("officer", "enroll", officer)
        self.run("plugin", "bring", os.path.join(plugins, PLUGIN), "--by", "li")
        self.run("plugin", "approve", PLUGIN, "--by", "wang")

    def run(self, *words, statuses=(0,)):
        """Processor seconds and peak memory in MiB of one command."""
        command = [self.township, *words, "--workspace", self.folder]
        return self.measure(command, self.environment, statuses)

    def pay(self, number, month):
        """A month from the computation to the payment, each with what it took."""
        return {
            "pay file": self.run("pay", "file", "--scheme", SCHEME, "--period", month, "--by", "zhang"),
            "pay check": self.run("pay", "check", str(number), "--by", "li"),
            "pay approve": self.run("pay", "approve", str(number), "--by", "wang"),
            "pay paid": self.run("pay", "paid", str(number), "--by", "zhao"),
        }


def measure(command, environment, statuses):
    code = (
        "import resource, subprocess, sys\n"
        "done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)\n"
        "use = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(done.returncode, use.ru_utime + use.ru_stime, use.ru_maxrss)"
    )
    done = subprocess.run([sys.executable, "-c", code, *command], capture_output=True, env=environment, text=True)
    status, seconds, memory = done.stdout.split()
    if int(status) not in statuses:
        sys.exit(f"{command}: exit {status}\n{done.stderr}")
    return float(seconds), int(memory) / 1024


def commands(root, township):
    """Every command of an office of 300 people, in its second month."""
    with tempfile.TemporaryDirectory() as folder:
        office = Office(folder, 300, ["2020-02", "2020-03"], measure, root, township)
        office.pay(1, "2020-02")
        run = ("--scheme", SCHEME, "--period", "2020-03")
        figures = {"pay run": office.run("pay", "run", *run), "pay arrears": office.run("pay", "arrears", *run)}
        figures["pay diff"] = office.run("pay", "diff", "--scheme", SCHEME, "--from", "2020-02", "--to", "2020-03")
        figures |= office.pay(2, "2020-03")
        for words in (
            ("pay", "print", "2"), ("pay", "verify", "2"), ("pay", "runs"), ("audit", "verify"), ("audit", "show"),
            ("doctor",), ("backup", os.path.join(folder, "backup.sqlite")), ("export", "people"),
            ("import", "people", os.path.join(folder, "directory", "people.csv"), "--dry-run", "--by", "zhang"),
        ):
            figures[" ".join(word for word in words if "/" not in word and not word.isdigit())] = office.run(*words)
    return figures


def year(root, township, people):
    """A year of many payees: the last month's commands, and how large the file is in the end."""
    months = [f"2020-{month:02d}" for month in range(1, 13)]
    with tempfile.TemporaryDirectory() as folder:
        office = Office(folder, people, months, measure, root, township)
        for number, month in enumerate(months[:-1], 1):
            office.pay(number, month)
        run = ("--scheme", SCHEME, "--period", months[-1])
        passed_over = office.run("pay", "arrears", *run)
        with open(os.path.join(folder, "directory", "people.csv"), "a", encoding="utf-8") as file:
            file.write("P-new,新人,,\n")
        every = office.run("pay", "arrears", *run)
        figures = {"pay arrears": passed_over, "pay arrears, somebody new": every}
        figures |= office.pay(len(months), months[-1])
        figures["pay diff"] = office.run("pay", "diff", "--scheme", SCHEME, "--from", "2020-11", "--to", "2020-12")
        figures["pay verify"] = office.run("pay", "verify", "12")
        figures["audit verify"] = office.run("audit", "verify")
        size = sum(os.path.getsize(os.path.join(folder, name)) for name in os.listdir(folder) if name.startswith("township.sqlite"))
    return figures, size / 1024 / 1024


def section(root, township, people):
    """The tables of the page."""
    def rows(figures):
        return "\n".join(f"| `{name}` | {seconds:.2f} s | {memory:.0f} MiB |" for name, (seconds, memory) in figures.items())

    small = commands(root, township)
    large, size = year(root, township, people)
    return f"""
## The office

An office of 300 people in its second month, each command from a cold start. What is signed takes a tenth of a second for
the passphrase alone, on purpose.

| command | processor time | peak memory |
|---|---|---|
{rows(small)}

{people} payees, the twelfth month of a year; the records of the whole year are {size:.0f} MiB. `somebody new`: a row was
added to the people, so that every paid month is computed again.

| command | processor time | peak memory |
|---|---|---|
{rows(large)}
"""
