import Yams

/// Reads a YAML file of a plugin into values with their places.
///
/// The notation is YAML's, less what turns out differently than it looks or grows beyond its size: anchors,
/// aliases, tags, merge keys, collections as keys, several documents, a key twice.
public struct YAMLReader: Sendable {
    /// How large a file may be.
    public let limits: YAMLLimits

    /// A reader with limits.
    public init(limits: YAMLLimits = YAMLLimits()) {
        self.limits = limits
    }

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8, with or without a BOM.
    ///   - file: The name of the file, for errors.
    /// - Returns: The file's value; nil when there is none, only comments at most.
    /// - Throws: `yaml.*`, at the first place that cannot be read.
    public func read(_ bytes: [UInt8], file: String) throws(PolicyError) -> YAMLValue? {
        let text = try YAMLText(bytes, file: file, limits: limits).text
        let composer = YAMLComposer(text: text, file: file)
        guard let root = try composer.compose() else { return nil }
        var walk = YAMLWalk(file: file, limits: limits)
        let value = try walk.value(of: root.node, depth: 0)
        // Nodes refer weakly to their anchors, which live as long as the parser does.
        withExtendedLifetime(root.parser) {}
        if let scalar = value.scalar, scalar.isPlain,
            FullWidthPunctuation.standsForColon(scalar.text)
        {
            throw PolicyError(.yamlSyntax, FullWidthPunctuation.advice, at: value.place)
        }
        return value.scalar?.meaning == .null ? nil : value
    }
}
