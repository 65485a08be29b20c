/// Characters that a scanner takes for others, as they have been found in plans.
public struct ScanConfusion: Sendable, Hashable {
    /// What was read.
    public let wrong: String
    /// What is meant.
    public let right: String
    /// Whether nothing else can be meant.
    public let isSure: Bool

    /// A confusion.
    public init(_ wrong: String, _ right: String, isSure: Bool = true) {
        self.wrong = wrong
        self.right = right
        self.isSure = isSure
    }

    /// What is known already: words that are none, each beside the word of governance that it was.
    public static let known: [ScanConfusion] = [
        .init("回弓|", "回引"), .init("适岗能为", "适岗能力"), .init("带头入", "带头人"),
        .init("发捍", "发挥"), .init("服努", "服务"), .init("牢、助", "补助"),
        .init("传裔", "传奇", isSure: false), .init("上门燃", "上门", isSure: false),
        .init("宜居城。", "宜居城镇。", isSure: false),
        .init("己经", "已经"), .init("末来", "未来"), .init("千部", "干部"), .init("人土", "人士"),
        .init("土作", "工作"), .init("大民", "人民"), .init("祉会", "社会"), .init("冶理", "治理"),
        .init("杜区", "社区"), .init("白治", "自治"), .init("徳治", "德治"),
    ]
}
