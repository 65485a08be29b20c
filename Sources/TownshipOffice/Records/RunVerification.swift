public import Governance
import PolicyEngine

/// A run that was computed again, held against what was kept.
public struct RunVerification: Sendable {
    /// The run.
    public let run: FiledRun
    /// What differs, line by line; empty when both are the same to the last byte.
    public let differences: [String]

    /// True when both results are the same to the last byte.
    public var isSame: Bool { differences.isEmpty }

    init(_ run: FiledRun, kept: [UInt8], again: [UInt8]) {
        self.run = run
        differences = kept == again ? [] : RunVerification.differences(kept, again)
    }

    private static func differences(_ kept: [UInt8], _ again: [UInt8]) -> [String] {
        guard let old = lines(kept), let new = lines(again) else { return ["存档的结果读不出来"] }
        var answer: [String] = []
        for key in old.order where new.texts[key] != old.texts[key] {
            let now = new.texts[key].map { "现在 \($0)" } ?? "现在没有这一行"
            answer.append("\(key)：存档 \(old.texts[key] ?? "")，\(now)")
        }
        answer += new.order.filter { old.texts[$0] == nil }.map { "\($0)：存档里没有这一行" }
        return answer.isEmpty ? ["结果的写法不同，各人的数没有变"] : answer
    }

    /// The lines of a result as texts, by person and post.
    private static func lines(_ bytes: [UInt8]) -> (order: [String], texts: [String: String])? {
        var reader = JSONReader()
        guard let value = try? reader.dataValue(String(decoding: bytes, as: UTF8.self)) else {
            return nil
        }
        var order: [String] = []
        var texts: [String: String] = [:]
        for list in ["lines", "set_aside"] {
            for line in value[list]?.elements ?? [] {
                let key = ["person", "name", "organization_name", "post"]
                    .compactMap { line[$0]?.text }.joined(separator: " ")
                var writer = JSONWriter()
                writer.value(line)
                order.append(key)
                texts[key] = String(decoding: writer.bytes, as: UTF8.self)
            }
        }
        return (order, texts)
    }
}
