import Foundation
import TabularFiles
import Testing

@Suite struct AtomicFileTests {
    @Test func writesAndReplaces() throws {
        try TemporaryFolder.with { folder in
            let path = folder + "/2020-03 发放表.csv"
            try AtomicFile.write([1, 2, 3], toPath: path)
            try AtomicFile.write([4], toPath: path)
            #expect(try TemporaryFolder.bytes(of: path) == [4])
            #expect(try TemporaryFolder.names(in: folder) == ["2020-03 发放表.csv"])
        }
    }

    @Test func leavesTheOldFileWhenWritingFails() throws {
        try TemporaryFolder.with { folder in
            let path = folder + "/old.csv"
            try AtomicFile.write([1, 2, 3], toPath: path)
            let refusal = TableError(code: .writeTooLarge, advice: "太大")
            let found = complaints {
                try AtomicFile.write(toPath: path) { (temporary) throws(TableError) in
                    #expect(FileManager.default.fileExists(atPath: temporary))
                    throw refusal
                }
            }
            #expect(found == [refusal])
            #expect(try TemporaryFolder.bytes(of: path) == [1, 2, 3])
            #expect(try TemporaryFolder.names(in: folder) == ["old.csv"])
        }
    }

    @Test func leavesNothingBehindWhenTheTargetIsAFolder() throws {
        try TemporaryFolder.with { folder in
            let path = folder + "/taken"
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: false)
            let found = complaints { try AtomicFile.write([1], toPath: path) }
            #expect(found.map(\.code) == [.writeFailed])
            #expect(found.first?.message.contains("原来的文件没有动") == true)
            #expect(try TemporaryFolder.names(in: folder) == ["taken"])
        }
    }

    @Test func saysWhenTheFolderIsMissing() throws {
        try TemporaryFolder.with { folder in
            let path = folder + "/no/where.xlsx"
            let found = complaints { try XLSXWorkbook(sheets: []).write(toPath: path) }
            #expect(found.map(\.code) == [.writeFailed])
            #expect(found.first?.file == path)
            #expect(found.first?.advice.contains("文件夹不存在") == true)
        }
    }

    @Test func handsOnThePermissionsOfTheFileItReplaces() throws {
        try TemporaryFolder.with { folder in
            let path = folder + "/private.csv"
            try AtomicFile.write([1], toPath: path)
            try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
            try AtomicFile.write([2], toPath: path)
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            #expect(attributes[.posixPermissions] as? Int == 0o640)
        }
    }

    @Test func takesNoTemporaryFileForItsOwn() throws {
        try TemporaryFolder.with { folder in
            // A left-over of an earlier process with the same number must not be written to.
            let stale = "\(folder)/.table-\(ProcessInfo.processInfo.processIdentifier)-0.tmp"
            try Data([9]).write(to: URL(fileURLWithPath: stale))
            try AtomicFile.write([1], toPath: folder + "/new")
            #expect(try TemporaryFolder.bytes(of: stale) == [9])
            #expect(try TemporaryFolder.bytes(of: folder + "/new") == [1])
        }
    }

    @Test func aLinkStaysALink() throws {
        try TemporaryFolder.with { folder in
            try AtomicFile.write([1], toPath: folder + "/real")
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/link", withDestinationPath: "real")
            try AtomicFile.write([2], toPath: folder + "/link")
            #expect(try TemporaryFolder.bytes(of: folder + "/real") == [2])
            #expect(
                try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link")
                    == "real")
        }
    }

    /// What is no file cannot be replaced by one: a pipe, like a device, is written to.
    @Test func aPipeStaysAPipe() throws {
        try TemporaryFolder.with { folder in
            let path = folder + "/pipe"
            #expect(mkfifo(path, 0o600) == 0)
            let descriptor = open(path, O_RDWR)
            defer { close(descriptor) }
            try AtomicFile.write([1, 2, 3], toPath: path)
            var bytes = [UInt8](repeating: 0, count: 8)
            #expect(read(descriptor, &bytes, bytes.count) == 3)
            #expect(bytes.prefix(3) == [1, 2, 3])
            #expect(try TemporaryFolder.names(in: folder) == ["pipe"])
            #expect(
                complaints { try AtomicFile.write([1], toPath: "") }.map(\.code) == [.writeFailed])
        }
    }
}
