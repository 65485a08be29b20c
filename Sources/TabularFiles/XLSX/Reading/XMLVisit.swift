import Foundation
import FoundationXML

/// Leads an ``XMLPart`` through the bytes of a part.
///
/// A workbook needs neither document types nor entities of its own; a part that declares some is refused before it is parsed.
final class XMLVisit<Part: XMLPart>: NSObject, XMLParserDelegate {
    private var part: Part
    private var text = ""
    private var failure: TableError?

    private init(_ part: Part) { self.part = part }

    static func read(_ bytes: [UInt8], into part: inout Part, file: String) throws(TableError) {
        guard !declaresTypes(bytes) else { throw ZipArchive.damaged(file) }
        let visit = XMLVisit(part)
        // Of large sheets `XMLParser(data:)` answers false after all rows; the stream form does not.
        let parser = XMLParser(stream: InputStream(data: Data(bytes)))
        parser.delegate = visit
        let isWhole = parser.parse()
        if let failure = visit.failure { throw failure }
        guard isWhole else { throw ZipArchive.damaged(file) }
        part = visit.part
    }

    /// UTF-16 is not read either: no program writes workbooks so, and a declaration could hide in it.
    private static func declaresTypes(_ bytes: [UInt8]) -> Bool {
        if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) { return true }
        if bytes.prefix(4).contains(0) { return true }
        let mark = Array("<!DOCTYPE".utf8)
        // A declaration stands before the first element, so not far from the beginning.
        let head = bytes.prefix(4_096)
        return head.indices.dropLast(mark.count).contains { index in
            head[index] == mark[0] && head[index..<(index + mark.count)].elementsEqual(mark)
        }
    }

    /// Programs differ in the prefixes that they give to names.
    private static func local(_ name: String) -> String {
        name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    }

    func parser(
        _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String] = [:]
    ) {
        text = ""
        do throws(TableError) {
            try part.begin(Self.local(elementName), attributes)
        } catch {
            stop(parser, error)
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(_ parser: XMLParser, foundCDATA CDATABlock: Data) {
        text += String(decoding: CDATABlock, as: UTF8.self)
    }

    func parser(
        _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
        qualifiedName: String?
    ) {
        do throws(TableError) {
            try part.end(Self.local(elementName), text)
        } catch {
            stop(parser, error)
        }
        text = ""
    }

    private func stop(_ parser: XMLParser, _ error: TableError) {
        if failure == nil { failure = error }
        parser.abortParsing()
    }
}
