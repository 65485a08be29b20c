/// Why a source was refused.
public enum LuaSyntaxErrorCode: String, CaseIterable, Sendable {
    /// Something stands where the grammar expects something else.
    case unexpected = "syntax.unexpected"
    /// A block or bracket was opened and not closed.
    case unclosed = "syntax.unclosed"
    /// A string does not end.
    case unfinishedString = "syntax.unfinished_string"
    /// A long comment does not end.
    case unfinishedComment = "syntax.unfinished_comment"
    /// A numeral is not written as Lua reads numerals.
    case malformedNumber = "syntax.malformed_number"
    /// A backslash in a string introduces nothing that Lua knows.
    case invalidEscape = "syntax.invalid_escape"
    /// An attribute is neither `<const>` nor `<close>`, or `<close>` stands twice in one list.
    case attribute = "syntax.attribute"
    /// A `<const>` or `<close>` variable is assigned.
    case constantAssignment = "syntax.constant_assignment"
    /// A `goto` has no label to go to, or enters the scope of a local variable.
    case goto = "syntax.goto"
    /// A label is defined twice where both are visible.
    case duplicateLabel = "syntax.duplicate_label"
    /// A `break` stands outside any loop.
    case breakOutsideLoop = "syntax.break_outside_loop"
    /// `...` stands in a function without variable arguments.
    case vararg = "syntax.vararg"
    /// Statements or expressions nest too deep.
    case tooDeep = "syntax.too_deep"
    /// A function has too many local variables in scope.
    case tooManyLocals = "syntax.too_many_locals"
    /// A function uses too many variables of the functions around it.
    case tooManyUpvalues = "syntax.too_many_upvalues"
    /// The source has more of something than the compiler can hold.
    case tooLarge = "syntax.too_large"
    /// A name begins with the prefix that the dialect keeps for itself.
    case reservedName = "syntax.reserved_name"
}
