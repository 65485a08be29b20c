import DocumentRendering
import ExactNumbers
import Foundation
import Governance
import LuaSandbox
import LuaSyntax
import PolicyEngine
import TabularFiles
import Testing
import TownshipOffice

/// Every code is provoked, and the page of codes shows what really comes of it.
@Suite struct ErrorPagesTests {
    private static let chapters: [(title: String, provocations: [Provocation])] = [
        ("工作区", OfficeProvocations.workspace), ("名册", OfficeProvocations.roster),
        ("证号和卡号", OfficeProvocations.identity), ("日期和期间", OfficeProvocations.calendar),
        ("表格文件", NumberProvocations.tables), ("数", NumberProvocations.numbers),
        ("插件文件夹", PolicyProvocations.folders), ("YAML", PolicyProvocations.yaml),
        ("参数", PolicyProvocations.parameters), ("方案和用例", PolicyProvocations.schemes),
        ("插件检查", CheckProvocations.findings), ("对象和公式", PolicyProvocations.subjects),
        ("JSON 和数据流", PolicyProvocations.streams),
        ("Lua 语法", LuaProvocations.syntax), ("脚本和限制", LuaProvocations.scripts),
        ("文档", NumberProvocations.documents),
        ("档案", StoreProvocations.records + OfficerProvocations.keys),
        ("经办人员和插件的锁", OfficerProvocations.officers),
        ("发放的手续", RunProvocations.steps), ("台账", RegisterProvocations.entries),
        ("工作计划", PlanProvocations.findings),
        ("导入", ImportProvocations.findings),
    ]

    /// Codes that nothing outside of their module can bring about; such a code should not be there.
    private static let knownUnreachable: Set<String> = []

    /// Where the words are Lua's own, in English.
    private static let inLuasWords: Set<String> = [
        "script.failed", "script.syntax",
    ]

    private static var declared: Set<String> {
        Set(NumberErrorCode.allCases.map(\.rawValue)).union(
            GovernanceErrorCode.allCases.map(\.rawValue)
        )
        .union(BankCardWarning.allCases.map(\.rawValue))
        .union(DocumentErrorCode.allCases.map(\.rawValue)).union(
            TableErrorCode.allCases.map(\.rawValue)
        )
        .union(DocumentRenderingErrorCode.allCases.map(\.rawValue))
        .union(LuaErrorCode.allCases.map(\.rawValue)).union(
            LuaSyntaxErrorCode.allCases.map(\.rawValue)
        )
        .union(PolicyErrorCode.allCases.map(\.rawValue)).union(
            OfficeErrorCode.allCases.map(\.rawValue)
        ).union(StoreErrorCode.allCases.map(\.rawValue))
        .union(RunErrorCode.allCases.map(\.rawValue))
        .union(RegisterErrorCode.allCases.map(\.rawValue))
        .union(PlanErrorCode.allCases.map(\.rawValue))
    }

    @Test func everyCodeHasItsProvocation() {
        let provoked = ErrorPagesTests.chapters.flatMap { $0.provocations.map(\.code) }
        let unknown = Set(provoked).subtracting(ErrorPagesTests.declared).sorted()
        let forgotten = ErrorPagesTests.declared.subtracting(provoked)
            .subtracting(ErrorPagesTests.knownUnreachable).sorted()
        #expect(Set(provoked).count == provoked.count, "a code is provoked twice")
        #expect(unknown == [], "no enum of codes declares these: strike them")
        #expect(forgotten == [], "add an input for each to the provocations of its chapter")
    }

    @Test func messagesAreForPeopleWhoReadChinese() throws {
        for provocation in ErrorPagesTests.chapters.flatMap(\.provocations)
        where !ErrorPagesTests.inLuasWords.contains(provocation.code) {
            let outcome = try provocation.provoke()
            let message = outcome.first { $0.code == provocation.code }?.message ?? ""
            #expect(
                message.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) },
                "\(provocation.code): “\(message)”")
            #expect(!message.contains("Optional("), "\(provocation.code): “\(message)”")
        }
    }

    @Test func everyProvocationYieldsItsCodeAndThePageSaysSo() throws {
        var page = ErrorPagesTests.introduction
        for (title, provocations) in ErrorPagesTests.chapters {
            page += "\n## \(title)\n"
            for provocation in provocations {
                let outcome = try provocation.provoke()
                let found = outcome.first { $0.code == provocation.code }
                #expect(found != nil, "\(provocation.code): got \(outcome.map(\.code))")
                #expect(found?.message.isEmpty == false, "\(provocation.code) says nothing")
                let message = (found?.message ?? "").split(separator: "\n").joined(separator: " ")
                page += "\n### \(provocation.code)\n\n\(provocation.cause)。\n\n    \(message)\n"
            }
        }
        try ErrorPagesTests.compare(page)
    }

    private static var introduction: String {
        var text = """
            # 错误代码

            由 `make documents` 从实际的报错生成，请不要手改。

            屏幕上的一条报错是“文件:行: 代码: 说明”。先看说明，里面写了怎么办；还不清楚，就拿代码在这一页里找。
            每个代码下面是它什么时候出现，和一条真实的报错；文件名、姓名和号码都是例子。公式自己用 `township.error`、
            `township.warn` 给的代码不在这里，在各插件的 README 里。


            """
        for (title, provocations) in chapters {
            text += "- [\(title)](#\(title.lowercased().replacing(" ", with: "-")))"
            text += "：\(provocations.count) 个\n"
        }
        return text
    }

    /// Holds the text against the page; `make documents` writes it first.
    private static func compare(_ page: String) throws {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Documentation/错误代码.md")
        if ProcessInfo.processInfo.environment["TOWNSHIP_WRITE_DOCUMENTS"] == "1" {
            try Data(page.utf8).write(to: url)
        }
        #expect(try String(contentsOf: url, encoding: .utf8) == page, "run `make documents`")
    }
}
