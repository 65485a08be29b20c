extension KnownConfusion {
    /// The confusions that were met in plans of townships.
    ///
    /// Each carries enough around it that the right words do not contain it.
    public static let standard: [KnownConfusion] = [
        KnownConfusion("回弓|", "回引", reason: "“引”被拆成了“弓”和一竖"),
        KnownConfusion("适岗能为", "适岗能力", reason: "“力”认成了“为”"),
        KnownConfusion("带头入", "带头人", reason: "“人”认成了“入”"),
        KnownConfusion("发捍", "发挥", reason: "“挥”认成了“捍”"),
        KnownConfusion("服努", "服务", reason: "“务”认成了“努”"),
        KnownConfusion("牢、助", "补助", reason: "“补”被拆成了“牢”和顿号"),
        KnownConfusion("注册\u{2C}招募", "注册、招募", reason: "并列的词之间是顿号"),
        KnownConfusion("注册，招募", "注册、招募", reason: "并列的词之间是顿号"),
        KnownConfusion(
            "上门燃", "上门", alternatives: ["上门办"], sureness: .unsure,
            reason: "“燃”像是后引号认错后多出来的字，也可能是“办”"),
        KnownConfusion(
            "传裔", "传奇", sureness: .unsure, reason: "“裔”像是“奇”，请核对名称"),
        KnownConfusion(
            "宜居城。", "宜居城镇。", alternatives: ["宜居城市。"], sureness: .unsure,
            reason: "“城”后面少了一个字"),
    ]
}
