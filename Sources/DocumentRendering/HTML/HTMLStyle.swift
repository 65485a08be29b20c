import Governance

/// How a page looks on a screen and on paper.
enum HTMLStyle {
    static func text(for page: PageSetup) -> String {
        let margins = page.margins
        let orientation = page.orientation.rawValue
        let paper = page.orientation == .landscape ? 297 : 210
        return """
            @page { size: A4 \(orientation); margin: \(margins.top)mm \(margins.right)mm \(margins.bottom)mm \(margins.left)mm;
              @bottom-center { content: "第 " counter(page) " 页 共 " counter(pages) " 页"; font-size: 9pt; } }
            :root { --song: SimSun, "宋体", "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", serif;
              --hei: SimHei, "黑体", "Heiti SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
            \(base)
            @media screen {
              html { background: #e9ebee; }
              main { box-sizing: border-box; min-height: 60vh; max-width: \(paper)mm; margin: 1.5em auto; background: #fff;
                padding: \(margins.top)mm \(margins.right)mm \(margins.bottom)mm \(margins.left)mm; box-shadow: 0 1px 6px #0003; }
              .scroll { overflow-x: auto; }
            }
            @media screen and (max-width: 60em) { main { margin: 0; padding: 1em; max-width: none; }
              ol.index { columns: 1; } .sources td.place { white-space: normal; overflow-wrap: anywhere; } }
            \(print)
            """
    }

    /// Cells draw their own right and lower borders: shared ones get lost where a page ends.
    private static let base = """
        html { font: 10.5pt/1.5 var(--song); color: #000; font-variant-numeric: tabular-nums lining-nums; }
        body { margin: 0; }
        [hidden] { display: none !important; }
        h1, h2, h3, h4, h5, th, figcaption { font-family: var(--hei); font-weight: normal; }
        h1 { font-size: 18pt; text-align: center; margin: 0 0 4mm; line-height: 1.3; }
        h2 { font-size: 14pt; margin: 5mm 0 2mm; }
        h3, h4, h5 { font-size: 12pt; margin: 4mm 0 1.5mm; }
        h3.of-table { text-align: center; }
        p { margin: 1.5mm 0; }
        p.subtitle { text-align: center; }
        .lead { display: flex; justify-content: space-between; align-items: baseline; gap: 2em; margin: 1mm 0; }
        table { border-collapse: collapse; }
        table.sheet { width: 100%; font-size: var(--size); line-height: 1.35; border-collapse: separate;
          border-spacing: 0; }
        .sheet th, .sheet td { border: 0 solid #000; border-width: 0 0.5pt 0.5pt 0; padding: 0.9mm 1mm; overflow-wrap: anywhere; }
        .sheet tr > :first-child { border-left-width: 0.5pt; }
        .sheet tr.inner > :first-child { border-left-width: 0; }
        .sheet thead tr:first-child th { border-top-width: 0.5pt; }
        .sheet th { text-align: center; vertical-align: middle; }
        .sheet td.n, .sheet td.c, .sheet td.s { white-space: nowrap; overflow-wrap: normal; }
        td.n { text-align: right; }
        td.c { text-align: center; }
        .sheet td.note { font-size: 0.92em; }
        tr.subtotal td, tr.total td, tr.closing td { font-weight: bold; }
        tr.subtotal td { background: #f4f4f4; }
        .strips { font-size: var(--size); }
        .strip { padding: 2.2mm 0.3mm; border-bottom: 0.5pt dashed #555; }
        .strip table.sheet { table-layout: fixed; font-size: inherit; }
        .signatures { display: flex; gap: 1em; margin: 7mm 0 3mm; }
        .signatures span { flex: 1; white-space: nowrap; }
        .signatures b { font-weight: normal; }
        .notice { margin: 4mm 0; padding: 1mm 3mm 2mm; border: 0.5pt solid #999; font-size: 9.5pt; }
        .notice > p { font-weight: bold; margin: 1mm 0; }
        .notice td { padding: 0.3mm 4mm 0.3mm 0; vertical-align: top; }
        figure { margin: 5mm 0; }
        figcaption { text-align: center; font-size: 12pt; margin-bottom: 2mm; }
        svg { display: block; width: 100%; max-width: 190mm; margin: 0 auto; font: 12px var(--song); }
        svg .l { text-anchor: end; }
        svg rect { fill: #4a6fa5; }
        form.search { position: sticky; top: 0; background: #fff; padding: 2mm 0; border-bottom: 0.5pt solid #999; }
        form.search input { font: inherit; width: 16em; padding: 1mm 2mm; }
        ol.index { columns: 2; column-gap: 2em; padding-left: 2.6em; font-size: 9.5pt; }
        ol.index span, ol.index i { color: #555; font-style: normal; }
        ol.index i { white-space: nowrap; }
        ol.index li { break-inside: avoid; }
        ol.index .attention a, article.attention h3 { color: #a61c00; }
        article.entry { border-top: 0.5pt solid #000; margin-top: 5mm; scroll-margin-top: 14mm; }
        article.entry h3 { display: flex; flex-wrap: wrap; gap: 0 1.2em; align-items: baseline; margin: 2mm 0; }
        article.entry h3 i { font-style: normal; margin-left: auto; }
        a { color: #1a4f9c; text-decoration: none; border-bottom: 0.5pt dotted currentColor; }
        a.back { font: 9pt var(--song); border: 0; }
        .calculation { margin: 2mm 0 3mm; scroll-margin-top: 14mm; }
        .calculation p { margin: 0.5mm 0; }
        .expression { padding-left: 2em; text-indent: -2em; }
        .expression span { color: #555; font-size: 0.92em; }
        .expression em { font-style: normal; color: #555; font-size: 0.88em; margin-left: 1em; }
        .reason { padding-left: 2em; color: #333; font-size: 0.95em; }
        .reason small, .place { color: #777; }
        table.sources { margin: 0.5mm 0 0 2em; font-size: 0.8em; color: #333; }
        .sources tr { scroll-margin-top: 32mm; }
        .sources td { padding: 0 1em 0 0; vertical-align: top; }
        .sources td.n, .sources td.f, .sources td.place { white-space: nowrap; }
        :target { background: #fff2b3; }
        """

    private static let print = """
        @media print {
          thead { display: table-header-group; }
          tr, svg, .strip, .signatures, .notice.short, .calculation, figcaption { break-inside: avoid; }
          h1, h2, h3, h4, h5, figcaption, .lead { break-after: avoid; }
          tr.total, tr.closing, .signatures { break-before: avoid; }
          article.entry > h3 { break-after: avoid; }
          .notice tr { break-inside: avoid; }
          form.search, a.back { display: none !important; }
          a { color: inherit; border: 0; }
          :target { background: none; }
          html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        }
        """
}
