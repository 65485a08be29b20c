import Foundation
import PolicyEngine
import Testing

/// The reference of the plugin interface is what the host registers.
@Suite struct ReferencePageTests {
    @Test func thePageIsCurrent() throws {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Documentation/插件接口参考.md")
        if ProcessInfo.processInfo.environment["TOWNSHIP_WRITE_DOCUMENTS"] == "1" {
            try Data(InterfaceReference.page.utf8).write(to: url)
        }
        let page = try String(contentsOf: url, encoding: .utf8)
        #expect(page == InterfaceReference.page, "run `make documents`")
    }
}
