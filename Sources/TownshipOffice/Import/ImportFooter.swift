import TabularFiles

/// Rows below a table that belong to the paper and not to the data: totals, who made it, who signs.
enum ImportFooter {
    private static let totals = ["合计", "小计", "总计", "共计", "累计", "本页合计", "本页小计", "全镇合计", "总合计"]
    private static let signers = [
        "制表", "填表", "制单", "审核", "复核", "审批", "审签", "负责人", "经办", "单位负责人", "单位盖章", "盖章", "签字",
        "领导签字", "主管", "分管领导", "会计", "出纳", "说明", "备注", "注", "填报", "报送", "附注", "填表日期", "日期",
    ]

    static func isFooter(_ row: GridRow) -> Bool {
        let texts = row.cells.prefix(3).filter { $0.kind == .text }
            .map { ImportTitle($0.text).plain }
        if texts.contains(where: isTotal) { return true }
        guard let first = row.cells.first, first.kind == .text else { return false }
        let line = WrittenText.halfWidth(first.text).filter { !$0.isWhitespace }
        if line.hasPrefix("(盖章") || line.hasPrefix("(公章") { return true }
        return signers.contains { signer in
            guard line.hasPrefix(signer) else { return false }
            var rest = line.dropFirst(signer.count)
            for word in ["人", "单位", "日期"] where rest.hasPrefix(word) {
                rest = rest.dropFirst(word.count)
            }
            return rest.first == ":" || rest.hasPrefix("(盖章") || rest.hasPrefix("(签")
        }
    }

    /// `合计`, `合 计:`, `合计(大写)`, `合计 12 人`.
    private static func isTotal(_ text: String) -> Bool {
        totals.contains { total in
            guard text.hasPrefix(total) else { return false }
            let rest = text.dropFirst(total.count)
            return rest.isEmpty || rest.hasPrefix("(") || rest.hasPrefix("大写")
                || rest.first?.isNumber == true || rest.hasPrefix("人数") || rest.hasPrefix("金额")
        }
    }
}
