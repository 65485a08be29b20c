import Foundation
import Governance

/// A made-up plan of a made-up town, with the quirks that scanned plans have; and the one that a township really had, where it is at hand.
enum SamplePlan {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let text = text(of: "Tests/Plans/青石镇2021年工作要点.txt") ?? ""

    /// The plan as a township wrote it; `nil` where it does not lie beside the project.
    static let real = text(of: "../shared/seed/jinyuan-2020-work-plan.txt")

    private static func text(of path: String) -> String? {
        try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    static func read() throws -> PlanText { try PlanTextReader().read(text) }

    /// The codes of everything that is wrong with a text, each with its line.
    static func findings(_ text: String, year: Int? = 2021) -> [String] {
        do {
            _ = try PlanTextReader().read(text, year: year)
            return []
        } catch {
            return error.all.map { "\($0.line ?? 0) \($0.code.rawValue)" }
        }
    }
}
