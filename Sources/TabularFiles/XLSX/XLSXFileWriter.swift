import CXLSXWriter
import Foundation

/// The only place that calls libxlsxwriter: it lays a checked workbook down in a file.
struct XLSXFileWriter {
    let workbook: XLSXWorkbook

    /// The start of the year 2000 in UTC: the format demands a time, and a fixed one keeps the bytes the same.
    private static let created = time_t(946_684_800)

    /// Writes to a path; errors name the place where the file shall be in the end.
    func write(toPath path: String, for finalPath: String) throws(TableError) {
        guard let book = workbook_new(path) else {
            throw AtomicFile.failure(finalPath, errno)
        }
        setProperties(of: book)
        var formats = FormatTable(book: book)
        for (sheet, name) in zip(workbook.sheets, workbook.sheetNames) {
            guard let page = workbook_add_worksheet(book, name) else {
                preconditionFailure("libxlsxwriter refused the checked sheet name \(name)")
            }
            fill(page, with: sheet, &formats)
            setLayout(sheet, of: page)
            let writer = XLSXChartWriter(book: book, page: page, sheetName: name)
            for chart in sheet.charts { writer.draw(chart) }
            for choice in sheet.choices { offer(choice, on: page) }
            if sheet.isHidden, sheet != workbook.sheets.first { worksheet_hide(page) }
        }
        errno = 0
        // Closing writes the file and frees the book, whether it succeeds or not.
        if workbook_close(book) != LXW_NO_ERROR { throw AtomicFile.failure(finalPath, errno) }
    }

    private func setProperties(of book: UnsafeMutablePointer<lxw_workbook>) {
        var properties = lxw_doc_properties()
        properties.created = Self.created
        let title = Array(TextCleaning.singleLine(String(workbook.title.prefix(120))).utf8CString)
        title.withUnsafeBufferPointer { buffer in
            // The library copies the text and does not write to it.
            properties.title = UnsafeMutablePointer(mutating: buffer.baseAddress)
            workbook_set_properties(book, &properties)
        }
    }

    private func fill(
        _ page: UnsafeMutablePointer<lxw_worksheet>, with sheet: XLSXSheet,
        _ formats: inout FormatTable
    ) {
        for (index, width) in sheet.columnWidths.enumerated() {
            let column = lxw_col_t(index)
            let style = sheet.columnStyles.indices.contains(index) ? sheet.columnStyles[index] : nil
            let format = style.flatMap { formats.format(for: $0) }
            worksheet_set_column(page, column, column, width, format)
        }
        // Merging blanks its cells, so the cells are written after it.
        for area in sheet.merged where area.rows.count > 1 || area.columns.count > 1 {
            worksheet_merge_range(
                page, lxw_row_t(area.rows.lowerBound), lxw_col_t(area.columns.lowerBound),
                lxw_row_t(area.rows.upperBound), lxw_col_t(area.columns.upperBound), "", nil)
        }
        for (index, row) in sheet.rows.enumerated() {
            let number = lxw_row_t(index)
            if let height = row.height { worksheet_set_row(page, number, height, nil) }
            for (column, cell) in row.cells.enumerated() {
                write(cell, to: page, number, lxw_col_t(column), &formats)
            }
        }
    }

    private func write(
        _ cell: XLSXCell, to page: UnsafeMutablePointer<lxw_worksheet>, _ row: lxw_row_t,
        _ column: lxw_col_t, _ formats: inout FormatTable
    ) {
        switch cell.value {
        case .empty:
            worksheet_write_blank(page, row, column, formats.format(for: cell.style))
        case .text(let text):
            // The text format keeps a spreadsheet from making a formula of the cell when it is edited.
            var style = cell.style
            style.numberFormat = "@"
            let safe = XLSXText.escaped(TextCleaning.singleLine(text))
            worksheet_write_string(page, row, column, safe, formats.format(for: style))
        case .number(let number):
            if number.significantDigits <= 15, let value = Double(number.text) {
                worksheet_write_number(page, row, column, value, formats.format(for: cell.style))
            } else {
                // A spreadsheet's numbers carry 15 digits; a longer one stays exact only as text.
                var style = cell.style
                style.numberFormat = "@"
                worksheet_write_string(
                    page, row, column, number.text, formats.format(for: style))
            }
        }
    }

    private func offer(_ choice: XLSXChoice, on page: UnsafeMutablePointer<lxw_worksheet>) {
        var formula = Array(choice.formula.utf8CString)
        formula.withUnsafeMutableBufferPointer { buffer in
            var validation = lxw_data_validation()
            validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            // The library copies the text.
            validation.value_formula = buffer.baseAddress
            let on = UInt8(LXW_VALIDATION_ON.rawValue)
            let off = UInt8(LXW_VALIDATION_OFF.rawValue)
            validation.ignore_blank = on
            validation.dropdown = on
            validation.show_error = choice.isStrict ? on : off
            validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
            worksheet_data_validation_range(
                page, lxw_row_t(choice.area.rows.lowerBound),
                lxw_col_t(choice.area.columns.lowerBound),
                lxw_row_t(choice.area.rows.upperBound),
                lxw_col_t(choice.area.columns.upperBound), &validation)
        }
    }

    private func setLayout(
        _ sheet: XLSXSheet, of page: UnsafeMutablePointer<lxw_worksheet>
    ) {
        let layout = sheet.layout
        let paperA4 = UInt8(9)
        let millimetresPerInch = 25.4
        worksheet_set_paper(page, paperA4)
        if layout.isLandscape {
            worksheet_set_landscape(page)
        } else {
            worksheet_set_portrait(page)
        }
        worksheet_set_margins(
            page, layout.leftMargin / millimetresPerInch, layout.rightMargin / millimetresPerInch,
            layout.topMargin / millimetresPerInch, layout.bottomMargin / millimetresPerInch)
        if let scale = layout.scale {
            worksheet_set_print_scale(page, UInt16(min(400, max(10, scale))))
            // The library reads the list up to a zero and copies it.
            var breaks = layout.breaks.filter { $0 > 0 }.prefix(1000).map { lxw_row_t($0) } + [0]
            worksheet_set_h_pagebreaks(page, &breaks)
        } else {
            worksheet_fit_to_pages(page, 1, 0)
        }
        worksheet_center_horizontally(page)
        if let rows = layout.repeatedRows {
            worksheet_repeat_rows(page, lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound))
        }
        if layout.numbersPages {
            worksheet_set_footer(page, "&C&\"宋体,Regular\"&9第 &P 页 共 &N 页")
        }
        if sheet.frozenRows > 0 {
            worksheet_freeze_panes(page, lxw_row_t(sheet.frozenRows), 0)
        }
    }
}
