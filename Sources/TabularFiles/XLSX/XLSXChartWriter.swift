import CXLSXWriter

/// Draws the charts of a sheet, which the spreadsheet keeps in step with the cells.
struct XLSXChartWriter {
    let book: UnsafeMutablePointer<lxw_workbook>
    let page: UnsafeMutablePointer<lxw_worksheet>
    let sheetName: String

    private static let barHeight = 22
    private static let frame = 80

    func draw(_ chart: XLSXBarChart) {
        guard let drawing = workbook_add_chart(book, UInt8(LXW_CHART_BAR.rawValue)),
            let series = chart_add_series(drawing, nil, nil)
        else { return }
        let (first, last) = (lxw_row_t(chart.rows.lowerBound), lxw_row_t(chart.rows.upperBound))
        let (labels, values) = (lxw_col_t(chart.labels), lxw_col_t(chart.values))
        chart_series_set_categories(series, sheetName, first, labels, last, labels)
        chart_series_set_values(series, sheetName, first, values, last, values)
        chart_series_set_labels(series)
        chart_series_set_labels_num_format(series, "#,##0.00")
        chart_title_set_name(drawing, XLSXText.escaped(TextCleaning.singleLine(chart.title)))
        chart_legend_set_position(drawing, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
        // Bars are drawn from below unless told otherwise, and the table goes from above; of bars that lie, the y axis has
        // the labels.
        chart_axis_set_reverse(drawing.pointee.y_axis)
        chart_axis_major_gridlines_set_visible(drawing.pointee.x_axis, 0)
        var options = lxw_chart_options()
        let height = chart.rows.count * Self.barHeight + Self.frame
        // A drawing of the library's usual size is 480 by 288 dots.
        options.x_scale = 1
        options.y_scale = Double(height) / 288
        worksheet_insert_chart_opt(
            page, lxw_row_t(chart.row), lxw_col_t(chart.column), drawing, &options)
    }
}
