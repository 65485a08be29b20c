/// The stable name of everything that can be wrong with a plugin, its data, or its evaluation.
public enum PolicyErrorCode: String, CaseIterable, Hashable, Sendable {
    // A plugin's folder.

    /// A file or folder cannot be read.
    case pluginUnreadable = "plugin.unreadable"
    /// A file that every plugin has is not there.
    case pluginMissingFile = "plugin.missing_file"
    /// A link, folder or device stands where a plain file is expected.
    case pluginNotRegular = "plugin.not_regular"
    /// A file is larger, or the files are more, than the host accepts.
    case pluginTooLarge = "plugin.too_large"
    /// A file has a name under which it would silently not be read.
    case pluginFileName = "plugin.file_name"
    /// The plugin's id is not made of lower-case words and digits joined by hyphens.
    case pluginID = "plugin.id"
    /// The plugin's version is not of the form x.y.z.
    case pluginVersion = "plugin.version"
    /// The plugin is written for a version of the interface that this host does not speak.
    case pluginAPI = "plugin.api"
    /// Something stands already where a new plugin's folder was to be made.
    case pluginExists = "plugin.exists"
    /// A file or folder of a new plugin cannot be written.
    case pluginUnwritable = "plugin.unwritable"

    // The YAML of manifests, parameters and test cases.

    /// A file is not UTF-8.
    case yamlEncoding = "yaml.encoding"
    /// A file is not YAML.
    case yamlSyntax = "yaml.syntax"
    /// A file uses what plugins do without: anchors, tags, merge keys, several documents.
    case yamlUnsupported = "yaml.unsupported"
    /// A file is larger, deeper or has more values than the host accepts.
    case yamlTooLarge = "yaml.too_large"
    /// A key stands twice in one mapping.
    case yamlDuplicateKey = "yaml.duplicate_key"
    /// A key is none of those that have a meaning here.
    case yamlUnknownKey = "yaml.unknown_key"
    /// A key that has to be there is not.
    case yamlMissingKey = "yaml.missing_key"
    /// A value is of another type than its place asks for.
    case yamlType = "yaml.type"
    /// A value looks like a number, a truth value or a date, and is not one that is accepted.
    case yamlScalar = "yaml.scalar"

    // Parameters.

    /// The name of a parameter cannot be written in a formula.
    case parameterName = "parameter.name"
    /// Two files of a plugin define one parameter.
    case parameterDuplicate = "parameter.duplicate"
    /// The dated values of a parameter do not rise by date.
    case parameterOrder = "parameter.order"
    /// A date of a parameter is not a day of the calendar.
    case parameterDate = "parameter.date"
    /// A scale's piece has no bound, two bounds, or one that is not a number.
    case parameterScaleBound = "parameter.scale.bound"
    /// The bounds of a scale do not rise.
    case parameterScaleOrder = "parameter.scale.order"
    /// There is no parameter of that name.
    case parameterUnknown = "parameter.unknown"
    /// The parameter has no value on that day.
    case parameterNoValue = "parameter.no_value"

    // Test cases.

    /// The period or date of a test case is none.
    case testPeriod = "test.period"
    /// A test case expects nothing, or contradicts itself.
    case testExpectation = "test.expectation"

    // JSON and the streams that carry it.

    /// A line is not JSON.
    case jsonSyntax = "json.syntax"
    /// A line is not UTF-8.
    case jsonEncoding = "json.encoding"
    /// A line is JSON, and no object.
    case jsonNotObject = "json.not_object"
    /// A key stands twice in one object.
    case jsonDuplicateKey = "json.duplicate_key"
    /// Half of a surrogate pair stands alone, so the text is none.
    case jsonSurrogate = "json.surrogate"
    /// A line is nested deeper than the host accepts.
    case jsonTooDeep = "json.too_deep"
    /// A line is longer than the host accepts.
    case jsonTooLong = "json.too_long"
    /// A number is larger than the host accepts.
    case jsonNumber = "json.number"
    /// The input cannot be read.
    case streamRead = "stream.read"
    /// The output cannot be written.
    case streamWrite = "stream.write"
    /// The reader of the output went away.
    case streamClosed = "stream.closed"
    /// Somebody stopped the computation; what was computed so far is not all.
    case evaluationCancelled = "evaluation.cancelled"

    // Lua sources.

    /// A Lua source is not of the dialect; the message begins with the rule that it breaks.
    case luaSyntax = "lua.syntax"

    // Schemes, as main.lua declares them.

    /// main.lua did not run to its end.
    case pluginFailed = "plugin.failed"
    /// A declaration of a scheme has a field of the wrong type, an unknown field, or lacks one.
    case schemeDeclaration = "scheme.declaration"
    /// Two schemes have one id.
    case schemeDuplicate = "scheme.duplicate"
    /// There is no scheme of that id.
    case schemeUnknown = "scheme.unknown"
    /// The period is not of the length that the scheme pays.
    case schemePeriod = "scheme.period"

    // Registers, as main.lua declares them.

    /// A declaration of a register has a field of the wrong type, an unknown field, or a procedure that leads nowhere.
    case registerDeclaration = "register.declaration"
    /// Two registers have one id.
    case registerTwice = "register.twice"

    // Indicators, as main.lua declares them.

    /// A declaration of an indicator has a field of the wrong type, an unknown field, or lacks one.
    case indicatorDeclaration = "indicator.declaration"
    /// Two indicators have one id.
    case indicatorTwice = "indicator.twice"
    /// There is no indicator of that id.
    case indicatorUnknown = "indicator.unknown"
    /// An indicator asks for entries that cannot be asked for.
    case indicatorQuery = "indicator.query"
    /// An indicator asks for what the permissions of its plugin do not name.
    case indicatorDenied = "indicator.denied"

    // Subjects.

    /// A field of a subject is unknown or not of its type.
    case subjectField = "subject.field"
    /// The last day is before the first.
    case subjectDates = "subject.dates"
    /// A person returns after other lines, where only one post of each person is paid.
    case subjectReturns = "subject.returns"
    /// Another line of the same person could not be computed.
    case subjectSibling = "subject.sibling"
    /// An input that has to be supplied is missing.
    case inputMissing = "scheme.input.missing"
    /// An input is not declared by the scheme.
    case inputUnknown = "scheme.input.unknown"
    /// An input is not of its declared type.
    case inputType = "scheme.input.type"
    /// An input is outside of its declared bounds.
    case inputRange = "scheme.input.range"

    // Formulas.

    /// A formula raised an error.
    case formulaFailed = "formula.failed"
    /// A formula reads a name that does not exist.
    case formulaUnknownName = "formula.unknown_name"
    /// A formula answered something that is no exact number.
    case formulaResult = "formula.result"
    /// Items need one another in a circle.
    case formulaCycle = "formula.cycle"
    /// A prorated item reads another prorated item.
    case formulaProratedTwice = "formula.prorated_twice"
    /// A function of `township` got an argument that does not fit.
    case functionArgument = "function.argument"
    /// A function of the host failed in a way that it gave no code to.
    case hostFailed = "host.failed"
    /// A pool cannot be split.
    case poolFailed = "scheme.pool"
    /// A test case did not come out as expected.
    case testFailed = "test.failed"

    // What `plugin check` finds beyond what stops a plugin.

    /// An input is declared, and no formula reads it.
    case inputUnused = "scheme.input.unused"
    /// An item can never come to anything.
    case itemNeverPaid = "scheme.item.never_paid"
    /// A pool is split, and no item reads its shares.
    case poolUnused = "scheme.pool.unused"
    /// A parameter is defined, and no formula reads it.
    case parameterUnused = "parameter.unused"
    /// A value of a parameter does not say which document set it.
    case parameterBasis = "parameter.no_basis"
    /// A later value of a parameter lacks a key that the earlier one has.
    case parameterKeyLost = "parameter.key_lost"
    /// A later value of a parameter has another shape than the earlier one.
    case parameterKindChanged = "parameter.kind_changed"
    /// A scale leaves something out.
    case parameterScaleGap = "parameter.scale.gap"
    /// Two pieces of a scale claim the same numbers.
    case parameterScaleOverlap = "parameter.scale.overlap"
    /// What a scale makes of a number jumps or falls at a bound.
    case parameterScaleCliff = "parameter.scale.cliff"
    /// A formula answers nothing, whatever way it goes.
    case formulaNoReturn = "formula.no_return"
    /// A formula has a number in it that a document sets.
    case formulaAmountInCode = "formula.amount_in_code"
    /// A formula changes what outlives it.
    case formulaKeepsState = "formula.keeps_state"
    /// A formula assigns to what it may only read.
    case formulaReadOnly = "formula.read_only"
    /// Two kinds of values are compared.
    case formulaMixedComparison = "formula.mixed_comparison"
    /// A choice is compared with a text that is none of its choices.
    case formulaUnknownChoice = "formula.unknown_choice"
    /// A Lua file of the plugin is required by nothing.
    case moduleUnused = "plugin.module_unused"
    /// A global variable is assigned.
    case luaGlobalAssignment = "lua.global_assignment"
    /// A local variable or function is used by nothing.
    case luaUnusedLocal = "lua.unused_local"
    /// A statement can never run.
    case luaUnreachable = "lua.unreachable"
    /// A condition comes out the same for everybody.
    case luaConstantCondition = "lua.constant_condition"
    /// Lua 5.4.4 computes an operator wrongly here.
    case luaMiscompiledOperator = "lua.miscompiled_operator"
    /// Lua 5.4.4 leaves something open behind a break here.
    case luaUnclosedBreak = "lua.unclosed_break"
    /// A comment silences a finding without saying why.
    case checkNoReason = "check.no_reason"
    /// A comment silences a finding that there is not.
    case checkSilencesNothing = "check.silences_nothing"
}
