import PolicyEngine

/// What came of the hostile part of a plugin or its data.
enum HostilePluginAnswer: Equatable {
    case computed
    case failed(code: String, message: String)

    /// Whether a word of the header allows it.
    func fits(_ expectation: String) -> Bool {
        guard case .failed(let code, let message) = self else { return expectation == "ok" }
        // What fails while a plugin is read, or for all who share a pool, has the code of that, and tells the limit.
        func tells(_ limit: String, _ words: String) -> Bool {
            code == limit
                || ["plugin.failed", "scheme.pool"].contains(code) && message.contains(words)
        }
        let isLimit = code.hasPrefix("limit.")
        switch expectation {
        case "error(budget)": return tells("limit.time", "运行时间超过上限")
        case "error(memory)": return tells("limit.memory", "占用的内存超过上限")
        case "error(stack)":
            return tells("limit.depth", "调用或嵌套太深") || message.contains("stack overflow")
        case "error(denied)": return ["script.denied", "script.unknown_module"].contains(code)
        case "error(runtime)", "refused": return !isLimit
        default: return code == expectation
        }
    }

    static func of(_ findings: PolicyFindings) -> HostilePluginAnswer {
        let first = findings.errors.first
        return .failed(code: first?.code.rawValue ?? "", message: first?.message ?? "")
    }
}
