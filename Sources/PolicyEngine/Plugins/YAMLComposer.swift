import Yams

/// Has the YAML library read a text, and says what it found wrong in our own words.
struct YAMLComposer {
    let text: String
    let file: String

    /// The root node together with the parser that keeps its anchors alive.
    struct Root {
        let parser: Parser
        let node: Node
    }

    /// Reads the text; nil when there is nothing in it.
    func compose() throws(PolicyError) -> Root? {
        do {
            return try parse(text)
        } catch let error as YamlError {
            throw translated(error)
        } catch {
            throw PolicyError(.yamlSyntax, "不是有效的 YAML", file: file, line: 1)
        }
    }

    func parse(_ text: String) throws -> Root? {
        // Without rules the library leaves all plain values texts: numbers and the rest are our affair.
        let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
        guard let node = try parser.singleRoot() else { return nil }
        return Root(parser: parser, node: node)
    }

    private func translated(_ error: YamlError) -> PolicyError {
        switch error {
        case .parser(_, let problem, let mark, _) where problem.contains("nesting level"):
            return PolicyError(.yamlTooLarge, "嵌套太深，请简化", file: file, line: mark.line)
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
            if isIndentedByTab(line: mark.line) {
                return PolicyError(
                    .yamlSyntax, YAMLProblem.tab, file: file, line: mark.line, column: mark.column)
            }
            if let found = FullWidthPunctuation.finding(in: text, upTo: mark.line) {
                return PolicyError(.yamlSyntax, found.advice, file: file, line: found.line)
            }
            return PolicyError(
                .yamlSyntax, YAMLProblem.advice(for: problem),
                file: file, line: mark.line, column: mark.column)
        case .composer(_, let problem, let mark, _):
            let advice =
                problem.contains("alias")
                ? "不支持 YAML 的引用（*），如果是文字请加引号" : "一个文件只能有一个 YAML 文档，请去掉后面的 ---"
            return PolicyError(
                .yamlUnsupported, advice, file: file, line: mark.line, column: mark.column)
        case .duplicatedKeysInMapping(let keys, let context):
            return duplicate(keys.first ?? "", first: context.mark)
        case .reader(_, let offset, _, let yaml):
            let line = yaml.prefix(offset ?? 0).count { $0.isNewline } + 1
            return PolicyError(.yamlEncoding, "这一行有 YAML 不允许的字符", file: file, line: line)
        default:
            return PolicyError(.yamlSyntax, "不是有效的 YAML", file: file, line: 1)
        }
    }

    /// The library speaks of tabs in some places only.
    private func isIndentedByTab(line: Int) -> Bool {
        let lines = text.split(separator: "\n", maxSplits: line, omittingEmptySubsequences: false)
        guard lines.indices.contains(line - 1) else { return false }
        return lines[line - 1].prefix { $0 == " " || $0 == "\t" }.contains("\t")
    }
}
