/// Everything that a run was computed from, so that it can be computed again years later.
public struct RunCapsule: Sendable, Hashable {
    /// A file as it was read.
    public struct File: Sendable, Hashable {
        /// Where it stood: `directory/people.csv`, `plugins/village-cadre-pay/main.lua`.
        public let path: String
        /// Its content.
        public let bytes: [UInt8]

        /// A file with its content.
        public init(path: String, bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }
    }

    /// The version of the program that computed.
    public let engine: String
    /// The files, in the order of their paths.
    public let files: [File]

    /// A capsule; the order of the files given does not matter.
    public init(engine: String, files: [File]) {
        self.engine = engine
        self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
}
