import Foundation

/// Workbooks as other programs write them.
enum ForeignWorkbooks {
    /// 姓名 and 得分; the scores are a formula that nobody computed and one that failed.
    static let uncomputed = bytes(
        "UEsDBBQAAAAIAAAAISjaz3R8PAAAAEwAAAAPAAAAeGwvd29ya2Jvb2sueG1ssynPL8pOys/PVqjIzckr"
            + "tiqyVSpSsrMpzkhNLSmG0gp5ibmptkqJSgpFVpkptkqGSvp2NvowJfowE+wAUEsDBBQAAAAIAAAAIShI"
            + "KfRNRQAAAGEAAAAaAAAAeGwvX3JlbHMvd29ya2Jvb2sueG1sLnJlbHOzCUrNSSzJzM8rzsgsKLazQeYq"
            + "eKbYKhkqKYRUFqTaKumX5xdlF2ekppYARRKL0lNLbJXgQsX6hnoVuTlK+nY2+qgmAgBQSwMEFAAAAAgA"
            + "AAAhKCbevCKFAAAAJwEAABMAAAB4bC93b3Jrc2hlZXRzLzEueG1ssynPL8ouzkhNLbGzAVMuiSWJdjZF"
            + "+eV2NskKJbZKmXk5mXmpwSVFSnY2mcV2NiV2T5dPfjqh10YfqEMfJKKfjFvpvulPO9pQleqDzcZrwZ4F"
            + "T3Y0oFlgZ5NmZ6htaKOfRqwxz/u6n+zoxOLOVKCSMjtlF88wfQNFG/0yZAP1kQJBHxE2AFBLAQIUAxQA"
            + "AAAIAAAAISjaz3R8PAAAAEwAAAAPAAAAAAAAAAAAAACAAQAAAAB4bC93b3JrYm9vay54bWxQSwECFAMU"
            + "AAAACAAAACEoSCn0TUUAAABhAAAAGgAAAAAAAAAAAAAAgAFpAAAAeGwvX3JlbHMvd29ya2Jvb2sueG1s"
            + "LnJlbHNQSwECFAMUAAAACAAAACEoJt68IoUAAAAnAQAAEwAAAAAAAAAAAAAAgAHmAAAAeGwvd29ya3No"
            + "ZWV0cy8xLnhtbFBLBQYAAAAAAwADAMYAAACcAQAAAAA=")

    /// Days count from 1904, the second row below the head is hidden.
    static let older = bytes(
        "UEsDBBQAAAAIAAAAIShXVS/LSwAAAGYAAAAPAAAAeGwvd29ya2Jvb2sueG1ssynPL8pOys/PVqjIzckr"
            + "tiqyVSpSsrOBiQYUKaQklqQaWhqY2CoZKunb2RRnpKaWFENphbzE3FRbpUQlhSKrzBSoCn2YEn2YKXYA"
            + "UEsDBBQAAAAIAAAAIShIKfRNRQAAAGEAAAAaAAAAeGwvX3JlbHMvd29ya2Jvb2sueG1sLnJlbHOzCUrN"
            + "SSzJzM8rzsgsKLazQeYqeKbYKhkqKYRUFqTaKumX5xdlF2ekppYARRKL0lNLbJXgQsX6hnoVuTlK+nY2"
            + "+qgmAgBQSwMEFAAAAAgAAAAhKG/25+SwAAAA7wEAABMAAAB4bC93b3Jrc2hlZXRzLzEueG1ssynPL8ou"
            + "zkhNLbGzAVMuiSWJdjZF+eV2NskKJbZKmXk5mXmpwSVFSnY2mcV2NiV2T5dPfjqh10YfqEMfJKKfjFtp"
            + "+67nU+Y/m7702Zz5xGlYu+xpXxuqUn2wY/C6aM+CJzsa0CywsymzMzEyMDCx0S/Db+eS5U92TMZhp0JG"
            + "ZkpKap6tkqESTgOeze17sqsHzXp98uzDqet5X/eTHZ04/GiqZwr3JcQofaTI1EfEMQBQSwECFAMUAAAA"
            + "CAAAACEoV1Uvy0sAAABmAAAADwAAAAAAAAAAAAAAgAEAAAAAeGwvd29ya2Jvb2sueG1sUEsBAhQDFAAA"
            + "AAgAAAAhKEgp9E1FAAAAYQAAABoAAAAAAAAAAAAAAIABeAAAAHhsL19yZWxzL3dvcmtib29rLnhtbC5y"
            + "ZWxzUEsBAhQDFAAAAAgAAAAhKG/25+SwAAAA7wEAABMAAAAAAAAAAAAAAIAB9QAAAHhsL3dvcmtzaGVl"
            + "dHMvMS54bWxQSwUGAAAAAAMAAwDGAAAA1gEAAAAA")

    private static func bytes(_ text: String) -> [UInt8] {
        Data(base64Encoded: text).map(Array.init) ?? []
    }
}
