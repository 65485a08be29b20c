import ArgumentParser
import TownshipOffice

/// Who signs, and how the key is opened.
struct SigningOptions: ParsableArguments {
    @OptionGroup var passphrase: PassphraseOptions

    @Option(help: "本人的标识，见 township.yaml 的 officers。")
    var by: String

    /// The signer, whose key is opened with the passphrase.
    func signer(_ office: OfficeRecords, _ records: RecordOptions) throws -> OfficeSigner {
        try office.signer(by, records, passphrase)
    }
}
