import Foundation
import Governance
import TabularFiles
import TownshipOffice

/// Files that are imported and cannot be taken as they are.
enum ImportProvocations {
    static let findings: [Provocation] = [
        people("import.head", "要导入的表没有表头", "甲,乙\n1,2\n"),
        people("import.empty", "表头下面没有数据", "编号,姓名\n合计,0\n"),
        .init("import.digits.lost", "卡号存成了数字，丢了末几位") {
            let sheet = XLSXSheet(
                name: "人员",
                rows: [
                    XLSXRow(["编号", "姓名", "银行卡号"].map { XLSXCell(.text($0)) }),
                    XLSXRow([
                        XLSXCell(.text("P1")), XLSXCell(.text("张一")),
                        XLSXCell(.number(try CellNumber("6222000000000000000"))),
                    ]),
                ])
            return try imported(
                .people, try XLSXWorkbook(sheets: [sheet]).bytes(), "花名册.xlsx")
        },
        .init("import.formula", "公式还没有算过，或算错了") {
            let period = try Period(text: "2020-03")
            return try imported(
                .inputs(scheme: "t", period: period), UncomputedWorkbook.bytes, "三月考核.xlsx")
        },
        people("import.id.missing", "新人没有编号", "姓名\n赵四\n"),
        people("import.name.ambiguous", "同名的有几个人", "姓名,学历\n李二,大专\n"),
        people("import.masked", "号码遮住了一部分", "编号,姓名,手机\nP1,张一,139****0001\n"),
        .init("import.clearing", "录入表里有一格空着，原来填过") {
            let folder = try FaultyWorkspace.folder()
            let table = OfficeTable.inputs(scheme: "t", period: try Period(text: "2020-03"))
            let review = try TableImport(table, workspace: folder.path, records: nil).review(
                Array("编号,姓名,得分\nP1,张一,\n".utf8), named: "三月考核.csv")
            do throws(WorkspaceFindings) {
                try review.checkNothingIsCleared()
                return []
            } catch {
                return error.findings.map(FaultyWorkspace.provoked)
            }
        },
    ]

    private static func people(_ code: String, _ cause: String, _ text: String) -> Provocation {
        .init(code, cause) { try imported(.people, Array(text.utf8), "花名册.csv") }
    }

    private static func imported(_ table: OfficeTable, _ bytes: [UInt8], _ name: String) throws
        -> [Provoked]
    {
        let folder = try FaultyWorkspace.folder()
        try folder.write("directory/people.csv", "id,name\nP1,张一\nP2,李二\nP3,李二\n")
        do {
            _ = try TableImport(table, workspace: folder.path, records: nil).review(
                bytes, named: name)
            return []
        } catch let error as WorkspaceFindings {
            return error.findings.map(FaultyWorkspace.provoked)
        }
    }
}
