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
        ("对象和公式", PolicyProvocations.subjects), ("JSON 和数据流", PolicyProvocations.streams),
        ("Lua 语法", LuaProvocations.syntax), ("脚本和限制", LuaProvocations.scripts),
        ("文档", NumberProvocations.documents),
    ]

    /// Codes that only a program which writes files can meet; their own modules provoke them.
    private static let elsewhere: Set<String> = [
        "table.write.too_large", "table.write.layout", "stream.closed",
    ]

    private static var declared: Set<String> {
        Set(NumberErrorCode.allCases.map(\.rawValue)).union(
            GovernanceErrorCode.allCases.map(\.rawValue)
        )
        .union(DocumentErrorCode.allCases.map(\.rawValue)).union(
            TableErrorCode.allCases.map(\.rawValue)
        )
        .union(DocumentRenderingErrorCode.allCases.map(\.rawValue))
        .union(LuaErrorCode.allCases.map(\.rawValue)).union(
            LuaSyntaxErrorCode.allCases.map(\.rawValue)
        )
        .union(PolicyErrorCode.allCases.map(\.rawValue)).union(
            OfficeErrorCode.allCases.map(\.rawValue))
    }

    @Test func everyCodeHasItsProvocation() {
        let provoked = ErrorPagesTests.chapters.flatMap { $0.provocations.map(\.code) }
        #expect(Set(provoked).count == provoked.count)
        #expect(Set(provoked).union(ErrorPagesTests.elsewhere) == ErrorPagesTests.declared)
    }

    @Test func everyProvocationYieldsItsCodeAndThePageSaysSo() throws {
        var page = "# 错误代码\n\n由 `make documents` 从实际的报错生成，请不要手改。文件名是例子。\n"
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
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Documentation/错误代码.md")
        if ProcessInfo.processInfo.environment["TOWNSHIP_WRITE_DOCUMENTS"] == "1" {
            try Data(page.utf8).write(to: url)
        }
        #expect(try String(contentsOf: url, encoding: .utf8) == page, "run `make documents`")
    }
}
