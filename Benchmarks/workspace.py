"""A made-up workspace of any number of village cadres."""
import os

POSTS = ("书记", "主任", "副职", "文书")


def resident_id(index):
    """A number from an area code that is not assigned, with its check digit."""
    digits = f"999999{1960 + index % 35}{index // 1000 % 12 + 1:02d}{index % 28 + 1:02d}{index % 1000:03d}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return digits + "10X98765432"[sum(int(d) * w for d, w in zip(digits, weights)) % 11]


def make(folder, count, plugin):
    def write(name, head, rows):
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(",".join(row) for row in [head, *rows]) + "\n")

    with open(os.path.join(folder, "township.yaml"), "w", encoding="utf-8") as file:
        file.write(f'name: 基准镇\ndivision: "999999100"\nplugins: [ "{plugin}" ]\n')
    villages = [f"V{v:03d}" for v in range((count + 3) // 4)]
    people = [f"P{i:04d}" for i in range(count)]
    write("directory/organizations.csv", ["id", "name", "kind", "起始日期"], [[v, f"{v}村", "村", "2019-01-01"] for v in villages])
    write(
        "directory/people.csv", ["id", "name", "resident_id", "party"],
        [[p, f"人{i}", resident_id(i), "中共党员"] for i, p in enumerate(people)],
    )
    write(
        "directory/appointments.csv", ["person", "organization", "post", "start", "document"],
        [[p, villages[i // 4], POSTS[i % 4], "2019-01-01", "基委任〔2019〕1号"] for i, p in enumerate(people)],
    )
    write("inputs/village-cadre/2020-03.csv", ["person", "score"], [[p, str(60 + i % 41)] for i, p in enumerate(people)])
    write(
        "inputs/village-cadre/2020-03.organizations.csv", ["organization", "growth"],
        [[v, str(i * 1000)] for i, v in enumerate(villages)],
    )
