import Governance
import TabularFiles

/// Makes of a cell the text that its field keeps, or says why that cannot be.
struct ImportCell {
    let cell: GridCell
    let field: ImportField
    let countsFrom1904: Bool

    /// Why a cell cannot be taken.
    struct Refusal: Error {
        let code: String
        let message: String

        init(_ code: OfficeErrorCode, _ message: String) {
            self.code = code.rawValue
            self.message = message
        }

        init(_ error: GovernanceError) {
            code = error.code.rawValue
            message = error.message
        }
    }

    func text() throws(Refusal) -> String {
        switch cell.kind {
        case .formula:
            throw Refusal(.importFormula, "这一格是公式，还没有算过；请用 WPS 或 Excel 打开这份表，保存一次再导入")
        case .error:
            throw Refusal(.importFormula, "这一格的公式算错了（\(ImportText.line(cell.text))），请改好，或直接填上数")
        case .boolean: return cell.text == "1" || cell.text == "true" ? "是" : "否"
        case .text, .number, .date: break
        }
        if ImportText.line(cell.text) == ImportText.clearing { return ImportText.clearing }
        switch field.kind {
        case .day: return try day()
        case .residentID, .card, .phone: return try code()
        case .number, .count: return try number()
        case .id: return try id()
        case .name: return isDate ? try refuseDate() : ImportText.name(try plain())
        case .text, .boolean:
            if isDate { return try day() }
            let text = ImportText.line(try plain())
            return ImportText.isNothing(text) ? "" : text
        }
    }

    private var isDate: Bool { cell.kind == .date }

    private func refuseDate() throws(Refusal) -> String {
        throw Refusal(.cellInvalid, "“\(field.title)”不会是日期，请核对这一格")
    }

    /// The text of a cell; a number as a spreadsheet shows it.
    private func plain() throws(Refusal) -> String {
        guard cell.kind == .number else { return cell.text }
        return try stored().decimal
    }

    private func stored() throws(Refusal) -> StoredNumber {
        guard let number = StoredNumber(cell.text) else {
            throw Refusal(.cellInvalid, "应是数，得到“\(ImportText.line(cell.text))”")
        }
        return number
    }

    private func day() throws(Refusal) -> String {
        do throws(GovernanceError) {
            return try ImportDay.day(cell, countsFrom1904)?.description ?? ""
        } catch {
            throw Refusal(error)
        }
    }

    private func id() throws(Refusal) -> String {
        if isDate { return try refuseDate() }
        if cell.kind == .number, try stored().lostDigits { throw lost() }
        return ImportText.line(WrittenText.halfWidth(try plain()))
    }

    // MARK: Numbers of people

    /// Identity numbers, cards and phones: digits that must not have gone through a spreadsheet's numbers.
    private func code() throws(Refusal) -> String {
        if isDate { return try refuseDate() }
        if cell.kind == .number {
            let number = try stored()
            guard !number.lostDigits else { throw lost() }
            guard number.decimal.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
                throw Refusal(.cellInvalid, "“\(field.title)”应是一串数字，请把这一列设为文本后重新录入")
            }
            return number.decimal
        }
        if ImportText.isNothing(cell.text) { return "" }
        let code = ImportText.code(cell.text)
        if code.contains("E+") || code.contains("e+") { throw lost() }
        if let card = field.kind == .card ? try? BankCard(text: code) : nil,
            card.warnings.contains(.rounded), card.warnings.contains(.luhn)
        {
            throw lost()
        }
        return code
    }

    private func lost() -> Refusal {
        Refusal(
            .importDigitsLost,
            "“\(field.title)”存成了数字，表格软件只留住前 15 位，后面的已经丢了，找不回来；"
                + "请把这一列的格式设为文本，再照证件或卡片重新录入")
    }

    // MARK: Amounts and counts

    private func number() throws(Refusal) -> String {
        if isDate { return try refuseDate() }
        if cell.kind == .number { return try stored().decimal }
        let line = WrittenText.halfWidth(ImportText.line(cell.text))
        if ImportText.isNothing(line) { return "" }
        var text = line.filter { !$0.isWhitespace }
        if let first = text.first, "¥￥".contains(first) { text.removeFirst() }
        for unit in ["元", "人", "户", "分"] where text.hasSuffix(unit) && text.count > 1 {
            text.removeLast()
            break
        }
        return ImportCell.withoutThousands(text) ?? text
    }

    /// `12,345.60` without its commas; nil when they do not stand behind thousands.
    private static func withoutThousands(_ text: String) -> String? {
        let halves = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        var whole = halves[0]
        let isNegative = whole.first == "-"
        if isNegative { whole.removeFirst() }
        let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
        guard groups.count > 1, (1...3).contains(groups[0].count),
            groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        let rest = halves.count == 2 ? ".\(halves[1])" : ""
        return (isNegative ? "-" : "") + groups.joined() + rest
    }
}
