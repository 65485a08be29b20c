#!/usr/bin/env python3
"""生成毛田镇示例工作区的全部 CSV,每次运行结果逐字节相同。

用法:python3 make_example.py            在脚本所在文件夹里写出 directory/ 和 inputs/
     python3 make_example.py 目标文件夹

除镇名和报酬办法外全部是编的:身份证号用没有启用的地区码 999902,银行卡号以 9999 开头,电话用没有启用的区号 0300,
区划代码用 999902。要加人、加情况,改下面的表再运行一遍。
"""
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from sample_data import Draw, bank_card, credit_code, resident_id, sample_name, write  # noqa: E402

VILLAGES = ["上田村", "下田村", "樟树村", "枫林村", "石桥村", "清水村", "油坊村", "塘湾村", "白鹤村",
            "南冲村", "北冲村"]
COMMUNITY = "毛田社区"
POSTS = ["书记", "主任", "专干"]
STEMS = "子丑寅卯辰巳午未申酉"
REGION = "999902"
TERM = ("2014-05-01", "毛委任〔2014〕2号")
MIDYEAR = "毛委任〔2015〕6号"

# 上年度参保人口、千分考核得分;空着就是没有报。没有列出的随机编。
INSURED = {("2015", "V01"): "1860", ("2015", "V08"): "1204"}
SCORES = {
    ("2015", "V01"): "912", ("2015", "V02"): "872", ("2015", "V07"): "", ("2015", "V08"): "0",
    ("2015", "V09"): "900", ("2015", "V10"): "899.5", ("2015", "C01"): "1000", ("2016", "V05"): "899",
}


class Township:
    def __init__(self):
        self.draw = Draw(20150101)
        self.organizations, self.people, self.appointments = [], [], []
        self.ids = {}  # (单位, 职务) -> 人员编号

    def add_organizations(self):
        self.organizations.append(
            ["T00", "毛田镇", "镇", "", "1995-06-01", "", "", "999902100", ""])
        for number, name in enumerate(VILLAGES + [COMMUNITY], 1):
            village = name != COMMUNITY
            code = f"V{number:02d}" if village else "C01"
            population = (1100 if village else 2600) + self.draw.below(1200)
            self.organizations.append([
                code, name, "村" if village else "社区", "T00", "2005-01-01", population,
                population * 10 // (29 + self.draw.below(8)),
                f"999902100{200 + number if village else 1:03d}",
                credit_code("54" if village else "55", REGION, 91000000 + number)])

    def add_person(self):
        index = len(self.people)
        female = self.draw.below(10) < 3
        birth = (f"{1956 + self.draw.below(32)}-{1 + self.draw.below(12):02d}-"
                 f"{1 + self.draw.below(28):02d}")
        sequence = 2 * (1 + self.draw.below(499)) + (0 if female else 1)
        person = f"M{index + 1:03d}"
        self.people.append([
            person, sample_name(STEMS, index), "女" if female else "男", birth,
            resident_id(REGION, birth, sequence), bank_card(REGION, 303000 + index),
            "示例银行毛田支行", f"0300-{index + 5001:07d}"])
        return person

    def name_of(self, person):
        return next(row[1] for row in self.people if row[0] == person)

    def appoint(self, person, organization, post, start, document, finish="", end_document=""):
        self.appointments.append(
            [person, self.name_of(person), organization, post, start, finish, document,
             end_document])

    def add_cadres(self):
        for code in [row[0] for row in self.organizations[1:]]:
            for post in POSTS:
                key = (code, post)
                if key == ("C01", "书记"):  # 北冲村书记兼社区书记:两个单位,同一个职务
                    self.ids[key] = self.ids[("V11", "书记")]
                elif key == ("V04", "专干"):  # 枫林村主任兼专干
                    self.ids[key] = self.ids[("V04", "主任")]
                else:
                    self.ids[key] = self.add_person()
                self.appoint_first(self.ids[key], code, post)

    def appoint_first(self, person, code, post):
        if (code, post) in (("V03", "书记"), ("V03", "主任")):  # 年中离任、改任
            self.appoint(person, code, post, *TERM, "2015-06-30", MIDYEAR)
        elif (code, post) == ("V06", "专干"):  # 年底离任
            self.appoint(person, code, post, *TERM, "2015-12-31", "毛委任〔2015〕11号")
        else:
            self.appoint(person, code, post, *TERM)

    def add_changes(self):
        """年中换人、兼报账员、早已离任的人。"""
        self.appoint(self.ids[("V03", "主任")], "V03", "书记", "2015-07-01", MIDYEAR)
        self.ids[("V03", "主任", 2)] = self.add_person()
        self.appoint(self.ids[("V03", "主任", 2)], "V03", "主任", "2015-07-16", MIDYEAR)
        self.ids[("V06", "专干", 2)] = self.add_person()
        self.appoint(self.ids[("V06", "专干", 2)], "V06", "专干", "2016-03-01", "毛委任〔2016〕1号")
        for key in (("V05", "专干"), ("V06", "主任"), ("V09", "专干")):
            self.appoint(self.ids[key], key[0], "报账员", "2014-08-01", "毛政发〔2014〕9号")
        self.ids["gone"] = self.add_person()
        self.appoint(self.ids["gone"], "V10", "专干", "2011-05-01", "毛委任〔2011〕1号",
                     "2014-04-30", "毛委任〔2014〕2号")

    def person_rows(self, year):
        """一行一个任职;一人几职的写明职务。兼报账员只在主任、专干那一行填“是”。"""
        first, last = f"{year}-01-01", f"{year}-12-31"
        serving = [a for a in self.appointments if a[4] <= last and (not a[5] or a[5] >= first)]
        places = {row[0]: place for place, row in enumerate(self.organizations)}
        serving.sort(key=lambda a: (places[a[2]], (POSTS + ["报账员"]).index(a[3]), a[4]))
        rows, seen = [], set()
        for person in dict.fromkeys(a[0] for a in serving):
            own = [a for a in serving if a[0] == person]
            for a in own:
                # 石桥村和清水村的报账员另有一行,白鹤村的没有;重复的人员和职务只写一行。
                if (person, a[3]) in seen or (a[3] == "报账员" and a[2] == "V09"):
                    continue
                seen.add((person, a[3]))
                also = any(b[3] == "报账员" for b in own) and a[3] != "报账员" and a[2] != "V09"
                rows.append([person, a[1], a[3] if len(own) > 1 else "", "是" if also else ""])
        if year == "2015":
            rows.append([self.ids["gone"], self.name_of(self.ids["gone"]), "", ""])
            missing = self.ids[("V02", "专干")]  # 在任,名单里漏了
            rows = [row for row in rows if row[0] != missing]
        return rows

    def organization_rows(self, year):
        rows = []
        for row in self.organizations[1:]:
            insured = INSURED.get((year, row[0]), str(row[5] - 20 - self.draw.below(60)))
            score = SCORES.get((year, row[0]), str(840 + self.draw.below(150)))
            rows.append([row[0], row[1], insured, score])
        return rows


def main():
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent
    town = Township()
    town.add_organizations()
    town.add_cadres()
    town.add_changes()
    write(root / "directory/organizations.csv",
          ["编号", "名称", "类别", "上级", "起始日期", "人口", "户数", "区划代码", "统一社会信用代码"],
          town.organizations)
    write(root / "directory/people.csv",
          ["编号", "姓名", "性别", "出生日期", "身份证号", "银行卡号", "开户行", "联系电话"], town.people)
    write(root / "directory/appointments.csv",
          ["人员编号", "姓名", "单位编号", "职务", "任职日期", "离任日期", "任职文号", "离任文号"],
          town.appointments)
    for year in ("2015", "2016"):
        write(root / f"inputs/maotian/{year}.csv",
              ["人员编号", "姓名", "职务", "兼任报账员"], town.person_rows(year))
        write(root / f"inputs/maotian/{year}.organizations.csv",
              ["单位编号", "名称", "上年度参保人口", "千分考核得分"], town.organization_rows(year))


if __name__ == "__main__":
    main()
