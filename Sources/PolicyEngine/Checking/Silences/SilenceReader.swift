import LuaSyntax

/// Reads `check: allow …` from the comments of a plugin's Lua and YAML files.
enum SilenceReader {
    private static let mark = "check: allow"

    static func silences(of plugin: CheckedPlugin) -> CheckSilences {
        CheckSilences(
            plugin.sources.flatMap(silences(in:)) + plugin.folder.parameters.flatMap(silences(in:)))
    }

    private static func silences(in source: CheckedSource) -> [CheckSilence] {
        let lines = SilenceReader.lines(source.chunk.source)
        return source.chunk.comments.compactMap { comment in
            silence(
                source.chunk.text(comment.content),
                at: SourcePlace(
                    file: source.file, line: comment.range.start.line,
                    column: comment.range.start.column),
                lines, comment: "--")
        }
    }

    /// A `#` begins a comment at the start of a line or behind a blank.
    private static func silences(in file: PluginFile) -> [CheckSilence] {
        let lines = lines(file.bytes)
        return lines.enumerated().compactMap { index, line in
            guard let start = line.firstRange(of: "# " + mark),
                start.lowerBound == line.startIndex
                    || line[..<start.lowerBound].last?.isWhitespace == true
            else { return nil }
            return silence(
                String(line[start.lowerBound...].dropFirst()),
                at: SourcePlace(file: file.path, line: index + 1), lines, comment: "#")
        }
    }

    private static func lines(_ bytes: [UInt8]) -> [Substring] {
        String(decoding: bytes, as: UTF8.self)
            .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }

    /// Reads a comment; `nil` when it says something else.
    private static func silence(
        _ text: String, at place: SourcePlace, _ lines: [Substring], comment: String
    ) -> CheckSilence? {
        let words = text.drop { $0.isWhitespace }
        guard words.hasPrefix(mark) else { return nil }
        var codes: [String] = []
        var rest = words.dropFirst(mark.count).drop { $0.isWhitespace }
        while let code = rest.split(maxSplits: 1, whereSeparator: \.isWhitespace).first,
            code.contains("."), code.allSatisfy({ $0.isASCII })
        {
            codes.append(code.hasSuffix(",") ? String(code.dropLast()) : String(code))
            rest = rest.dropFirst(code.count).drop { $0.isWhitespace }
        }
        let reason = rest.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return CheckSilence(
            codes: codes, reason: codes.isEmpty ? "" : reason, place: place,
            lines: covered(from: place.line, lines, comment))
    }

    /// The line of the comment and, when it stands alone, the next line that is more than a comment.
    private static func covered(from line: Int, _ lines: [Substring], _ comment: String) -> Set<Int>
    {
        func isComment(_ number: Int) -> Bool {
            lines[number - 1].drop { $0.isWhitespace }.hasPrefix(comment)
        }
        guard lines.indices.contains(line - 1), isComment(line) else { return [line] }
        var next = line + 1
        while lines.indices.contains(next - 1), isComment(next) { next += 1 }
        return [line, next]
    }
}
