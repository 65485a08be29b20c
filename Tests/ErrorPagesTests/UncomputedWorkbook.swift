import Foundation

/// A sheet with 姓名 and 得分, whose score is a formula that no program has computed yet.
enum UncomputedWorkbook {
    static var bytes: [UInt8] {
        let text =
            "UEsDBBQAAAAIAAAAISjaz3R8PAAAAEwAAAAPAAAAeGwvd29ya2Jvb2sueG1ssynPL8pOys/PVqjIzckrtiqyVSpS"
            + "srMpzkhNLSmG0gp5ibmptkqJSgpFVpkptkqGSvp2NvowJfowE+wAUEsDBBQAAAAIAAAAIShIKfRNRQAAAGEAAAAa"
            + "AAAAeGwvX3JlbHMvd29ya2Jvb2sueG1sLnJlbHOzCUrNSSzJzM8rzsgsKLazQeYqeKbYKhkqKYRUFqTaKumX5xdl"
            + "F2ekppYARRKL0lNLbJXgQsX6hnoVuTlK+nY2+qgmAgBQSwMEFAAAAAgAAAAhKNf8xAtrAAAA1gAAABMAAAB4bC93"
            + "b3Jrc2hlZXRzLzEueG1ssynPL8ouzkhNLbGzAVMuiSWJdjZF+eV2NskKJbZKmXk5mXmpwSVFSnY2mcV2NiV2T5dP"
            + "fjqh10YfqEMfJKKfjFvpvulPO9pQleqDzcZrwZ4FT3Y0oFlgZ5NmZ6htaKOfhmyMPpKb9RFeAQBQSwECFAMUAAAA"
            + "CAAAACEo2s90fDwAAABMAAAADwAAAAAAAAAAAAAAgAEAAAAAeGwvd29ya2Jvb2sueG1sUEsBAhQDFAAAAAgAAAAh"
            + "KEgp9E1FAAAAYQAAABoAAAAAAAAAAAAAAIABaQAAAHhsL19yZWxzL3dvcmtib29rLnhtbC5yZWxzUEsBAhQDFAAA"
            + "AAgAAAAhKNf8xAtrAAAA1gAAABMAAAAAAAAAAAAAAIAB5gAAAHhsL3dvcmtzaGVldHMvMS54bWxQSwUGAAAAAAMA"
            + "AwDGAAAAggEAAAAA"
        return Data(base64Encoded: text).map(Array.init) ?? []
    }
}
