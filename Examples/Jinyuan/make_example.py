#!/usr/bin/env python3
"""生成示例工作区的全部 CSV,每次运行结果逐字节相同。

用法:python3 make_example.py            在脚本所在文件夹里写出 directory/ 和 inputs/
     python3 make_example.py 目标文件夹

数据全部是编的:身份证号用没有启用的地区码 999901,银行卡号以 9999 开头,电话用没有启用的区号 0300,
村级区划代码用 8xx、9xx,校验位都按国家标准算。要加人、加情况,改下面的表再运行一遍。
"""
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from sample_data import Draw, bank_card, credit_code, resident_id, sample_name, write  # noqa: E402

OFFICES = [
    ("党政办", "内设机构"), ("党建办", "内设机构"), ("社事办", "内设机构"), ("财政办", "内设机构"),
    ("村建所", "内设机构"), ("人大办", "内设机构"), ("农业服务中心", "事业单位"),
    ("农民工服务中心", "事业单位"), ("宣传文化中心", "事业单位"), ("便民服务中心", "事业单位"),
    ("卫计办", "内设机构"), ("经振办", "内设机构"), ("综合执法办", "内设机构"),
    ("基层治理办", "内设机构"), ("社会治理和应急管理办", "内设机构"), ("市场监管所", "派驻机构"),
    ("司法所", "派驻机构"), ("派出所", "派驻机构"), ("工会", "群团"), ("团委", "群团"), ("妇联", "群团"),
]
ALIASES = {"宣传文化中心": "宣传文化服务中心", "基层治理办": "金元镇党委城乡基层治理委员会办公室"}
VILLAGES = ["龙门村", "石板村", "青杠村", "松林村", "柏树村", "竹园村", "河西村", "桂花村", "梨园村",
            "茶店村", "土桥村", "双堰村", "高坪村", "长沟村", "黄桷村", "大坝村", "小坝村", "河东村"]
COMMUNITIES = ["正街社区", "新街社区"]
MERGED, INTO, MERGE_DAY, AFTER_MERGE = "V18", "V07", "2020-02-29", "2020-03-01"
TWO_MEMBERS = {"V01", "V03", "V05", "V08", "V10", "V12", "V14", "V16", "V17"}
STEMS = "甲乙丙丁戊己庚辛壬癸"
REGION = "999901"


class Township:
    def __init__(self):
        self.draw = Draw(20200101)
        self.organizations, self.people, self.appointments = [], [], []
        self.ids = {}  # (单位, 职务, 第几个) -> 人员编号

    # 单位 ------------------------------------------------------------------
    def add_organizations(self):
        blank = [""] * 4
        self.organizations.append(
            ["T00", "金元镇", "镇", "", "", "1992-09-01", "", "", "", "", "510923108", ""])
        for number, (name, kind) in enumerate(OFFICES, 1):
            start = "2020-01-01" if name == "基层治理办" else "2010-01-01"
            self.organizations.append(
                [f"B{number:02d}", name, kind, "T00", ALIASES.get(name, ""), start, "", ""] + blank)
        for kind, letter, names, low in (("村", "V", VILLAGES, 900), ("社区", "C", COMMUNITIES, 1800)):
            for number, name in enumerate(names, 1):
                code = f"{letter}{number:02d}"
                population = low + self.draw.below(1500)
                households = population * 10 // (27 + self.draw.below(8))
                merged = code == MERGED
                self.organizations.append([
                    code, name, kind, "T00", "", "1984-01-01", MERGE_DAY if merged else "",
                    INTO if merged else "", population, households,
                    f"510923108{(900 if kind == '村' else 800) + number}",
                    credit_code("54" if kind == "村" else "55", REGION, 90000000 + len(self.organizations)),
                ])

    # 人员 ------------------------------------------------------------------
    def add_person(self, party=None, name=None, born_from=1962, born_years=30):
        index = len(self.people)
        female = self.draw.below(10) < 3
        birth = f"{born_from + self.draw.below(born_years)}-{1 + self.draw.below(12):02d}-{1 + self.draw.below(28):02d}"
        education = ("初中", "高中", "高中", "大专", "大专", "本科")[self.draw.below(6)]
        if party is None:
            party = ("中共党员", "中共党员", "中共预备党员", "群众", "群众", "共青团员")[self.draw.below(6)]
            if party == "共青团员" and birth < "1992":
                party = "群众"
        sequence = 2 * (1 + self.draw.below(499)) + (0 if female else 1)
        person = f"P{index + 1:03d}"
        self.people.append([
            person, name or sample_name(STEMS, index), "女" if female else "男", birth, education, party,
            resident_id(REGION, birth, sequence), bank_card(REGION, 202000 + index, valid=person != "P045"),
            "示例银行金元支行", f"0300-{index + 1:07d}",
        ])
        return person

    def name_of(self, person):
        return next(row[1] for row in self.people if row[0] == person)

    def appoint(self, person, organization, post, start, document, finish="", end_document=""):
        self.appointments.append(
            [person, self.name_of(person), organization, post, start, finish, document, end_document])

    # 村干部 ----------------------------------------------------------------
    def add_cadres(self):
        term = ("2017-03-01", "金委任〔2017〕3号")
        for row in self.organizations:
            code, kind = row[0], row[2]
            if kind not in ("村", "社区"):
                continue
            posts = ["书记", "主任", "副职", "文书", "委员"]
            if code in TWO_MEMBERS or code == "C01" or code == "C02":
                posts.append("委员")
            for place, post in enumerate(posts):
                key = (code, post, 2 if place == 5 else 1)
                # 石板村和两个社区书记、主任一肩挑:一个人,两个职务。
                if post == "主任" and code in ("V02", "C01", "C02"):
                    self.ids[key] = self.ids[(code, "书记", 1)]
                    self.appoint(self.ids[key], code, post, *term)
                    continue
                party = "中共党员" if post in ("书记", "主任", "副职") else None
                # 土桥村的委员与松林村的文书同名。
                name = self.name_of(self.ids[("V04", "文书", 1)]) if key == ("V11", "委员", 1) else None
                person = self.add_person(party, name)
                self.ids[key] = person
                self.appoint_first(person, code, post, key, term)

    def appoint_first(self, person, code, post, key, term):
        if key == ("V01", "副职", 1):  # 月中到任
            self.appoint(person, code, post, "2020-03-16", "金委任〔2020〕5号")
        elif key == ("V10", "文书", 1):  # 1 月中到任
            self.appoint(person, code, post, "2020-01-13", "金委任〔2020〕1号")
        elif key == ("V05", "书记", 1):  # 换届前离任,有人接任
            self.appoint(person, code, post, *term, "2020-02-20", "金委任〔2020〕3号")
        elif key == ("V18", "主任", 1):  # 2 月离任,3 月表里忘了删
            self.appoint(person, code, post, *term, "2020-02-15", "金委任〔2020〕2号")
        elif code == MERGED or key == (INTO, "副职", 1):  # 合并时离任或改任
            self.appoint(person, code, post, *term, MERGE_DAY, "金委任〔2020〕4号")
        elif key == ("V09", "副职", 1):  # 先误任为委员,后更正;更正前的不改
            self.appoint(person, code, "委员", "2020-01-01", "金委任〔2019〕31号",
                         "2020-01-31", "金委任〔2020〕2号(更正)")
            self.appoint(person, code, post, "2020-02-01", "金委任〔2020〕2号(更正)")
        else:
            if post == "书记" and self.draw.below(3) == 0:  # 任书记以前当过文书
                self.appoint(person, code, "文书", "2011-01-01", "金委任〔2011〕2号",
                             "2017-02-28", "金委任〔2017〕3号")
            self.appoint(person, code, post, *term)

    def add_changes(self):
        """接任、合并以后的改任:都是新的一行,旧的只填离任。"""
        successor = self.add_person("中共党员")
        self.ids[("V05", "书记", 2)] = successor
        self.appoint(successor, "V05", "书记", "2020-02-21", "金委任〔2020〕3号")
        document = "金委任〔2020〕4号"
        self.appoint(self.ids[(MERGED, "书记", 1)], INTO, "副职", AFTER_MERGE, document)
        self.appoint(self.ids[(INTO, "副职", 1)], INTO, "委员", AFTER_MERGE, document)
        self.appoint(self.ids[(MERGED, "文书", 1)], INTO, "委员", AFTER_MERGE, document)

    def add_others(self):
        """机关站所的人(不在村干部报酬里发),和早已离任的人。"""
        for office, post in (("B01", "主任"), ("B02", "主任"), ("B04", "主任"), ("B04", "会计"),
                             ("B04", "出纳"), ("B10", "主任"), ("B14", "主任"), ("B17", "所长")):
            start = "2020-01-01" if office == "B14" else "2018-06-01"
            self.appoint(self.add_person("中共党员"), office, post, start, "大委干〔2018〕6号"
                         if office != "B14" else "大委干〔2020〕1号")
        for village, posts in (("V03", (("文书", "2010-01-01", "2013-12-31"), ("书记", "2014-01-01", "2017-02-28"))),
                               ("V12", (("主任", "2010-01-01", "2017-02-28"),)),
                               ("V16", (("文书", "2010-01-01", "2019-12-31"),))):
            person = self.add_person("中共党员", born_from=1953, born_years=8)
            for post, start, finish in posts:
                self.appoint(person, village, post, start, f"金委任〔{start[:4]}〕1号",
                             finish, f"金委任〔{finish[:4]}〕9号")

    # 每月的输入 --------------------------------------------------------------
    def score(self):
        return f"{75 + self.draw.below(25)}" + ("", "", ".5")[self.draw.below(3)]

    def monthly_rows(self, first, last):
        serving = [a for a in self.appointments
                   if a[2][0] in "VC" and a[3] not in ("网格员", "组长") and a[4] <= last
                   and (a[5] == "" or a[5] >= first)]
        order = {row[0]: place for place, row in enumerate(self.organizations)}
        posts = ["书记", "主任", "副职", "文书", "委员"]
        home = {}
        for a in serving:  # 一人几职的行挨在一起
            home.setdefault(a[0], (order[a[2]], posts.index(a[3]), a[0]))
        serving.sort(key=lambda a: (home[a[0]], posts.index(a[3])))
        several = {a[0] for a in serving if sum(b[0] == a[0] for b in serving) > 1}
        return [[a[0], a[1], a[3] if a[0] in several else "", self.score()] for a in serving]

    def growth_rows(self, month):
        fixed = {"2020-01": {"V03": "18600.00", "V08": "5240.35"},
                 "2020-02": {"V12": "76000.50"},
                 "2020-03": {"V01": "30000.00", "V04": "-1860.75", "V06": "420000.00", "V09": "12345.67",
                             "V13": "0.00", "V15": "96000.00"}}[month]
        rows = []
        for row in self.organizations:
            if row[2] not in ("村", "社区") or (row[6] and row[6] < month):
                continue
            value = fixed.get(row[0])
            if value is None and month == "2020-03" and row[2] == "村" and row[0] != "V17":
                value = f"{2000 + self.draw.below(60000)}.{self.draw.below(100):02d}"
            rows.append([row[0], row[1], value or ""])  # 空着就按 0
        return rows


class Others(Township):
    """离任村干部、网格员和党费:都加在名册末尾,抽数用另一个数列,前面的人和数不变。"""

    def __init__(self):
        super().__init__()
        self.former, self.workers = [], []

    def add_former(self):
        self.draw = Draw(20200317)
        villages = [row[0] for row in self.organizations if row[2] == "村"]
        self.former = [row[0] for row in self.people if row[0] in ("P118", "P119", "P120")]
        for index in range(24):
            person = self.add_person("中共党员", born_from=1944, born_years=16)
            village = villages[index * 5 % len(villages)]
            start = 1984 + self.draw.below(12)
            for post in (("文书",), ("主任",), ("文书", "书记"), ("书记",))[self.draw.below(4)]:
                finish = start + 3 * (1 + self.draw.below(3)) - 1
                self.appoint(person, village, post, f"{start}-01-01", f"金委任〔{start}〕1号",
                             f"{finish}-12-31", f"金委任〔{finish}〕9号")
                start = finish + 1
            self.former.append(person)

    def former_rows(self):
        statuses = {4: "录用为公职人员", 11: "去世"}
        return [[person, self.name_of(person), statuses.get(place, "正常")]
                for place, person in enumerate(self.former)]

    def add_workers(self):
        self.draw = Draw(20200318)
        for number, village in enumerate(row[0] for row in self.organizations if row[2] in ("村", "社区")):
            if village == MERGED:
                continue
            for grid in range(2 if village[0] == "C" else 1):
                person = self.add_person(born_from=1968, born_years=28)
                post = "组长" if village[0] == "C" and grid == 0 else "网格员"
                start = "2020-03-11" if number == 6 else "2019-04-01"
                self.appoint(person, village, post, start, f"金委任〔{start[:4]}〕6号")
                self.workers.append((person, post))

    def worker_rows(self):
        rows = []
        for place, (person, post) in enumerate(self.workers):
            events = self.draw.below(5)
            rows.append([person, self.name_of(person), post, (0, 0, 0, 1, 0, 2)[self.draw.below(6)],
                         30 - (0, 0, 0, 2)[self.draw.below(4)], 60 + self.draw.below(4),
                         "是" if place == 4 else "", events, events - (1 if place == 9 and events else 0)])
        return rows

    def dues_rows(self, village_limit):
        """几个村的在任党员,一村一个支部;每个支部一名经手人代领返还款。"""
        villages = [row[0] for row in self.organizations if row[2] == "村"][:village_limit]
        rows = []
        for village in villages:
            members = []
            for a in self.appointments:
                party = next(row[5] for row in self.people if row[0] == a[0])
                if a[2] == village and a[5] == "" and party in ("中共党员", "中共预备党员") and a[0] not in members:
                    members.append(a[0])
            for place, person in enumerate(members):
                income = 1800 + 100 * self.draw.below(24)
                rows.append([person, self.name_of(person), f"{income}.00", "否",
                             "是" if place == 0 else "否", "50" if len(rows) % 13 == 7 else ""])
        return rows


def main():
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent
    town = Others()
    town.add_organizations()
    town.add_cadres()
    town.add_changes()
    town.add_others()
    pay_draw = town.draw
    town.add_former()
    town.add_workers()
    worker_rows, dues_rows = town.worker_rows(), town.dues_rows(6)
    town.draw = pay_draw
    write(root / "directory/organizations.csv",
          ["编号", "名称", "类别", "上级", "别名", "起始日期", "终止日期", "并入", "人口", "户数",
           "区划代码", "统一社会信用代码"], town.organizations)
    write(root / "directory/people.csv",
          ["编号", "姓名", "性别", "出生日期", "学历", "政治面貌", "身份证号", "银行卡号", "开户行",
           "联系电话"], town.people)
    write(root / "directory/appointments.csv",
          ["人员编号", "姓名", "单位编号", "职务", "任职日期", "离任日期", "任职文号", "离任文号"],
          town.appointments)
    missing, gone = town.ids[("V02", "文书", 1)], town.ids[("V18", "主任", 1)]
    for month, last in (("2020-01", "2020-01-31"), ("2020-02", "2020-02-29"), ("2020-03", "2020-03-31")):
        rows = town.monthly_rows(month + "-01", last)
        if month == "2020-03":
            for row in rows:
                if row[0] == missing:
                    row[3] = ""  # 缺得分,应当搁置
            rows.append([gone, town.name_of(gone), "", "86"])  # 已离任,应当搁置
        write(root / f"inputs/village-cadre/{month}.csv",
              ["人员编号", "姓名", "职务", "考核得分"], rows)
        write(root / f"inputs/village-cadre/{month}.organizations.csv",
              ["单位编号", "名称", "村集体经济净增收"], town.growth_rows(month))
    write(root / "inputs/ex-cadre/2020-03.csv", ["人员编号", "姓名", "资格状态"], town.former_rows())
    write(root / "inputs/grid-worker/2020-03.csv",
          ["人员编号", "姓名", "职务", "缺会次数", "B账户上报条数", "手机上报条数", "手册检查不合格", "上报事件数",
           "办结事件数"], worker_rows)
    write(root / "inputs/party-dues-branch/2020-03.csv",
          ["人员编号", "姓名", "计算基数(税后月收入或离退休费)", "离退休", "返还款经手人", "减免比例(%)"], dues_rows)


if __name__ == "__main__":
    main()
