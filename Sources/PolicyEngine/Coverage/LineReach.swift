/// What a run reached of a line of a source.
public enum LineReach: String, CaseIterable, Hashable, Sendable {
    /// Every statement that begins on it.
    case reached
    /// Some of the statements that begin on it, such as a function that nobody called.
    case partly
    /// None.
    case missed
}
