public import Governance
public import TabularFiles

/// Renders a document as one page of HTML that stands on its own.
///
/// The file has everything in it: no font, picture, style or script is loaded from elsewhere, and the page says so to
/// the browser. It reads without a script; only a document with entries carries one, which looks them up by
/// name. It prints on the paper that the document asks for, with heads repeated and no row broken. The
/// same document always gives the same bytes.
public struct HTMLRenderer: Sendable {
    /// Makes a renderer.
    public init() {}

    /// The page.
    ///
    /// - Parameter document: The document.
    /// - Returns: HTML, each line ended by a line feed.
    public func text(of document: Document) -> String {
        var body = HTMLBody(page: document.page)
        body.add(document)
        let policy =
            "default-src 'none'; style-src 'unsafe-inline'"
            + (body.isSearchable ? "; script-src '\(HTMLScript.digest)'" : "")
        return """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(HTMLText.escaped(([document.title] + document.subtitles).joined(separator: " ")))</title>
            <style>
            \(HTMLStyle.text(for: document.page))
            </style>
            </head>
            <body>
            <main id="top">
            \(body.text)</main>
            \(body.isSearchable ? "<script>\(HTMLScript.text)</script>\n" : "")</body>
            </html>

            """
    }

    /// The bytes of the file, in UTF-8.
    ///
    /// - Parameter document: The document.
    /// - Returns: The content of the file.
    public func bytes(of document: Document) -> [UInt8] { Array(text(of: document).utf8) }

    /// Writes the page to a file, all or nothing.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - path: Where to.
    /// - Throws: `table.write.failed`; an old file is then untouched.
    public func write(_ document: Document, toPath path: String) throws(TableError) {
        try AtomicFile.write(bytes(of: document), toPath: path)
    }
}
