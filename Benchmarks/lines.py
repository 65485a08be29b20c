"""The people of decimal_reference.py as lines for `township scheme evaluate`, and the totals of its answers."""
import json
from collections import Counter
from decimal import Decimal

POSTS = ("书记", "主任", "副职", "文书", "文书")


def hundredth(count):
    sign = "-" if count < 0 else ""
    return f"{sign}{abs(count) // 100}.{abs(count) % 100:02d}"


def write(path, count):
    with open(path, "w", encoding="utf-8") as file:
        for i in range(count):
            score = hundredth(6000 + i * 7919 % 4001)
            growth = hundredth(i // 5 * 104729 % 202000001 - 2000000)
            file.write(
                f'{{"key":"P{i}","post":"{POSTS[i % 5]}","inputs":{{"score":"{score}","growth":"{growth}"}}}}\n'
            )


def totals(path):
    sums = Counter()
    for line in open(path, encoding="utf-8"):
        statement = json.loads(line)
        for name, amount in statement["items"].items():
            sums[name] += Decimal(amount)
        sums["net"] += Decimal(statement["net"])
    return sums
