import LuaSyntax

/// Reads `check: allow …` from the comments of a plugin's Lua and YAML files.
enum SilenceReader {
    private static let mark = "check: allow"

    static func silences(of plugin: CheckedPlugin) -> CheckSilences {
        CheckSilences(
            plugin.sources.flatMap(silences(in:)) + plugin.folder.parameters.flatMap(silences(in:)))
    }

    private static func silences(in source: CheckedSource) -> [CheckSilence] {
        let followers = followers(lines(source.chunk.source), "--")
        return source.chunk.comments.compactMap { comment in
            silence(
                source.chunk.text(comment.content),
                at: SourcePlace(
                    file: source.file, line: comment.range.start.line,
                    column: comment.range.start.column),
                followers)
        }
    }

    /// A `#` begins a comment at the start of a line or behind a blank.
    private static func silences(in file: PluginFile) -> [CheckSilence] {
        let lines = lines(file.bytes)
        let followers = followers(lines, "#")
        return lines.enumerated().compactMap { index, line in
            guard let start = line.firstRange(of: "# " + mark),
                start.lowerBound == line.startIndex
                    || line[..<start.lowerBound].last?.isWhitespace == true
            else { return nil }
            return silence(
                String(line[start.lowerBound...].dropFirst()),
                at: SourcePlace(file: file.path, line: index + 1), followers)
        }
    }

    private static func lines(_ bytes: [UInt8]) -> [Substring] {
        String(decoding: bytes, as: UTF8.self)
            .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }

    /// Reads a comment; `nil` when it says something else.
    private static func silence(
        _ text: String, at place: SourcePlace, _ followers: [Int: Int]
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
            lines: Set([place.line, followers[place.line] ?? place.line]))
    }

    /// For each line that is only a comment, the next line that is more; counted from 1.
    private static func followers(_ lines: [Substring], _ comment: String) -> [Int: Int] {
        var followers: [Int: Int] = [:]
        var next = lines.count + 1
        for number in lines.indices.reversed().map({ $0 + 1 }) {
            if lines[number - 1].drop(while: \.isWhitespace).hasPrefix(comment) {
                followers[number] = next
            } else {
                next = number
            }
        }
        return followers
    }
}
