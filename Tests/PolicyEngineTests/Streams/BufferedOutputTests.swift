import Foundation
import PolicyEngine
import Testing

@Suite struct BufferedOutputTests {
    @Test func writesEverythingInOrder() throws {
        let pipe = Pipe()
        var output = BufferedOutput(
            descriptor: pipe.fileHandleForWriting.fileDescriptor, capacity: 8)
        for index in 0..<100 { try output.write("\(index)\n".utf8) }
        try output.flush()
        try pipe.fileHandleForWriting.close()
        let written = pipe.fileHandleForReading.readDataToEndOfFile()
        #expect(
            String(decoding: written, as: UTF8.self)
                == (0..<100).map { "\($0)\n" }.joined())
    }

    @Test func writesNothingBeforeItIsTold() throws {
        let pipe = Pipe()
        var output = BufferedOutput(descriptor: pipe.fileHandleForWriting.fileDescriptor)
        try output.write([UInt8(ascii: "a")])
        var request = pollfd(
            fd: pipe.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
        #expect(poll(&request, 1, 0) == 0)
        try output.flush()
        #expect(poll(&request, 1, 0) == 1)
    }

    @Test func saysThatTheReaderIsGone() throws {
        signal(SIGPIPE, SIG_IGN)
        let pipe = Pipe()
        try pipe.fileHandleForReading.close()
        var output = BufferedOutput(descriptor: pipe.fileHandleForWriting.fileDescriptor)
        try output.write("a\n".utf8)
        do throws(PolicyError) {
            try output.flush()
            Issue.record("nobody reads what was written")
        } catch {
            #expect(error.code == .streamClosed)
        }
        // What nobody wanted is not written again.
        try output.flush()
    }

    @Test func saysThatItCannotWrite() {
        var output = BufferedOutput(descriptor: -1, file: "输出")
        do throws(PolicyError) {
            try output.write("a\n".utf8)
            try output.flush()
            Issue.record("there is no such descriptor")
        } catch {
            #expect(error.code == .streamWrite)
            #expect(error.file == "输出")
        }
    }
}
