import Yams

/// Finds the second place of a key that stands twice.
///
/// The library only says where the key stands first; whoever repairs the file wants to see both places. So the
/// first one is renamed, and so is every other key that still stands twice, until the text can be read and the
/// namesakes are seen side by side.
extension YAMLComposer {
    /// A letter for private use, which no key of a plugin begins with.
    private static let marker: Unicode.Scalar = "\u{E000}"
    /// With more repeated keys than this, the first place is all that is told; in a large file, where each
    /// attempt takes long, sooner.
    private var attempts: Int { max(1, min(16, 1 << 20 / max(1, text.utf8.count))) }

    /// The error of a key that stands twice.
    ///
    /// - Parameters:
    ///   - key: The key.
    ///   - first: Where it stands first.
    /// - Returns: An error at the second place, if it can be found.
    func duplicate(_ key: String, first: Mark) -> PolicyError {
        let second = secondLine(of: key, first: first)
        let places = second.map { "第 \(first.line) 行和第 \($0) 行" } ?? "第一次在第 \(first.line) 行"
        return PolicyError(
            .yamlDuplicateKey, "键\(QuotedName(key))写了两次（\(places)），请删去一个",
            file: file, line: second ?? first.line)
    }

    private func secondLine(of key: String, first: Mark) -> Int? {
        var scalars = text.unicodeScalars
        var mark = first
        for attempt in 1...attempts {
            // Each time more markers, so that the renamed keys differ from one another.
            guard let place = Self.place(of: mark, in: scalars) else { return nil }
            scalars.insert(contentsOf: repeatElement(Self.marker, count: attempt), at: place)
            do {
                guard let root = try parse(String(scalars)) else { return nil }
                return Self.namesake(of: key, in: root.node)?.line
            } catch YamlError.duplicatedKeysInMapping(_, let context) {
                mark = context.mark
            } catch {
                return nil
            }
        }
        return nil
    }

    /// The position of the key's first letter, inside its quotes if it has some.
    private static func place(
        of mark: Mark, in scalars: String.UnicodeScalarView
    ) -> String.UnicodeScalarView.Index? {
        var index = scalars.startIndex
        var line = 1
        while line < mark.line {
            guard index < scalars.endIndex else { return nil }
            if scalars[index] == "\n" { line += 1 }
            index = scalars.index(after: index)
        }
        guard
            let place = scalars.index(
                index, offsetBy: mark.column - 1, limitedBy: scalars.endIndex),
            place < scalars.endIndex
        else { return nil }
        let isQuoted = scalars[place] == "\"" || scalars[place] == "'"
        return isQuoted ? scalars.index(after: place) : place
    }

    /// The first key beside the one that was renamed first which was the same before.
    private static func namesake(of key: String, in node: Node) -> Mark? {
        switch node {
        case .scalar, .alias: return nil
        case .sequence(let sequence):
            return sequence.lazy.compactMap { namesake(of: key, in: $0) }.first
        case .mapping(let mapping):
            let keys = mapping.compactMap(\.key.scalar)
            if let renamed = keys.firstIndex(where: { $0.string == "\(marker)\(key)" }) {
                return keys[(renamed + 1)...].first {
                    $0.string.drop { $0.unicodeScalars.first == marker } == key
                }?
                .mark
            }
            return mapping.lazy.compactMap { namesake(of: key, in: $0.value) }.first
        }
    }
}
