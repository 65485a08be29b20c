/// Finds the parts of a workbook: each part names the others by relations.
struct WorkbookParts {
    let archive: ZipArchive
    let file: String
    private var folder = "xl"
    private var relations: [RelationsPart.Relation] = []

    init(archive: ZipArchive, file: String) {
        self.archive = archive
        self.file = file
    }

    mutating func workbook() throws(TableError) -> WorkbookPart {
        var root = RelationsPart()
        if archive.contains("_rels/.rels") { try read("_rels/.rels", into: &root) }
        let target = root.relations.first { $0.type.hasSuffix("/officeDocument") }?.target
        let path = WorkbookParts.path(target ?? "xl/workbook.xml", in: "")
        guard archive.contains(path), !path.hasSuffix(".bin") else {
            throw TableError(
                code: .notXLSX, file: file,
                advice: "这不是 XLSX 工作簿（可能是 .ods、.xlsb 或压缩包）。请用 WPS 或 Excel 打开，另存为 .xlsx。")
        }
        let steps = path.split(separator: "/")
        folder = steps.dropLast().joined(separator: "/")
        var workbook = WorkbookPart()
        try read(path, into: &workbook)
        let list = "\(folder)/_rels/\(steps.last ?? "").rels"
        var part = RelationsPart()
        if archive.contains(list) { try read(list, into: &part) }
        relations = part.relations
        return workbook
    }

    func path(ofRelation id: String) -> String? {
        relations.first { $0.id == id }.map { WorkbookParts.path($0.target, in: folder) }
    }

    func strings(_ limits: TableLimits) throws(TableError) -> [String] {
        var part = StringsPart(file: file, limits: limits)
        if let path = path(ofType: "/sharedStrings") { try read(path, into: &part) }
        return part.strings
    }

    /// Which cell styles show a number as a date.
    func dateStyles() throws(TableError) -> Set<Int> {
        var part = StylesPart()
        if let path = path(ofType: "/styles") { try read(path, into: &part) }
        return part.dateStyles
    }

    func read<Part: XMLPart>(_ path: String, into part: inout Part) throws(TableError) {
        guard let bytes = try archive.part(path) else { throw ZipArchive.damaged(file) }
        try XMLVisit.read(bytes, into: &part, file: file)
    }

    private func path(ofType suffix: String) -> String? {
        relations.first { $0.type.hasSuffix(suffix) }
            .map { WorkbookParts.path($0.target, in: folder) }
    }

    /// A target with a slash in front is meant from the root of the archive.
    private static func path(_ target: String, in folder: String) -> String {
        var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for step in target.split(separator: "/") {
            switch step {
            case ".": continue
            case "..": _ = steps.popLast()
            default: steps.append(step)
            }
        }
        return steps.joined(separator: "/")
    }
}
