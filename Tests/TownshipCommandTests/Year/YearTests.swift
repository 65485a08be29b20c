import Testing

/// A year of 金元镇 through the command: imports, twelve runs, a late raise, a merger, leavers, corrections, an attempt to pay twice;
/// in the end everybody has got what was due, every run computes to the same bytes, and the log is whole.
@Suite struct YearTests {
    private static let people = """
        编号,姓名
        P01,甲一
        P02,乙二
        P03,丙三
        P04,丁四
        P05,戊五
        P06,己六
        P07,庚七
        P08,辛八

        """

    private static let organizations = """
        编号,名称,类别,上级,起始日期
        T00,金元镇,镇,,1992-09-01
        V01,甲村,村,T00,1992-09-01
        V02,乙村,村,T00,1992-09-01
        V03,丙村,村,T00,1992-09-01
        C01,丁社区,社区,T00,2001-01-01

        """

    private static let appointments = """
        人员编号,姓名,单位编号,职务,任职日期,任职文号
        P01,甲一,V01,书记,2014-01-01,金委任〔2014〕1号
        P02,乙二,V01,副主任,2014-01-01,金委任〔2014〕1号
        P03,丙三,V02,书记,2014-01-01,金委任〔2014〕1号
        P04,丁四,V02,委员,2014-01-01,金委任〔2014〕1号
        P05,戊五,V03,书记,2014-01-01,金委任〔2014〕1号
        P06,己六,V03,文书,2014-01-01,金委任〔2014〕1号
        P07,庚七,C01,书记,2014-01-01,金委任〔2014〕1号
        P08,辛八,C01,副主任,2014-01-01,金委任〔2014〕1号

        """

    private static func inputs(_ people: [Int], _ performance: [Int: String] = [:]) -> String {
        "人员编号,绩效奖（核定数）\n"
            + people.map { "P0\($0),\(performance[$0] ?? "100")\n" }.joined()
    }

    private static func month(_ number: Int) -> String {
        "2017-" + (number < 10 ? "0" : "") + "\(number)"
    }

    private func enter(_ year: YearFixture, _ month: String, _ table: String) throws {
        try year.importTable(
            "inputs", table, "--scheme", "zhang-month", "--period", month)
    }

    /// Filed output says the total: `实发 13,500.00 元`.
    private func total(_ answer: YearFixture.Answer) -> String {
        let parts = answer.output.split(separator: "实发 ")
        return parts.count > 1 ? String(parts[1].prefix { $0 != " " }) : answer.errors
    }

    @Test func aYear() throws {
        let year = try YearFixture()
        try begin(year)
        try springWithTwoCorrections(year)
        try doublePayment(year)
        try summer(year)
        try lateRaise(year)
        try merger(year)
        try proof(year)
    }

    private func begin(_ year: YearFixture) throws {
        // Nothing computes before two people have seen it.
        try year.importTable("organizations", YearTests.organizations)
        try year.importTable("people", YearTests.people)
        try year.importTable("appointments", YearTests.appointments)
        try enter(year, "2017-01", YearTests.inputs(Array(1...8)))
        let refused = try year.signed(
            "pay", "file", "--scheme", "zhang-month", "--period", "2017-01", by: "zhang",
            expecting: 1)
        #expect(refused.errors.contains("lock.missing"))
        try year.bring("fixed-pay-raise")
        try year.bring("street-pay")
        // 3 × 1,700 + 3 × 1,600 + 2,000 + 1,800 + 8 × 100.
        #expect(total(try year.file("2017-01")) == "14,500.00")
        // The preparer checks nothing, the checker approves nothing.
        let own = try year.signed("pay", "check", "1", by: "zhang", expecting: 1)
        #expect(own.errors.contains("run.role"))
        try year.issue()
    }

    /// In April March's performance of P02 turns out to be 500; in May April's of P08 only 50.
    private func springWithTwoCorrections(_ year: YearFixture) throws {
        for month in ["2017-02", "2017-03"] {
            try enter(year, month, YearTests.inputs(Array(1...8)))
            #expect(total(try year.file(month)) == "14,500.00")
            try year.issue()
        }
        try enter(year, "2017-03", YearTests.inputs([2], [2: "500"]))
        try enter(year, "2017-04", YearTests.inputs(Array(1...8)))
        let april = try year.file("2017-04")
        #expect(total(april) == "14,900.00")
        #expect(april.output.contains("其中补发 400.00 元，1 笔"))
        try year.issue()
        try enter(year, "2017-04", YearTests.inputs([8], [8: "50"]))
        try enter(year, "2017-05", YearTests.inputs(Array(1...8)))
        let may = try year.file("2017-05")
        #expect(total(may) == "14,450.00")
        #expect(may.output.contains("其中扣回 50.00 元，1 笔"))
        try year.issue()
    }

    /// The street office pays the secretary of the community for May, too.
    private func doublePayment(_ year: YearFixture) throws {
        try year.importTable(
            "inputs", "人员编号,金额\nP07,900\n", "--scheme", "street-month", "--period", "2017-05")
        try year.file("2017-05", scheme: "street-month")
        _ = try year.signed("pay", "check", "6", by: "li")
        let refused = try year.signed("pay", "approve", "6", by: "wang", expecting: 1)
        #expect(refused.errors.contains("run.paid_twice"))
        #expect(refused.errors.contains("庚七 书记 2017-05 已经由第 5 号"))
        _ = try year.signed("pay", "void", "6", "--reason", "区里已发", by: "wang")
    }

    /// P03 leaves at the end of August.
    private func summer(_ year: YearFixture) throws {
        for month in ["2017-06", "2017-07", "2017-08"] {
            try enter(year, month, YearTests.inputs(Array(1...8)))
            #expect(total(try year.file(month)) == "14,500.00")
            try year.issue()
        }
        try year.importTable(
            "appointments",
            "人员编号,单位编号,职务,任职日期,离任日期,离任文号\nP03,V02,书记,2014-01-01,2017-08-31,金委任〔2017〕9号\n")
    }

    /// The raise of 700 and 600 a month with the awards of 200 and 100, for July and August in September: also for who left.
    private func lateRaise(_ year: YearFixture) throws {
        try year.writeStandards(raised: true)
        try enter(year, "2017-09", YearTests.inputs([1, 2, 4, 5, 6, 7, 8]))
        let changed = try year.signed(
            "pay", "file", "--scheme", "zhang-month", "--period", "2017-09", by: "zhang",
            expecting: 1)
        #expect(changed.errors.contains("lock.changed"))
        #expect(changed.errors.contains("parameters/zhang.yaml"))
        try year.bring("fixed-pay-raise")
        let list = try year.township(
            "pay", "arrears", "--scheme", "zhang-month", "--period", "2017-09")
        #expect(list.output.contains("丙三"))
        #expect(list.output.contains("金委发〔2017〕12号"))
        let september = try year.file("2017-09")
        // 正职 of villages 900, 一般 700, of the community 800 and 700, each twice.
        #expect(september.output.contains("其中补发 12,600.00 元，16 笔"))
        // 2 × 2,700 + 3 × 2,400 + 2,900 + 2,600, and the arrears.
        #expect(total(september) == "30,700.00")
        try year.issue()
    }

    /// The third village is merged into the first; its secretary becomes a deputy there, its clerk leaves.
    private func merger(_ year: YearFixture) throws {
        try enter(year, "2017-10", YearTests.inputs([1, 2, 4, 5, 6, 7, 8]))
        let again = try year.township(
            "pay", "arrears", "--scheme", "zhang-month", "--period", "2017-10")
        #expect(again.output.contains("没有要补发、扣回的"))
        #expect(total(try year.file("2017-10")) == "18,100.00")
        try year.issue()
        try year.importTable(
            "appointments",
            "人员编号,单位编号,职务,任职日期,离任日期,任职文号,离任文号\n"
                + "P05,V03,书记,2014-01-01,2017-10-31,,金委任〔2017〕11号\n"
                + "P06,V03,文书,2014-01-01,2017-10-31,,金委任〔2017〕11号\n"
                + "P05,V01,副书记,2017-11-01,,金委任〔2017〕11号,\n")
        try year.importTable(
            "organizations", "编号,名称,类别,终止日期,并入\nV03,丙村,村,2017-10-31,V01\n")
        for month in ["2017-11", "2017-12"] {
            try enter(year, month, YearTests.inputs([1, 2, 4, 5, 7, 8]))
            // 2,700 + 3 × 2,400 + 2,900 + 2,600.
            #expect(total(try year.file(month)) == "15,400.00")
            try year.issue()
        }
    }

    /// Twelve months, all paid; each computes to the same bytes; nobody touched the file.
    private func proof(_ year: YearFixture) throws {
        for number in 1...13 {
            let verified = try year.township("pay", "verify", "\(number)")
            #expect(verified.output.contains("一致"))
        }
        #expect(try year.township("audit", "verify").output.contains("档案完好"))
        let runs = try year.township("pay", "runs").output
        #expect(runs.split(separator: "\n").count { $0.contains("已发放") } == 12)
        #expect(runs.contains("已作废"))
        let printed = try year.township("pay", "print", "10")
        for text in ["王镇长", "补发扣回", "日志校验值"] { #expect(printed.output.contains(text)) }
        try year.township("doctor")
    }
}
