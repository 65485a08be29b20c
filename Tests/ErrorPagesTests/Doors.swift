import ExactNumbers
import Foundation
import Governance
import LuaSandbox
import LuaSyntax
import PolicyEngine
import TabularFiles
import TownshipOffice

/// The public doors through which errors are provoked.
enum Door {
    static func number(_ body: () throws(NumberError) -> Void) -> [Provoked] {
        do {
            try body()
            return []
        } catch {
            return [Provoked(code: error.code.rawValue, message: error.message)]
        }
    }

    static func governance(_ body: () throws(GovernanceError) -> Void) -> [Provoked] {
        do {
            try body()
            return []
        } catch {
            return [Provoked(code: error.code.rawValue, message: error.message)]
        }
    }

    static func document(_ body: () throws(DocumentError) -> Void) -> [Provoked] {
        do {
            try body()
            return []
        } catch {
            return [Provoked(code: error.code.rawValue, message: error.message)]
        }
    }

    static func table(_ body: () throws -> Void) throws -> [Provoked] {
        do {
            try body()
            return []
        } catch let error as TableErrors {
            return error.errors.map { Provoked(code: $0.code.rawValue, message: $0.message) }
        } catch let error as TableError {
            return [Provoked(code: error.code.rawValue, message: error.message)]
        }
    }

    static func csv(_ text: String) throws -> [Provoked] {
        try table { _ = try CSVReader().table(from: Array(text.utf8), named: "甲.csv") }
    }

    static func syntax(_ source: String) -> [Provoked] {
        do {
            _ = try DialectRewriter().rewrite(Parser.parse(Array(source.utf8)))
            return []
        } catch {
            return [
                Provoked(
                    code: error.code.rawValue,
                    message: "main.lua:\(error.position.line): \(error.message)")
            ]
        }
    }

    static func lua(_ source: String, limits: LuaSandbox.Limits = .short) -> [Provoked] {
        do {
            _ = try LuaSandbox.short(limits).run(source, named: "main.lua") { globals in
                globals["f"] = .function { (n: Int) in n }
            }
            return []
        } catch {
            return [Provoked(code: error.code, message: error.description)]
        }
    }

    static func policy(_ errors: [PolicyError]) -> [Provoked] {
        errors.map { error in
            let place = error.place.map { "\($0): " } ?? ""
            return Provoked(code: error.code.rawValue, message: place + error.message)
        }
    }

    static func json(_ text: String) -> [Provoked] {
        var reader = JSONReader()
        do {
            _ = try reader.dataValue(text)
            return []
        } catch {
            return policy([error])
        }
    }

    static func jsonObject(_ bytes: [UInt8]) -> [Provoked] {
        var reader = JSONReader()
        let answer: Result<Void, PolicyError> = bytes.withUnsafeBytes { bytes in
            Result { () throws(PolicyError) in
                try reader.readObject(bytes) { _ throws(PolicyError) in }
            }
        }
        if case .failure(let error) = answer { return policy([error]) }
        return []
    }
}

extension LuaSandbox {
    /// Which limits a provocation needs.
    enum Limits { case short, counted, small }

    static func short(_ limits: Limits) -> LuaSandbox {
        switch limits {
        case .short:
            LuaSandbox(limits: LuaLimitsOfSandbox(time: .milliseconds(100), memory: .mebibytes(8)))
        case .counted: LuaSandbox(limits: LuaLimitsOfSandbox(instructions: 10_000, time: nil))
        // However busy the machine is, memory runs out first.
        case .small: LuaSandbox(limits: LuaLimitsOfSandbox(time: nil, memory: .mebibytes(8)))
        }
    }
}
