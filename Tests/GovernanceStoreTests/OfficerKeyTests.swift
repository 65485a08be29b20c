import Foundation
import Governance
import GovernanceStore
import Testing

/// Keys of officers: sealed under a passphrase, for their owners alone, and every way in which one does not open has its own name.
@Suite struct OfficerKeyTests {
    private final class Folder {
        let path = NSTemporaryDirectory() + "officer-\(UUID().uuidString)"
        var file: String { path + "/keys/a.zhang.officer" }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func make(_ passphrase: String = "四月的雨下在瓦上") throws -> OfficerKey {
            try OfficerKey.make(
                at: file, officer: "zhang", passphrase: passphrase, cost: .least)
        }

        func text() throws -> String { try String(contentsOfFile: file, encoding: .utf8) }

        func write(_ text: String) throws {
            try text.write(toFile: file, atomically: false, encoding: .utf8)
        }

        func code(_ passphrase: String = "四月的雨下在瓦上") -> StoreErrorCode? {
            do throws(StoreError) {
                _ = try OfficerKey(at: file, passphrase: passphrase)
                return nil
            } catch {
                return error.code
            }
        }
    }

    @Test func aKeySignsAndOpensAgain() throws {
        let folder = Folder()
        let made = try folder.make()
        let opened = try OfficerKey(at: folder.file, passphrase: "四月的雨下在瓦上")
        #expect(opened.officer == "zhang")
        #expect(opened.publicKey == made.publicKey)
        #expect(try OfficerKey.publicKey(at: folder.file) == made.publicKey)
        let signature = made.signature(of: "一")
        #expect(OfficerSignature.isValid(signature, of: "一", key: opened.publicKey))
        #expect(!OfficerSignature.isValid(signature, of: "二", key: opened.publicKey))
        #expect(!OfficerSignature.isValid("", of: "一", key: opened.publicKey))
        #expect(!OfficerSignature.isValid(signature.uppercased(), of: "一", key: opened.publicKey))
        #expect(!OfficerSignature.isValid(signature, of: "一", key: "甲"))
    }

    /// The signature of the published vector (RFC 8032, 7.1, test 2).
    @Test func aPublishedSignatureIsValid() {
        let key = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
        let signature =
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        #expect(OfficerSignature.isValid(signature, of: "r", key: key))
        #expect(!OfficerSignature.isValid(signature, of: "s", key: key))
    }

    @Test func theFileIsForItsOwnerAloneAndShowsNoSecret() throws {
        let folder = Folder()
        _ = try folder.make()
        let manager = FileManager.default
        let file = try manager.attributesOfItem(atPath: folder.file)[.posixPermissions] as? Int
        let keys = try manager.attributesOfItem(atPath: folder.path + "/keys")
        #expect(file == 0o600)
        #expect(keys[.posixPermissions] as? Int == 0o700)
        #expect(try folder.text().hasPrefix("township officer key 1\nofficer: zhang\npublic: "))
        #expect(try !folder.text().contains("四月"))
    }

    @Test func nothingIsWrittenOver() throws {
        let folder = Folder()
        let first = try folder.make()
        #expect(throws: StoreError.self) { try folder.make("别的什么口令也行") }
        #expect(try OfficerKey.publicKey(at: folder.file) == first.publicKey)
    }

    @Test func eachWayNotToOpenHasItsCode() throws {
        let folder = Folder()
        #expect(folder.code() == .officerKeyMissing)
        _ = try folder.make()
        #expect(folder.code() == nil)
        #expect(folder.code("四月的雨下在瓦下") == .officerKeyPassphrase)
        #expect(folder.code("") == .officerKeyPassphrase)
        let whole = try folder.text()
        // Every byte: whatever is changed, cut off or added is noticed before any passphrase is blamed.
        for index in whole.utf8.indices {
            var bytes = Array(whole.utf8)
            let place = whole.utf8.distance(from: whole.utf8.startIndex, to: index)
            bytes[place] ^= 1
            try folder.write(String(decoding: bytes, as: UTF8.self))
            #expect(folder.code() == .officerKeyDamaged, "byte \(place)")
        }
        for text in ["", String(whole.dropLast()), whole + "\n", "别的文件\n"] {
            try folder.write(text)
            #expect(folder.code() == .officerKeyDamaged)
        }
    }

    /// A cost that would take the machine's memory is not even tried.
    @Test func aFileCannotAskForGigabytes() throws {
        let folder = Folder()
        _ = try folder.make()
        for cost in ["n=1073741824 r=8 p=1", "n=3 r=1 p=1", "n=2 r=99 p=1", "n=2 r=1 p=99", "n=2"] {
            try folder.write(
                try folder.text().replacing("n=2 r=1 p=1", with: cost))
            #expect(folder.code() == .officerKeyDamaged, "\(cost)")
        }
    }

    @Test func aShortPassphraseIsRefused() throws {
        let folder = Folder()
        let error = #expect(throws: StoreError.self) { try folder.make("1234567") }
        #expect(error?.code == .passphraseShort)
        #expect(folder.code() == .officerKeyMissing)
    }

    /// The same passphrase typed on two systems, one of which takes letters apart.
    @Test func twoWaysToWriteALetterAreOne() throws {
        let folder = Folder()
        _ = try folder.make("caf\u{E9} caf\u{E9}")
        #expect(folder.code("cafe\u{301} cafe\u{301}") == nil)
    }

    @Test func whatNewFilesCostIsWrittenInThem() throws {
        let folder = Folder()
        _ = try OfficerKey.make(at: folder.file, officer: "zhang", passphrase: "四月的雨下在瓦上")
        #expect(try folder.text().contains("\nscrypt: n=32768 r=8 p=1\n"))
        #expect(folder.code() == nil)
    }
}
