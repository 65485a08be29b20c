/// What came of looking for a changed plugin.
public enum PluginReload: Sendable, Hashable {
    /// The files are those that run already, or those that were refused already.
    case unchanged
    /// The files had changed and passed check and tests: they run from now on.
    case swapped
    /// The files had changed and are not fit to run: the old ones go on. Why, one finding a line, in Chinese.
    case refused([String])
}
