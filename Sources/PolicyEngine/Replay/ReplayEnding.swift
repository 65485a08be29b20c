/// The end of a way through the formulas: which steps of the recording became which numbers.
final class ReplayEnding: Sendable {
    /// The number of each step of the recording.
    let references: [ReplayReference]
    /// The rounded number of each item; `nil` where it does not apply.
    let items: [ReplayReference?]
    /// How many numbers the steps of the way leave.
    let slotCount: Int
    let template: ExplanationTemplate

    init(
        references: [ReplayReference], items: [ReplayReference?], slotCount: Int,
        template: ExplanationTemplate
    ) {
        self.references = references
        self.items = items
        self.slotCount = slotCount
        self.template = template
    }
}
