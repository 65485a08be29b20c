import TabularFiles

/// What a reading or writing complained about; empty when it succeeded.
func complaints(_ body: () throws -> Void) -> [TableError] {
    do {
        try body()
        return []
    } catch let errors as TableErrors {
        return errors.errors
    } catch let error as TableError {
        return [error]
    } catch {
        return []
    }
}

/// The table in a text, under the name 表.csv.
func table(_ text: String, limits: TableLimits = TableLimits()) throws(TableErrors) -> TextTable {
    try CSVReader(limits: limits).table(from: Array(text.utf8), named: "表.csv")
}
