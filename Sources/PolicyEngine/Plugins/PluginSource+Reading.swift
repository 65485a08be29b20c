extension PluginSource {
    /// Who and what the plugin is.
    ///
    /// - Throws: Everything that is wrong with the manifest.
    public func readManifest() throws(PolicyFindings) -> PluginManifest {
        try PluginManifest(manifest.bytes, file: manifest.path)
    }

    /// The parameters of all files.
    ///
    /// - Throws: Everything that is wrong with them.
    public func readParameters() throws(PolicyFindings) -> ParameterSet {
        var files: [ParameterFile] = []
        var errors: [PolicyError] = []
        for file in parameters {
            do throws(PolicyFindings) {
                files.append(try ParameterFile(file.bytes, file: file.path))
            } catch {
                errors += error.errors
            }
        }
        if !errors.isEmpty { throw PolicyFindings(errors) }
        return try ParameterSet(files)
    }

    /// The test cases of all files, in order.
    ///
    /// - Throws: Everything that is wrong with them.
    public func readTests() throws(PolicyFindings) -> [TestCase] {
        try readTestFiles().flatMap(\.cases)
    }

    /// The files of `tests/` with their cases and properties, in order.
    ///
    /// - Throws: Everything that is wrong with them.
    public func readTestFiles() throws(PolicyFindings) -> [TestFile] {
        var files: [TestFile] = []
        var errors: [PolicyError] = []
        for file in tests {
            do throws(PolicyFindings) {
                files.append(try TestFile(file.bytes, file: file.path))
            } catch {
                errors += error.errors
            }
        }
        if !errors.isEmpty { throw PolicyFindings(errors) }
        return files
    }
}
