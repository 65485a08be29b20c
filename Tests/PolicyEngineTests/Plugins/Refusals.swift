import PolicyEngine

/// What a plugin's text is refused for, as `line code`, one for each error.
enum Refusals {
    static func manifest(_ text: String) -> [String] {
        of { () throws(PolicyFindings) in _ = try PluginManifest(Array(text.utf8)) }
    }

    static func parameters(_ text: String) -> [String] {
        of { () throws(PolicyFindings) in
            _ = try ParameterFile(Array(text.utf8), file: "parameters/a.yaml")
        }
    }

    static func tests(_ text: String) -> [String] {
        of { () throws(PolicyFindings) in
            _ = try TestFile(Array(text.utf8), file: "tests/a.yaml")
        }
    }

    static func of(_ body: () throws(PolicyFindings) -> Void) -> [String] {
        do throws(PolicyFindings) {
            try body()
            return []
        } catch {
            return error.errors.map { "\($0.line ?? 0) \($0.code.rawValue)" }
        }
    }

    static func message(_ body: () throws(PolicyFindings) -> Void) -> String {
        do throws(PolicyFindings) {
            try body()
            return ""
        } catch {
            return error.description
        }
    }
}
