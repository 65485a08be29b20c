/// The stable codes of what an office finds wrong with a workspace.
///
/// What the parts find (tables, roster, plugins) keeps the codes of those parts.
public enum OfficeErrorCode: String, CaseIterable, Sendable {
    /// A file of the workspace is missing or cannot be read.
    case fileMissing = "workspace.file.missing"
    /// `township.yaml` lacks something or holds something of the wrong kind.
    case settings = "workspace.settings"
    /// A column that has to be there is not.
    case columnMissing = "workspace.column.missing"
    /// A column has a title that means nothing here.
    case columnUnknown = "workspace.column.unknown"
    /// Two columns mean the same field.
    case columnDuplicate = "workspace.column.duplicate"
    /// A cell that has to be filled is empty.
    case cellEmpty = "workspace.cell.empty"
    /// A cell does not hold what its column asks for.
    case cellInvalid = "workspace.cell.invalid"
    /// A row names a person who is not in people.csv.
    case personUnknown = "workspace.person.unknown"
    /// A row names an organization that is not in organizations.csv.
    case organizationUnknown = "workspace.organization.unknown"
    /// A name does not belong to the number beside it.
    case nameMismatch = "workspace.name.mismatch"
    /// Two rows are about the same thing.
    case rowDuplicate = "workspace.row.duplicate"
    /// Somebody who serves and would be paid has no row of inputs.
    case rowMissing = "workspace.row.missing"
    /// The appointment of a row ended before the period or begins after it.
    case appointmentOutside = "workspace.appointment.outside"
    /// Somebody would be paid on an appointment without a document number.
    case appointmentUndocumented = "workspace.appointment.undocumented"
    /// There is no appointment for a row.
    case appointmentMissing = "workspace.appointment.missing"
    /// A person has several posts in the period, and the row does not say which.
    case appointmentAmbiguous = "workspace.appointment.ambiguous"
    /// Somebody is still set aside in an earlier period of a year whose sums are asked for.
    case yearIncomplete = "workspace.year.incomplete"
    /// The scheme's subjects cannot be taken from a workspace of files.
    case subjectUnsupported = "workspace.subject.unsupported"
    /// `township.yaml` has no officer of that id.
    case officerUnknown = "officer.unknown"
    /// An officer's key was not made known to the records yet.
    case officerNotEnrolled = "officer.not_enrolled"
    /// An officer has a key already, and nobody approves another.
    case officerEnrolled = "officer.enrolled"
    /// A key file holds another key than the one that was enrolled.
    case officerKeyOther = "officer.key.other"
    /// An officer does not have the role that something takes.
    case officerRole = "officer.role"
    /// Two different people are needed, and it is the same one.
    case officerSame = "officer.same"
    /// A plugin was not brought in with `township plugin bring`.
    case lockMissing = "lock.missing"
    /// A plugin is not the one that was brought in.
    case lockChanged = "lock.changed"
    /// Nobody has approved a plugin that was brought in.
    case lockUnapproved = "lock.unapproved"
    /// What `plugins.lock` says was not written by the officers it names.
    case lockForged = "lock.forged"
    /// `plugins.lock` cannot be read.
    case lockInvalid = "lock.invalid"
    /// The person who is asked for is not in the run.
    case personNotInRun = "workspace.person.not_in_run"
    /// No row of a file that is imported names the columns.
    case importHead = "import.head"
    /// There is no row below the head of a file that is imported.
    case importEmpty = "import.empty"
    /// A card or identity number went through a spreadsheet's numbers and lost its last digits.
    case importDigitsLost = "import.digits.lost"
    /// A formula was never computed, or its result is an error.
    case importFormula = "import.formula"
    /// Somebody new, or a new organization, has no number.
    case importIDMissing = "import.id.missing"
    /// Several people or organizations bear the name that a row gives.
    case importNameAmbiguous = "import.name.ambiguous"
    /// A number is masked and is not the one that is kept.
    case importMasked = "import.masked"
    /// A cell is empty where something was supplied, and nobody said that it is to be taken away.
    case importClearing = "import.clearing"
}
