import Governance

/// How a register looks: which facts about a person it has, and how it names what a scheme asks for and computes.
///
/// Which inputs and items there are is the scheme's affair; a form only says how they are headed.
struct RegisterForm {
    /// What stands behind the name of the township in the title.
    let title: String
    /// What the organizations are here.
    let organizationTitle: String
    /// Facts in front of the scheme's columns.
    let before: [Fact]
    /// Facts behind them.
    let after: [Fact]
    /// The titles above the scheme's columns, by their kinds.
    let inputs, figures, pay, deductions: String
    /// Whether gross and net are shown, or what was taken is set against what was given.
    let showsNet: Bool
    let signatures: [SignatureLine]

    static let exCadres = RegisterForm(
        title: "离任干部补助花名册", organizationTitle: "村(社区)",
        before: [.residentID, .birth, .history], after: [.state, .bankCard, .bank],
        inputs: "资格", figures: "核定", pay: "补助", deductions: "扣回", showsNet: true,
        signatures: SignatureLine.payment)

    static let grid = RegisterForm(
        title: "网格员考核及报酬表", organizationTitle: "村(社区)", before: [.residentID, .post],
        after: [.bankCard, .signature], inputs: "考核", figures: "核定", pay: "报酬", deductions: "扣款",
        showsNet: true, signatures: SignatureLine.payment)

    static let dues = RegisterForm(
        title: "党费收缴、返还表", organizationTitle: "支部（单位）", before: [], after: [.signature],
        inputs: "核定依据", figures: "核定", pay: "返还", deductions: "收缴", showsNet: false,
        signatures: ["经办", "复核", "支部书记", "日期"].map { SignatureLine(label: $0) })
}
