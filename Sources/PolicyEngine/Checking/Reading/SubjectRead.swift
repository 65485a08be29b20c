import LuaSyntax

/// A place where a function reads something that the engine hands to it.
struct SubjectRead {
    let path: SubjectPath
    /// Where the last names of the path are written; the first may stand elsewhere, behind a local variable.
    let ranges: [SourceRange]
    /// Whether something computed is looked up in what the path names.
    let isIndexed: Bool
    /// Whether nothing at all stands behind the path, so that the value itself goes somewhere.
    let isWhole: Bool
    let range: SourceRange
    let function: SourceFunction.ID
    /// Whether the variable in front can stand for this alone.
    let isCertain: Bool

    /// Where a name of the path is written; `nil` when it is behind a variable.
    func range(ofName position: Int) -> SourceRange? {
        let index = position - (path.names.count - ranges.count)
        return ranges.indices.contains(index) ? ranges[index] : nil
    }
}
