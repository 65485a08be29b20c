import Governance
import GovernanceStore

/// The file of an officer's key, and beside it the one that is about to replace it.
///
/// A new key is written before it is enrolled, and takes the place of the old one afterwards. Whenever the program is
/// killed, the key that is enrolled is in one of the two files.
struct OfficerKeyFiles {
    let path: String
    private var next: String { path + ".new" }

    init(_ path: String) { self.path = path }

    /// Where the enrolled key lies; the usual place when it is in neither file.
    func placeOf(_ key: String) throws(StoreError) -> String {
        if FileLookup.exists(next), try OfficerKey.publicKey(at: next) == key { return next }
        return path
    }

    /// Makes the key, or opens the one that an earlier attempt left before it was enrolled.
    func make(_ officer: String, _ passphrase: String, replacing: Bool, cost: KeyCost)
        throws(StoreError) -> OfficerKey
    {
        let place = replacing ? next : path
        if FileLookup.exists(place) {
            return try OfficerKey(at: place, passphrase: passphrase)
        }
        return try OfficerKey.make(
            at: place, officer: officer, passphrase: passphrase, cost: cost)
    }

    /// Puts the new key in the place of the old one.
    func settle(replacing: Bool) throws(StoreError) {
        if replacing { try OfficerKey.move(next, to: path) }
    }
}
