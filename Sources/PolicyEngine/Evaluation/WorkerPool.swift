import Dispatch
import LuaSandbox
import Synchronization

/// What carries out jobs that need a worker.
protocol WorkerSource {
    /// A worker, or why main.lua did not run to its end this time.
    typealias Worker = Result<SchemeWorker, EvaluationFault>

    /// Carries jobs out and waits for all of them; the answers come in the order of the jobs.
    func map<T, R>(_ items: [T], _ body: @escaping (Worker, T) -> R) -> [R]
}

/// One worker on its own thread serves, too.
extension SchemeWorker: WorkerSource {
    func map<T, R>(_ items: [T], _ body: @escaping (Worker, T) -> R) -> [R] {
        items.map { body(.success(self), $0) }
    }
}

/// A number of threads, each with a worker of its own, that carry out jobs until the pool goes.
///
/// Which thread takes which job varies; a job's answer does not, since workers keep nothing between subjects.
final class WorkerPool: WorkerSource, Sendable {
    typealias Job = (Worker) -> Void

    /// `@unchecked Sendable`: a job is made on one thread and carried out once, on another, before its maker goes on.
    private struct Box: @unchecked Sendable {
        let job: Job
    }

    private struct State {
        var jobs: [Box] = []
        var threads: [LuaThread] = []
    }

    private let state = Mutex(State())
    private let wake = DispatchSemaphore(value: 0)
    private let count: Int

    /// Starts threads; `makeWorker` runs on each of them.
    init(count: Int, makeWorker: @escaping @Sendable () -> Worker) {
        self.count = count
        for _ in 0..<count {
            let thread = LuaThread.start { [state = StateReference(pool: self)] in
                state.serve(makeWorker)
            }
            state.withLock { $0.threads.append(thread) }
        }
    }

    /// Keeps the pool's parts alive for its threads.
    private final class StateReference: Sendable {
        let pool: WorkerPool
        init(pool: WorkerPool) { self.pool = pool }
        func serve(_ makeWorker: @Sendable () -> Worker) {
            var worker = makeWorker()
            while let job = pool.take() {
                // A plugin that loaded once may fail the next time: a limit of time, a function of the host.
                if case .failure = worker { worker = makeWorker() }
                job(worker)
            }
        }
    }

    private func take() -> Job? {
        wake.wait()
        return state.withLock { state in state.jobs.isEmpty ? nil : state.jobs.removeFirst().job }
    }

    func map<T, R>(_ items: [T], _ body: @escaping (Worker, T) -> R) -> [R] {
        let answers = Answers<R>(count: items.count)
        let group = DispatchGroup()
        for (position, item) in items.enumerated() {
            group.enter()
            let box = Box { worker in
                answers.put(body(worker, item), at: position)
                group.leave()
            }
            state.withLock { $0.jobs.append(box) }
            wake.signal()
        }
        group.wait()
        return answers.all
    }

    /// Lets the threads end and waits for them, so that their stacks are given back.
    func close() {
        for _ in 0..<count { wake.signal() }
        for thread in state.withLock({ $0.threads }) { thread.join() }
    }

    private final class Answers<R> {
        private let answers: Mutex<[R?]>
        init(count: Int) { answers = Mutex(Array(repeating: nil, count: count)) }
        func put(_ answer: R, at position: Int) {
            let box = Handed(value: answer)
            answers.withLock { $0[position] = box.value }
        }
        var all: [R] { answers.withLock { $0.compactMap(\.self) } }
    }

    /// `@unchecked Sendable`: handed from the worker's thread to the waiting one, and not kept by the first.
    private struct Handed<R>: @unchecked Sendable {
        let value: R
    }
}
