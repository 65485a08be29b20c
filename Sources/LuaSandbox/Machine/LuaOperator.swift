/// An operator, or a question of a library function, about host values.
package enum LuaOperator: Int32 {
    case add, subtract, multiply, divide, modulo, floorDivide, power, negate
    case equal, less, lessEqual, concatenate, toString, index, length
    /// Reply `.integer` when the host number is whole and fits, else `.null`.
    case toInteger
    /// Reply text in plain digits; the second operand says how many after the point (-1: all).
    case toDecimalText
    /// Reply the one value that stands for all equal numbers as a table key.
    case toKey
}
