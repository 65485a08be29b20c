/// The script that looks entries up by what their headings say.
///
/// The page reads without it. Nothing of a document is in it, so that the browser can be told to run these bytes only.
enum HTMLScript {
    /// The digest by which the page's policy names the script; a test computes it anew.
    static let digest = "sha256-dTcO51T5OemRgWLxxD/Cj/odPtwewyrGtPM+XAayitk="

    static let text = """

        document.querySelectorAll("section.entries").forEach(function (section) {
          var form = section.querySelector("form.search");
          if (!form) return;
          var input = form.querySelector("input");
          var output = form.querySelector("output");
          var rows = Array.from(section.querySelectorAll("ol.index > li"));
          var entries = Array.from(section.querySelectorAll("article.entry"));
          var names = entries.map(function (entry) {
            return entry.querySelector("h3").textContent.toLowerCase();
          });
          function show() {
            var words = input.value.toLowerCase().split(/\\s+/).filter(Boolean);
            var found = 0;
            names.forEach(function (name, i) {
              var fits = words.every(function (word) { return name.includes(word); });
              if (fits) found += 1;
              rows[i].hidden = !fits;
              entries[i].hidden = !fits;
            });
            output.textContent = words.length ? "找到 " + found + " / " + names.length : "";
          }
          form.hidden = false;
          form.addEventListener("submit", function (event) { event.preventDefault(); });
          input.addEventListener("input", show);
          show();
        });

        """
}
