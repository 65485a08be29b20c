import ArgumentParser
import Foundation
import Governance
import TownshipOffice

/// What all steps of a run's life ask for: which run, and who.
struct StepOptions: ParsableArguments {
    @Argument(help: "发放的编号，见 township pay runs。")
    var number: Int

    @OptionGroup var records: RecordOptions
    @OptionGroup var signing: SigningOptions

    /// Takes the step and says where the run stands now.
    func take(_ action: RunAction, note: String = "") throws {
        try tell { office, signer in
            let life = try office.take(
                action, on: number, note: note, by: signer, time: Date.now.recordText)
            if action == .checked {
                Terminal.complain(lines: try office.accountDoubts(of: number))
            }
            return life
        }
    }

    func tell(_ body: (OfficeRecords, OfficeSigner) throws -> RunLife) throws {
        let life = try Failure.reporting {
            let office = try records.open()
            return try body(office, try signing.signer(office, records))
        }
        let run = life.run
        Terminal.print(
            "第 \(run.number) 号  \(run.scheme) \(run.period) 第 \(run.version) 版  实发 \(run.shownTotal) 元  \(life.state.title)\n"
        )
    }
}
