import Governance
import PolicyEngine
import TownshipOffice

/// Dates, identities, the roster and the workspace, mostly through the files of a workspace.
enum OfficeProvocations {
    private static func file(_ code: String, _ cause: String, _ file: String, _ text: String?)
        -> Provocation
    {
        Provocation(code, cause) { try FaultyWorkspace.findings(file, text) }
    }

    private static let people = "directory/people.csv"
    private static let units = "directory/organizations.csv"
    private static let posts = "directory/appointments.csv"
    private static let inputs = "inputs/t/2020-03.csv"

    private static func person(_ code: String, _ cause: String, _ column: String, _ cell: String)
        -> Provocation
    {
        file(code, cause, people, "id,name,\(column)\nP1,张一,\(cell)\nP2,李二,\nP3,王三,\n")
    }

    private static func unit(_ code: String, _ cause: String, _ head: String, _ rows: String)
        -> Provocation
    {
        file(code, cause, units, "\(head)\n\(rows)\n")
    }

    private static func post(_ code: String, _ cause: String, _ row: String) -> Provocation {
        file(code, cause, posts, "person,organization,post,start,finish,document\n\(row)\n")
    }

    static let calendar: [Provocation] = [
        .init("calendar.day.text", "日期写法不对") {
            Door.governance { () throws(GovernanceError) in _ = try Day(text: "2020-3-1") }
        },
        .init("calendar.day.nonexistent", "日期不存在") {
            Door.governance { () throws(GovernanceError) in _ = try Day(text: "2020-02-30") }
        },
        .init("calendar.range.reversed", "结束早于开始") {
            Door.governance { () throws(GovernanceError) in
                _ = try DayRange(
                    first: try Day(text: "2020-02-02"), last: try Day(text: "2020-02-01"))
            }
        },
        .init("calendar.period.text", "期间写法不对") {
            Door.governance { () throws(GovernanceError) in _ = try Period(text: "2020-3") }
        },
        .init("calendar.period.nonexistent", "期间不存在") {
            Door.governance { () throws(GovernanceError) in _ = try Period(text: "2020-13") }
        },
        .init("calendar.timeline.order", "日期没有先后") { timeline("2020-02-02", "2020-02-01") },
        .init("calendar.timeline.duplicate", "同一天有两个值") { timeline("2020-02-02", "2020-02-02") },
        .init("calendar.proration.period", "按半月折算用在了季度上") {
            Door.governance { () throws(GovernanceError) in
                let quarter = try Period(text: "2020-Q1")
                _ = try Proration.halfMonth.parts(of: quarter, served: quarter.range, cuts: [])
            }
        },
    ]

    private static func timeline(_ first: String, _ second: String) -> [Provoked] {
        Door.governance { () throws(GovernanceError) in
            _ = try Timeline([
                .init(from: try Day(text: first), value: 1),
                .init(from: try Day(text: second), value: 2),
            ])
        }
    }

    static let identity: [Provocation] = [
        person("identity.resident_id.length", "身份证号位数不对", "resident_id", "1234"),
        person("identity.resident_id.digits", "身份证号里有别的字符", "resident_id", "9999011990A1011234"),
        person(
            "identity.resident_id.lowercase", "身份证号末位是小写 x", "resident_id", "11010519491231002x"),
        person("identity.resident_id.birth", "身份证号里的生日不存在", "resident_id", "999901199002301234"),
        person("identity.resident_id.check", "身份证号校验不过", "resident_id", "110105194912310021"),
        unit(
            "identity.credit_code.length", "信用代码位数不对", "id,name,kind,credit_code",
            "V1,甲村,村,5\nV2,乙村,村,"),
        unit(
            "identity.credit_code.characters", "信用代码里有不用的字母", "id,name,kind,credit_code",
            "V1,甲村,村,54510923MEI0000001\nV2,乙村,村,"),
        unit(
            "identity.credit_code.lowercase", "信用代码里有小写字母", "id,name,kind,credit_code",
            "V1,甲村,村,54510923me00000001\nV2,乙村,村,"),
        unit(
            "identity.credit_code.division", "信用代码里的区划不是数字", "id,name,kind,credit_code",
            "V1,甲村,村,54A10923ME00000001\nV2,乙村,村,"),
        creditCode("identity.credit_code.organization", "信用代码里的机构代码校验不过"),
        creditCode("identity.credit_code.check", "信用代码校验不过"),
        unit(
            "identity.division_code.length", "区划代码位数不对", "id,name,kind,division",
            "V1,甲村,村,5109\nV2,乙村,村,"),
        unit(
            "identity.division_code.digits", "区划代码里有别的字符", "id,name,kind,division",
            "V1,甲村,村,51092A\nV2,乙村,村,"),
        unit(
            "identity.division_code.structure", "区划代码缺了一级", "id,name,kind,division",
            "V1,甲村,村,510923000200\nV2,乙村,村,"),
        person("identity.bank_card.length", "银行卡号位数不对", "bank_card", "123"),
        person("identity.bank_card.digits", "银行卡号里有别的字符", "bank_card", "62A0000000000000"),
        person("identity.bank_card.luhn", "银行卡号校验不过（提醒）", "bank_card", "9999010000002020009"),
        person("identity.bank_card.passbook", "账号的位数像存折（提醒）", "bank_card", "9999010000"),
        person(
            "identity.bank_card.rounded", "表格软件改掉了卡号的后几位（提醒）", "bank_card", "9999010000002020000"),
        person("identity.phone.digits", "电话里有别的字符", "phone", "13800138000转1"),
        person("identity.phone.form", "电话位数不对", "phone", "12000000000"),
        person("identity.gender.unknown", "性别写法不对", "gender", "M"),
    ]

    /// Among made-up codes with every check character there is one that fails just this check.
    private static func creditCode(_ code: String, _ cause: String) -> Provocation {
        Provocation(code, cause) {
            for organization in ["000000000", "000000003", "12345678X", "000000001"] {
                for last in "0123456789ABCDEFGHJKLMNPQRTUWXY" {
                    let found = Door.governance { () throws(GovernanceError) in
                        _ = try CreditCode(text: "54510923\(organization)\(last)")
                    }
                    if found.first?.code == code { return found }
                }
            }
            return []
        }
    }

    static let roster: [Provocation] = [
        .init("roster.id.empty", "编号是空的") {
            Door.governance { () throws(GovernanceError) in _ = try PersonID(" ") }
        },
        .init("roster.id.control", "编号里有换行") {
            Door.governance { () throws(GovernanceError) in _ = try PersonID("P\n1") }
        },
        .init("roster.post.empty", "职务是空的") {
            Door.governance { () throws(GovernanceError) in _ = try Post(" ") }
        },
        unit("roster.organization.kind.unknown", "单位类别不认识", "id,name,kind", "V1,甲村,堡\nV2,乙村,村"),
        unit(
            "roster.organization.duplicate", "两个单位同一编号", "id,name,kind", "V1,甲村,村\nV1,丙村,村\nV2,乙村,村"
        ),
        unit("roster.organization.name.duplicate", "同时有两个单位同名", "id,name,kind", "V1,甲村,村\nV2,甲村,村"),
        unit(
            "roster.organization.alias.clash", "别名是另一个单位的名称", "id,name,kind,aliases",
            "V1,甲村,村,乙村\nV2,乙村,村,"),
        unit(
            "roster.organization.parent.unknown", "上级不存在", "id,name,kind,parent",
            "V1,甲村,村,T9\nV2,乙村,村,"),
        unit(
            "roster.organization.parent.cycle", "上级绕了一圈", "id,name,kind,parent",
            "V1,甲村,村,V2\nV2,乙村,村,V1"),
        unit(
            "roster.organization.successor.unknown", "并入的单位不存在", "id,name,kind,finish,merged_into",
            "V1,甲村,村,,\nV2,乙村,村,2020-02-29,V9"),
        unit(
            "roster.organization.successor.cycle", "并来并去绕了一圈", "id,name,kind,finish,merged_into",
            "V1,甲村,村,2020-02-29,V2\nV2,乙村,村,2020-02-29,V1"),
        unit(
            "roster.organization.successor.open", "写了并入，没有终止日期", "id,name,kind,finish,merged_into",
            "V1,甲村,村,,\nV2,乙村,村,,V1"),
        .init("roster.organization.name.empty", "单位没有名称") { try rosterError { $0.name = " " } },
        .init("roster.organization.alias.empty", "有一个别名是空的") {
            try rosterError { $0.aliases = [""] }
        },
        .init("roster.organization.count.negative", "人口是负数") {
            try rosterError { $0.population = -1 }
        },
        .init("roster.organization.name.unknown", "没有这个名称的单位") { try named("丙村") },
        .init("roster.organization.name.ambiguous", "几个单位都叫这个名字") { try named("合村") },
        file("roster.person.duplicate", "两个人同一编号", people, "id,name\nP1,张一\nP1,李二\nP2,李二\nP3,王三\n"),
        .init("roster.person.name.empty", "人没有姓名") {
            try errors {
                try Roster(
                    organizations: [], persons: [Person(id: try PersonID("P1"), name: "")],
                    appointments: [])
            }
        },
        person(
            "roster.person.resident_id.duplicate", "两个人同一身份证号", "resident_id",
            "11010519491231002X\nP4,赵四,11010519491231002X"),
        person(
            "roster.person.birth.mismatch", "出生日期与身份证号不合", "resident_id,birth",
            "11010519491231002X,1950-01-01"
        ).widened,
        person(
            "roster.person.gender.mismatch", "性别与身份证号不合", "resident_id,gender",
            "11010519491231002X,男"
        ).widened,
        person(
            "roster.person.bank_card.shared", "两个人同一银行卡（提醒）", "bank_card",
            "9999010000002020008\nP4,赵四,9999010000002020008"),
        post("roster.appointment.person.unknown", "任职的人不存在", "P9,V1,书记,2018-01-01,,文1"),
        post("roster.appointment.organization.unknown", "任职的单位不存在", "P1,V9,书记,2018-01-01,,文1"),
        post("roster.appointment.reversed", "离任早于任职", "P1,V1,书记,2018-01-02,2018-01-01,文1"),
        .init("roster.appointment.outside", "任职的时候单位还没有") {
            try errors {
                let unit = Organization(
                    id: try OrganizationID("V1"), name: "甲村", kind: .village,
                    valid: DayRange(from: try Day(text: "2020-01-01")))
                let person = Person(id: try PersonID("P1"), name: "张一")
                let post = Appointment(
                    person: person.id, organization: unit.id, post: try Post("书记"),
                    start: try Day(text: "2019-01-01"), finish: nil, document: "文1")
                return try Roster(organizations: [unit], persons: [person], appointments: [post])
            }
        },
        post(
            "roster.appointment.overlap", "同一人同一职务重复任职",
            "P1,V1,书记,2018-01-01,,文1\nP1,V1,书记,2019-01-01,,文2"),
        post("roster.appointment.document.missing", "任职没有文号（提醒）", "P1,V1,书记,2018-01-01,,"),
    ]

    private static func errors(_ body: () throws -> Roster) throws -> [Provoked] {
        do {
            return try body().warnings.map { Provoked(code: $0.code.rawValue, message: $0.message) }
        } catch let error as GovernanceErrors {
            return error.all.map { Provoked(code: $0.code.rawValue, message: $0.message) }
        }
    }

    private static func rosterError(_ change: (inout Organization) -> Void) throws -> [Provoked] {
        try errors {
            var unit = Organization(
                id: try OrganizationID("V1"), name: "甲村", kind: .village,
                valid: DayRange(from: .earliest))
            change(&unit)
            return try Roster(organizations: [unit], persons: [], appointments: [])
        }
    }

    private static func named(_ name: String) throws -> [Provoked] {
        let units = try ["V1", "V2"].map { id in
            Organization(
                id: try OrganizationID(id), name: id, kind: .village, aliases: ["合村"],
                valid: DayRange(from: .earliest))
        }
        let roster = try Roster(organizations: units, persons: [], appointments: [])
        return Door.governance { () throws(GovernanceError) in
            _ = try roster.organization(named: name, on: try Day(text: "2020-01-01"))
        }
    }

    static let workspace: [Provocation] = [
        file("workspace.file.missing", "没有录入表", inputs, nil),
        file("workspace.settings", "township.yaml 写错了", "township.yaml", "name: 样镇\nplugins: []\n"),
        file("workspace.column.missing", "缺一列", people, "id\nP1\n"),
        file("workspace.column.unknown", "不认识的列", people, "id,name,年龄\nP1,张一,3\n"),
        file("workspace.column.duplicate", "两列是一回事", people, "id,编号,name\nP1,P1,张一\n"),
        file("workspace.cell.empty", "必填的格空着", people, "id,name\nP1,\n"),
        unit("workspace.cell.invalid", "应是整数", "id,name,kind,population", "V1,甲村,村,一千\nV2,乙村,村,"),
        file("workspace.person.unknown", "录入表里的人不存在", inputs, "person,score\nP9,1\n"),
        file(
            "workspace.organization.unknown", "录入表里的单位不存在", "inputs/t/2020-03.organizations.csv",
            "organization\nV9\n"),
        file("workspace.name.mismatch", "姓名与编号不合", inputs, "person,name,score\nP1,李二,1\n"),
        file("workspace.row.duplicate", "同一个人两行", inputs, "person,score\nP1,1\nP1,2\n"),
        file(
            "workspace.row.missing", "在任的人没有录入行（提醒）", posts,
            "person,organization,post,start,document\nP1,V1,书记,2018-01-01,文1\nP2,V2,书记,2018-01-01,文2\n"
        ),
        .init("workspace.appointment.undocumented", "任职没有文号（存档时搁置）") {
            let folder = try FaultyWorkspace.folder()
            try folder.write(
                posts, "person,organization,post,start,document\nP1,V1,书记,2018-01-01,\n")
            return try OfficeRecords.openOrMake(
                workspace: folder.path, keys: folder.path + "/keys", actor: "张会计", time: ""
            ).records.compute(
                workspace: folder.path, scheme: "t", period: try .month(2020, 3)
            ).run.setAside.compactMap(\.outcome.setAside).map {
                Provoked(code: $0.code, message: $0.message)
            }
        },
        file("workspace.appointment.outside", "任职已经结束", inputs, "person,score\nP3,1\n"),
        file("workspace.appointment.missing", "没有这个任职", inputs, "person,post,score\nP1,主任,1\n"),
        file("workspace.appointment.ambiguous", "几个职务没有写明是哪个", inputs, "person,score\nP2,1\n"),
        .init("workspace.year.incomplete", "本年以前的一期还搁置着（提醒）") {
            try FaultyWorkspace.findings(
                "inputs/t/2020-02.csv", "person,score\nP1,\n", formula: "s.year_to_date.gross")
        },
        .init("workspace.subject.unsupported", "按项目的方案不能从文件取名单") {
            try FaultyWorkspace.findings(inputs, "person,score\nP1,1\n", subject: "grant")
        },
        .init("workspace.person.not_in_run", "要解释的人不在名单里") {
            let folder = Folder()
            try folder.write(
                "township.yaml", "name: 样镇\ndivision: \"510923108\"\nplugins: [plugins]\n")
            try folder.write("directory/organizations.csv", "id,name,kind\nV1,甲村,村\n")
            try folder.write("directory/people.csv", "id,name\nP1,张一\n")
            try folder.write(
                "directory/appointments.csv",
                "person,organization,post,start,document\nP1,V1,书记,2018-01-01,文1\n")
            try folder.write("plugins/t/plugin.yaml", "id: t\ntitle: 测试\nversion: 1.0.0\napi: 1\n")
            try folder.write(
                "plugins/t/main.lua",
                "require('township').scheme { id = 't', title = 't', items = { \(FaultyPlugin.item) } }"
            )
            let workspace = try Workspace(folder: folder.path)
            let run = try PayRun(
                workspace, try workspace.engine().scheme("t"), try Period(text: "2020-03"))
            do throws(WorkspaceFindings) {
                _ = try run.lines(of: "P2")
                return []
            } catch {
                return error.findings.map(FaultyWorkspace.provoked)
            }
        },
    ]
}

extension Provocation {
    /// The other people of the sample need a cell more where a provocation has two columns.
    fileprivate var widened: Provocation {
        Provocation(code, cause) {
            let column = code.contains("birth") ? "birth" : "gender"
            let value = code.contains("birth") ? "1950-01-01" : "男"
            return try FaultyWorkspace.findings(
                "directory/people.csv",
                "id,name,resident_id,\(column)\nP1,张一,11010519491231002X,\(value)\nP2,李二,,\nP3,王三,,\n"
            )
        }
    }
}
