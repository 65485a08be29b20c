"""What a register of many entries takes: to bring it in, to list and filter it, to compute its indicators."""
import os
import shutil
import tempfile

import office
import workspace

PLUGIN = "measure-15-direct-contact"
SOURCES = ["网格巡查", "坐班接待", "联系下访", "热线", "来信来访"]
KINDS = ["民生", "矛盾纠纷", "人居环境", "政策咨询", "其他"]


def fill(path, count):
    """Difficulties of a year, as a grid office would export them."""
    with open(path, "w", encoding="utf-8") as file:
        file.write("收到日期,来源,村（社区）,类别,诉求\n")
        for number in range(count):
            file.write(
                f"2020-{number % 12 + 1:02d}-{number % 28 + 1:02d},{SOURCES[number % 5]},V{number % 20:03d},"
                f"{KINDS[number % 7 % 5]},第{number}件\n"
            )


def section(root, township, count):
    """The table of the page."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "TOWNSHIP_KEYS": os.path.join(folder, "keys")}
        plugins = os.path.join(folder, "plugins")
        shutil.copytree(os.path.join(root, "Plugins", PLUGIN), os.path.join(plugins, PLUGIN))
        workspace.make(folder, 300, "plugins")
        table = os.path.join(folder, "difficulties.csv")
        fill(table, count)

        def run(*words):
            return office.measure([township, *words, "--workspace", folder], environment, (0,))

        figures = {"register import": run("register", "import", "difficulties", table, "--by", "zhang")}
        figures["register list, a page of 50"] = run("register", "list", "difficulties", "--limit", "50")
        figures["register list, filtered"] = run(
            "register", "list", "difficulties", "--limit", "50", "--where", "类别=民生", "--where",
            "收到日期=2020-03-01..2020-03-31",
        )
        figures["register add"] = run(
            "register", "add", "difficulties", "--by", "zhang", "--set", "received=2020-03-01", "--set", "source=热线",
            "--set", "village=V001", "--set", "kind=其他", "--set", "matter=x",
        )
        figures["indicator show, one"] = run("indicator", "show", "--explain", "difficulties-open", "--as-of", "2030-12-31")
        figures["indicator show, all five"] = run("indicator", "show", "--as-of", "2030-12-31")
        size = os.path.getsize(os.path.join(folder, "township.sqlite"))
    rows = "\n".join(f"| `{name}` | {seconds:.2f} s | {memory:.0f} MiB |" for name, (seconds, memory) in figures.items())
    return f"""
## A register of {count} entries

The register of difficulties of `Plugins/{PLUGIN}`; the records are {size / 1024 / 1024:.0f} MiB.

| command | processor time | peak memory |
|---|---|---|
{rows}
"""
