import Governance

/// Builds what stands between the title and the end of a page.
struct HTMLBody {
    let page: PageSetup
    private(set) var text = ""
    /// Whether there are entries to look up, so that the page needs its script.
    private(set) var isSearchable = false
    private var entryCount = 0
    private static let shortNotice = 20

    init(page: PageSetup) { self.page = page }

    mutating func add(_ document: Document) {
        line("<h1>\(HTMLText.escaped(document.title))</h1>")
        var subtitles = document.subtitles
        var unit: String?
        var lead: String?
        if case .table(let table)? = document.blocks.first, table.title == nil {
            // The last subtitle shares its line with the unit where the table follows at once.
            lead = subtitles.popLast()
            unit = table.unit
        }
        for subtitle in subtitles {
            line("<p class=\"subtitle\">\(HTMLText.escaped(subtitle))</p>")
        }
        if lead != nil || unit != nil { addLead(lead, unit) }
        for (index, block) in document.blocks.enumerated() {
            add(block, scope: "b", isFirst: index == 0, among: document.blocks)
        }
    }

    private mutating func line(_ markup: String) { text += markup + "\n" }

    private mutating func addLead(_ left: String?, _ unit: String?) {
        let right = unit.map { "单位：\($0)" } ?? ""
        line(
            "<div class=\"lead\"><span>\(HTMLText.escaped(left ?? ""))</span>"
                + "<span>\(HTMLText.escaped(right))</span></div>")
    }

    /// Adds a block; `scope` begins the anchors of the calculations that stand among the same blocks.
    private mutating func add(
        _ block: DocumentBlock, scope: String, isFirst: Bool, among blocks: [DocumentBlock]
    ) {
        switch block {
        case .heading(let level, let text):
            let tag = "h\(min(max(level, 1) + 1, 5))"
            line("<\(tag)>\(HTMLText.escaped(text))</\(tag)>")
        case .paragraph(let text): line("<p>\(HTMLText.escaped(text))</p>")
        case .table(let table):
            if let title = table.title {
                line("<h3 class=\"of-table\">\(HTMLText.escaped(title))</h3>")
            }
            if let unit = table.unit, !isFirst || table.title != nil { addLead(nil, unit) }
            text += HTMLTable(table, page: page).markup
        case .signatures(let signatures): add(signatures)
        case .notice(let notice): add(notice)
        case .chart(let chart): text += HTMLChart(chart).markup
        case .calculation(let calculation):
            text += HTMLCalculation(calculation, scope: scope, among: blocks).markup
        case .entries(let entries): add(entries)
        }
    }

    private mutating func add(_ signatures: [SignatureLine]) {
        guard !signatures.isEmpty else { return }
        let places = signatures.map { signature in
            "<span>\(HTMLText.escaped(signature.label))：<b>\(HTMLText.escaped(signature.name))</b></span>"
        }
        line("<div class=\"signatures\">\(places.joined())</div>")
    }

    private mutating func add(_ notice: DocumentNotice) {
        // A notice that fits on a page stays on one.
        let length = notice.entries.count <= HTMLBody.shortNotice ? " short" : ""
        line("<section class=\"notice\(length)\"><p>\(HTMLText.escaped(notice.title))</p>")
        if !notice.entries.isEmpty {
            line("<table><tbody>")
            for entry in notice.entries {
                let cells = entry.map { "<td>\(HTMLText.escaped($0))</td>" }
                line("<tr>\(cells.joined())</tr>")
            }
            line("</tbody></table>")
        }
        line("</section>")
    }

    // MARK: Entries

    private mutating func add(_ list: DocumentEntries) {
        let first = entryCount
        entryCount += list.entries.count
        line("<section class=\"entries\">")
        // A single entry needs no list to be looked up in.
        if list.entries.count > 1 { addIndex(of: list, first: first) }
        for (offset, entry) in list.entries.enumerated() {
            add(entry, anchor: "e\(first + offset + 1)")
        }
        line("</section>")
    }

    private mutating func addIndex(of list: DocumentEntries, first: Int) {
        isSearchable = true
        line(
            "<form class=\"search\" hidden><label>查找 <input type=\"search\" autocomplete=\"off\""
                + " placeholder=\"\(HTMLText.escaped(list.searchHint))\"></label> <output></output></form>"
        )
        line("<h2>\(HTMLText.escaped(list.title))</h2>")
        line("<ol class=\"index\">")
        for (offset, entry) in list.entries.enumerated() {
            let mark = entry.needsAttention ? " class=\"attention\"" : ""
            line(
                "<li\(mark)><a href=\"#e\(first + offset + 1)\">\(HTMLText.escaped(entry.title))</a> "
                    + "<span>\(details(of: entry))</span> <i>\(HTMLText.escaped(entry.result))</i></li>"
            )
        }
        line("</ol>")
    }

    private mutating func add(_ entry: DocumentEntry, anchor: String) {
        let mark = entry.needsAttention ? " attention" : ""
        line("<article class=\"entry\(mark)\" id=\"\(anchor)\">")
        line(
            "<h3><b>\(HTMLText.escaped(entry.title))</b> <span>\(details(of: entry))</span> "
                + "<i>\(HTMLText.escaped(entry.result))</i><a class=\"back\" href=\"#top\">回到名单</a></h3>"
        )
        for block in entry.blocks {
            add(block, scope: anchor, isFirst: false, among: entry.blocks)
        }
        line("</article>")
    }

    private func details(of entry: DocumentEntry) -> String {
        entry.details.map(HTMLText.escaped).joined(separator: " · ")
    }
}
