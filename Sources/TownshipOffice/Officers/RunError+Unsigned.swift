import Governance

extension RunError {
    /// Something that nobody answers for, in an office that has officers.
    static func unsigned(_ what: String) -> RunError {
        RunError(
            .unsigned, run: nil,
            "township.yaml 里写了 officers，\(what)要经办人员用本人的密钥（--by 写本人的标识）")
    }
}
