/// A row of the file with the name that the log has for it; a row that was damaged has no value.
struct Recorded<Value> {
    let key: String
    let value: Value?
}
