/// Throws generated programs or calls at the sandbox until the time is up.
enum Fuzzing {
    static func run(_ kind: String, _ seed: String, _ seconds: String) -> Bool { false }
}
