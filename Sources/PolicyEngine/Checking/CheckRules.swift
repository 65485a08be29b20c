/// All rules of `plugin check`, in the order in which they are told to those who write plugins.
enum CheckRules {
    static let all: [any CheckRule] = [
        // Names.
        UnknownNames(), UnknownGlobals(), UnknownModules(), GlobalAssignments(),
        // What nobody needs.
        UnusedInputs(), UnpaidItems(), UnusedPools(), UnusedParameters(), UnusedLocals(),
        UnusedModules(),
        // Parameters.
        ParametersWithoutBasis(), LostKeys(), ScaleGaps(), ScaleCliffs(), FallingProducts(),
        // Formulas.
        MissingReturns(), AmountsInCode(), KeptState(), ReadOnlySubject(), ProratedTwice(),
        MixedComparisons(), UnknownChoices(),
        // Lua.
        UnreachableCode(), ConstantConditions(), MiscompiledOperators(), UnclosedBreaks(),
    ]

    /// The codes of all findings, also of silences that are none.
    static var codes: [PolicyErrorCode] {
        let all = Set(all.flatMap(\.codes) + [.checkNoReason, .checkSilencesNothing])
        return PolicyErrorCode.allCases.filter(all.contains)
    }

    /// What the rules find, less what comments silence for a reason, and the silences that are none.
    static func findings(in plugin: CheckedPlugin) -> [PolicyError] {
        let applicable = all.filter { plugin.isWhole || !$0.needsWholePlugin }
        let found = applicable.flatMap { $0.findings(in: plugin) }
        var silences = SilenceReader.silences(of: plugin)
        let heard = found.filter { !silences.cover($0) }
        return heard + silences.findings(isWhole: plugin.isWhole)
    }
}
