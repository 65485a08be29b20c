import Foundation
import Governance
import GovernanceStore
import TabularFiles
import TownshipOffice

/// Files as offices have them, held against the workspace of a test.
struct ImportFixture {
    static let time = "2020-04-02T09:12:00+08:00"
    let workspace: WorkspaceFixture

    init() throws { workspace = try WorkspaceFixture() }

    func records() throws -> OfficeRecords {
        try OfficeRecords.openOrMake(
            workspace: workspace.folder, keys: workspace.folder + "/keys", actor: "张会计",
            time: ImportFixture.time
        ).records
    }

    static var inputs: OfficeTable {
        get throws { .inputs(scheme: "t", period: try .month(2020, 3)) }
    }

    func review(
        _ table: OfficeTable, _ bytes: [UInt8], named name: String = "名单.csv",
        sheet: String? = nil, assignsIDs: Bool = false, ignoring: [String] = [],
        records: OfficeRecords? = nil
    ) throws -> ImportReview {
        let there = try OfficeRecords.openIfThere(
            workspace: workspace.folder, keys: workspace.folder + "/keys")
        return try TableImport(
            table, workspace: workspace.folder, records: records ?? there,
            assignsIDs: assignsIDs, ignoring: ignoring
        ).review(bytes, named: name, sheet: sheet)
    }

    func review(
        _ table: OfficeTable, _ text: String, assignsIDs: Bool = false, ignoring: [String] = [],
        records: OfficeRecords? = nil
    ) throws -> ImportReview {
        try review(
            table, Array(text.utf8), assignsIDs: assignsIDs, ignoring: ignoring, records: records)
    }

    /// What is refused, each as `ROW CODE COLUMN`.
    func refused(
        _ table: OfficeTable, _ text: String, assignsIDs: Bool = false, ignoring: [String] = []
    ) -> [String] {
        refused {
            try review(table, text, assignsIDs: assignsIDs, ignoring: ignoring)
        }
    }

    func refused(_ body: () throws -> ImportReview) -> [String] {
        do {
            _ = try body()
            return []
        } catch let error as WorkspaceFindings {
            return error.findings.map { "\($0.row ?? 0) \($0.code) \($0.column ?? "-")" }
        } catch {
            return ["\(error)"]
        }
    }

    /// Imports and answers the table as it is kept then.
    @discardableResult
    func kept(
        _ table: OfficeTable, _ text: String, assignsIDs: Bool = false, allowsClearing: Bool = false
    ) throws -> String {
        let office = try records()
        let review = try review(table, text, assignsIDs: assignsIDs, records: office)
        _ = try office.importTable(
            review, actor: "张会计", time: ImportFixture.time, allowsClearing: allowsClearing)
        return try exported(table)
    }

    /// The kept table in full, as the file of records has it.
    func exported(_ table: OfficeTable) throws -> String {
        let path =
            switch table {
            case .organizations: "directory/organizations.csv"
            case .people: "directory/people.csv"
            case .appointments: "directory/appointments.csv"
            case .inputs(let scheme, let period): "inputs/\(scheme)/\(period).csv"
            }
        let file = workspace.folder + "/township.sqlite"
        let key = "\(workspace.folder)/keys/\(try SQLiteRecords.id(of: file)).key"
        let store = try SQLiteRecords(at: file, key: try StoreKey(at: key))
        let version = try store.tables().first { $0.path == path }
        let bytes = try version.map { try store.content($0.digest) } ?? []
        return String(decoding: bytes.dropFirst(3), as: UTF8.self)
            .replacing("\r\n", with: "\n")
    }

    static func workbook(
        _ name: String = "Sheet1", _ rows: [[CellValue]], merged: [XLSXArea] = [],
        dates: Set<Int> = []
    ) throws -> [UInt8] {
        let date = XLSXStyle(numberFormat: "yyyy/m/d")
        return try XLSXWorkbook(sheets: [
            XLSXSheet(
                name: name,
                rows: rows.map { row in
                    XLSXRow(
                        row.enumerated().map { index, value in
                            XLSXCell(value, style: dates.contains(index) ? date : XLSXStyle())
                        })
                }, merged: merged)
        ]).bytes()
    }
}
