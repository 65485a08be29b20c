/// How hard it is to try passphrases on an officer's key file: the parameters of scrypt.
///
/// They stand in each file, so that files of today still open when tomorrow's are made harder.
public struct KeyCost: Sendable, Hashable {
    /// The cost, a power of two.
    public let rounds: Int
    /// The block size; rounds × block size × 128 bytes of memory are needed.
    public let blockSize: Int
    /// How many times it is done over.
    public let parallelism: Int

    /// What new files get: 32 MiB and about a tenth of a second for each try.
    public static let standard = KeyCost(rounds: 1 << 15, blockSize: 8, parallelism: 1)

    /// For tests, which make many keys that guard nothing.
    package static let least = KeyCost(rounds: 2, blockSize: 1, parallelism: 1)

    private init(rounds: Int, blockSize: Int, parallelism: Int) {
        self.rounds = rounds
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    /// The cost that a file names; `nil` when scrypt has none such, or it would take gigabytes or minutes.
    init?(text: String) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
            .map { $0.split(separator: "=", omittingEmptySubsequences: false) }
        guard parts.count == 3, parts.allSatisfy({ $0.count == 2 }),
            parts.map({ $0[0] }) == ["n", "r", "p"],
            let rounds = Int(parts[0][1]), let blockSize = Int(parts[1][1]),
            let parallelism = Int(parts[2][1]),
            (2...1 << 20).contains(rounds), rounds.nonzeroBitCount == 1,
            (1...16).contains(blockSize), (1...16).contains(parallelism),
            rounds * blockSize <= 1 << 21
        else { return nil }
        self.init(rounds: rounds, blockSize: blockSize, parallelism: parallelism)
    }

    /// As a file names it: `n=32768 r=8 p=1`.
    var text: String { "n=\(rounds) r=\(blockSize) p=\(parallelism)" }
}
