import ArgumentParser
import Governance
import PolicyEngine
import TabularFiles
import TownshipOffice

/// Tells what went wrong, one finding a line, and answers exit status 1.
enum Failure {
    static func reporting<R>(_ body: () throws -> R) throws -> R {
        do {
            return try body()
        } catch let error as WorkspaceFindings {
            Terminal.complain(lines: error.findings.map(\.description))
        } catch let error as PolicyFindings {
            Terminal.complain(lines: error.errors.map(\.description))
        } catch let error as PolicyError {
            Terminal.complain(lines: [error.description])
        } catch let error as StoreError {
            Terminal.complain(lines: [error.description])
        } catch let error as RegisterError {
            Terminal.complain(lines: [error.description])
        } catch let error as RunError {
            Terminal.complain(lines: [error.description])
        } catch let error as TableError {
            Terminal.complain(lines: [error.description])
        } catch let error as TableErrors {
            Terminal.complain(lines: error.errors.map(\.description))
        } catch let error as DocumentError {
            Terminal.complain(lines: [error.description])
        }
        throw ExitCode(1)
    }
}

extension Period {
    /// A period of the command line; wrong text is wrong usage.
    static func argument(_ text: String) throws -> Period {
        do {
            return try Period(text: text)
        } catch {
            throw ValidationError(error.message)
        }
    }
}

extension Day {
    /// A day of the command line; wrong text is wrong usage.
    static func argument(_ text: String?) throws -> Day? {
        guard let text else { return nil }
        do {
            return try Day(text: text)
        } catch {
            throw ValidationError(error.message)
        }
    }
}
