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
    /// An officer's key file is not where it is expected.
    case officerKeyMissing = "store.officer_key.missing"
    /// An officer's key file was damaged, or is none.
    case officerKeyDamaged = "store.officer_key.damaged"
    /// The passphrase does not open an officer's key file.
    case officerKeyPassphrase = "store.officer_key.passphrase"
    /// A new passphrase is too short.
    case passphraseShort = "store.officer_key.passphrase_short"
    /// Somebody changed the records behind the program's back.
    case altered = "store.altered"
    /// A file stands where a new one should be written.
    case exists = "store.exists"
    /// A backup has less than, or other things than, the records that it would replace.
    case older = "store.older"
    /// There is no run of that number.
    case runUnknown = "store.run.unknown"
}
