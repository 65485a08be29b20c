import Foundation
import PolicyEngine
import Testing

@Suite struct LineReaderTests {
    /// What a reader makes of bytes that arrive in pieces: lines as text, refused ones as `nil`.
    private func lines(
        _ pieces: [[UInt8]], maximumLength: Int = 1 << 20
    ) async throws -> [String?] {
        let pipe = Pipe()
        let writing = Thread {
            for piece in pieces { pipe.fileHandleForWriting.write(Data(piece)) }
            try? pipe.fileHandleForWriting.close()
        }
        writing.start()
        var reader = LineReader(
            descriptor: pipe.fileHandleForReading.fileDescriptor, maximumLength: maximumLength,
            file: "输入")
        var lines: [String?] = []
        while let event = try reader.next() {
            switch event {
            case .line(let bytes, let number):
                #expect(number == lines.count + 1)
                lines.append(String(decoding: bytes, as: UTF8.self))
            case .refused(let error):
                #expect(error.code == .jsonTooLong)
                #expect(error.place == "输入:\(lines.count + 1)")
                lines.append(nil)
            case .idle: Issue.record("nobody asked for pauses")
            }
        }
        let isAtEnd = try reader.next() == nil
        #expect(isAtEnd)
        #expect(reader.lineNumber == lines.count)
        return lines
    }

    private func lines(_ text: String, maximumLength: Int = 1 << 20) async throws -> [String?] {
        let whole = try await lines([Array(text.utf8)], maximumLength: maximumLength)
        // However the bytes arrive, the lines are the same.
        let single = try await lines(text.utf8.map { [$0] }, maximumLength: maximumLength)
        #expect(whole == single)
        return whole
    }

    @Test func splitsLines() async throws {
        #expect(try await lines("") == [])
        #expect(try await lines("a") == ["a"])
        #expect(try await lines("a\n") == ["a"])
        #expect(try await lines("a\r\nb\r\n\r\n\nc\r") == ["a", "b", "", "", "c"])
        #expect(try await lines("甲\n乙\rx\n") == ["甲", "乙\rx"])
    }

    @Test func dropsAByteOrderMarkAtTheBeginningOnly() async throws {
        #expect(try await lines("\u{FEFF}a\n\u{FEFF}b\n") == ["a", "\u{FEFF}b"])
        #expect(try await lines("\u{FEFF}") == [])
        #expect(try await lines("\u{FEFF}\r\n") == [""])
        #expect(try await lines("\n\u{FEFF}a") == ["", "\u{FEFF}a"])
    }

    @Test func refusesLongLinesAndGoesOn() async throws {
        #expect(
            try await lines("12345\n123456\r\n12345\r\n1234567890123\nab\n123456", maximumLength: 5)
                == ["12345", nil, "12345", nil, "ab", nil])
        #expect(try await lines("\u{FEFF}12345\n", maximumLength: 5) == ["12345"])
        let long = String(repeating: "x", count: 300_000)
        #expect(
            try await lines([Array("a\n\(long)\nb".utf8)], maximumLength: 70_000) == [
                "a", nil, "b",
            ])
        #expect(try await lines([Array(long.utf8)], maximumLength: 70_000) == [nil])
        #expect(try await lines([Array("\(long)\n\(long)".utf8)]) == [long, long])
    }

    @Test func saysThatItCannotRead() {
        let descriptor = open("/", O_RDONLY)
        defer { close(descriptor) }
        var reader = LineReader(descriptor: descriptor)
        do throws(PolicyError) {
            _ = try reader.next()
            Issue.record("a folder has no lines")
        } catch {
            #expect(error.code == .streamRead)
        }
    }

    @Test func waitsForADescriptorThatDoesNotBlock() async throws {
        let pipe = Pipe()
        let descriptor = pipe.fileHandleForReading.fileDescriptor
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
        Thread {
            Thread.sleep(forTimeInterval: 0.05)
            pipe.fileHandleForWriting.write(Data("a\n".utf8))
            try? pipe.fileHandleForWriting.close()
        }.start()
        var reader = LineReader(descriptor: descriptor)
        guard case .line(let bytes, _)? = try reader.next() else {
            Issue.record("the line was not waited for")
            return
        }
        #expect(bytes.elementsEqual("a".utf8))
    }
}
