/// What is really so in a little township, month by month, and what everybody is due for it: reckoned here in whole 分, by another
/// hand than the plugin's.
struct TrialWorld {
    struct Post: Equatable {
        var title: String
        var first: Int
        /// The last month; nil while the post is held.
        var last: Int?
    }

    static let posts = ["书记", "主任", "文书"]

    /// The pay of a post in 元, by the month from which it holds.
    var rates: [String: [Int: Int]]
    /// Each person's posts, one after the other.
    var people: [[Post]]
    /// Each person's score by month; nil while nobody knows it.
    var scores: [[Int?]]

    init(_ random: inout TrialRandom, months: Int) {
        rates = Dictionary(
            uniqueKeysWithValues: TrialWorld.posts.map { ($0, [1: 1000 + random.next(900)]) })
        people = (0..<4).map { _ in
            [Post(title: TrialWorld.posts[random.next(3)], first: 1, last: nil)]
        }
        scores = people.map { _ in (0...months).map { _ in 60 + random.next(41) } }
    }

    /// Something turns out, or happens, in a month: a raise that holds from earlier, a score that was wrong, somebody who left or
    /// holds another post, a score that nobody has.
    mutating func happen(_ random: inout TrialRandom, in month: Int) {
        let person = random.next(people.count)
        let since = 1 + random.next(month)
        switch random.next(6) {
        case 0: rates[TrialWorld.posts[random.next(3)]]?[since] = 1000 + random.next(1200)
        case 1: scores[person][since] = 60 + random.next(41)
        case 2: scores[person][month] = nil
        case 3: leave(person, after: since)
        case 4: move(person, to: TrialWorld.posts[random.next(3)], from: since)
        default: come(person, from: since)
        }
    }

    private mutating func leave(_ person: Int, after month: Int) {
        guard let last = people[person].last, last.last == nil, last.first <= month else { return }
        people[person][people[person].count - 1].last = month
    }

    private mutating func move(_ person: Int, to title: String, from month: Int) {
        guard let last = people[person].last, last.last == nil, last.first < month,
            last.title != title
        else { return }
        people[person][people[person].count - 1].last = month - 1
        people[person].append(Post(title: title, first: month, last: nil))
    }

    private mutating func come(_ person: Int, from month: Int) {
        guard let last = people[person].last?.last, last < month else { return }
        people[person].append(Post(title: TrialWorld.posts[0], first: month, last: nil))
    }

    /// The post that somebody holds in a month.
    func post(_ person: Int, _ month: Int) -> String? {
        people[person].last { $0.first <= month && ($0.last ?? .max) >= month }?.title
    }

    /// What somebody is due for a month in 分; nil while nobody knows.
    func due(_ person: Int, _ month: Int) -> Int? {
        guard let post = post(person, month) else { return 0 }
        guard let score = scores[person][month] else { return nil }
        let rates = rates[post] ?? [:]
        let since = rates.keys.filter { $0 <= month }.max() ?? 1
        let base = (rates[since] ?? 0) * 100
        // A seventh of the score, and three thousandths of the base for dues: both have to be rounded.
        let merit = TrialWorld.halfUp(score * 1000 * 100, 7 * 10)
        let dues = TrialWorld.halfUp(base * 3, 1000)
        return base + merit - dues
    }

    private static func halfUp(_ number: Int, _ divisor: Int) -> Int {
        (number * 2 + divisor) / (divisor * 2)
    }
}
