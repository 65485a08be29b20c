import Governance

extension OfficeArchive {
    /// What was noted with an entry of the log; a random line stands in front of it in the content.
    func details(of entry: LogEntry) throws(StoreError) -> String? {
        let text = String(decoding: try content(entry.content), as: UTF8.self)
        guard let end = text.firstIndex(of: "\n") else { return nil }
        return String(text[text.index(after: end)...])
    }
}
