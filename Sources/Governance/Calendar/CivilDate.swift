/// Year, month and day of a day number, also one day beyond the range of `Day`.
///
/// The count of days runs over years that begin in March, so that the leap day is the last of its year
/// and the lengths of the months before it follow one straight line.
struct CivilDate {
    var year: Int
    var month: Int
    var day: Int

    init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The date of a day number (days since 1970-01-01).
    init(number: Int) {
        let sinceMarchZero = number + 719_468
        let era = (sinceMarchZero >= 0 ? sinceMarchZero : sinceMarchZero - 146_096) / 146_097
        let dayOfEra = sinceMarchZero - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days since 1970-01-01.
    var number: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let shiftedMonth = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// Months counted from the beginning of year 0.
    var monthNumber: Int { year * 12 + month - 1 }

    /// Whole months reached on `end`, which is not before this date; the day that a shorter month lacks is its last.
    func wholeMonths(until end: CivilDate) -> Int {
        let anniversary = min(day, Self.daysInMonth(year: end.year, month: end.month))
        return end.monthNumber - monthNumber - (end.day < anniversary ? 1 : 0)
    }

    static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    static func daysInMonth(year: Int, month: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
