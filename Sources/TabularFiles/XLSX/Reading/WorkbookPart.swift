/// The list of the sheets, and from which year days are counted.
struct WorkbookPart: XMLPart {
    struct Sheet {
        let name: String
        let relation: String
        let isHidden: Bool
    }

    private(set) var sheets: [Sheet] = []
    private(set) var countsFrom1904 = false

    mutating func begin(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "workbookPr":
            countsFrom1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
        case "sheet":
            let relation = attributes.first { $0.key == "id" || $0.key.hasSuffix(":id") }?.value
            sheets.append(
                Sheet(
                    name: attributes["name"] ?? "", relation: relation ?? "",
                    isHidden: ["hidden", "veryHidden"].contains(attributes["state"] ?? "")))
        default: return
        }
    }
}
