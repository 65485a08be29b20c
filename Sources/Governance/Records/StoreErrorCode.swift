/// The stable codes of what can go wrong with an office's records.
public enum StoreErrorCode: String, CaseIterable, Sendable {
    /// There is no file of records yet.
    case missing = "store.missing"
    /// The file cannot be opened, read or written: rights, a full disk.
    case unavailable = "store.unavailable"
    /// Somebody else is writing at this moment.
    case busy = "store.busy"
    /// Somebody else wrote between reading and writing.
    case changed = "store.changed"
    /// The file is none of records, or some of it is broken.
    case damaged = "store.damaged"
    /// The file was written by a newer version of the program.
    case newer = "store.newer"
    /// The key to the file is not where it is expected.
    case keyMissing = "store.key.missing"
    /// The key is another file's.
    case keyWrong = "store.key.wrong"
    /// There is no run of that number.
    case runUnknown = "store.run.unknown"
}
