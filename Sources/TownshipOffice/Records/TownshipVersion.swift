/// The version of the program, which every run that is kept carries.
public enum TownshipVersion {
    /// As releases are numbered.
    public static let current = "0.1.0"
}
