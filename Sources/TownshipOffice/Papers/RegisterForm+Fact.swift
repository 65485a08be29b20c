import Governance

extension RegisterForm {
    /// A fact about the person, in front of the scheme's columns or behind them.
    enum Fact {
        case residentID, birth, post, history, state, bankCard, bank, signature

        /// Whether a terminal shows it; numbers and room to sign are for paper.
        var isForScreen: Bool {
            switch self {
            case .birth, .post, .history, .state: true
            case .residentID, .bankCard, .bank, .signature: false
            }
        }

        var head: DocumentTable.Column {
            switch self {
            case .residentID: .init(id: "resident-id", title: "身份证号", kind: .code)
            case .birth: .init(id: "birth", title: "出生年月", alignment: .center)
            case .post: .init(id: "post-title", title: "职务")
            case .history: .init(id: "history", title: "任职经历", width: 26)
            case .state: .init(id: "state", title: "状态", alignment: .center)
            case .bankCard: .init(id: "bank-card", title: "银行卡号", kind: .code)
            case .bank: .init(id: "bank-name", title: "开户行", width: 18)
            case .signature: .init(id: "signature", title: "签章", width: 10)
            }
        }
    }
}
