/// Unpacks DEFLATE (RFC 1951) the plain way, so that tests need no other program.
struct Inflater {
    private let input: [UInt8]
    private var position = 0
    private var output: [UInt8] = []

    static func inflate(_ input: [UInt8]) -> [UInt8] {
        var inflater = Inflater(input: input)
        inflater.run()
        return inflater.output
    }

    private init(input: [UInt8]) {
        self.input = input
    }

    private mutating func bits(_ count: Int) -> Int {
        var value = 0
        for index in 0..<count {
            value |= Int(input[position >> 3] >> UInt8(position & 7) & 1) << index
            position += 1
        }
        return value
    }

    private mutating func run() {
        var isLast = false
        while !isLast {
            isLast = bits(1) == 1
            switch bits(2) {
            case 0: copyStored()
            case 1:
                let lengths =
                    Array(repeating: 8, count: 144) + Array(repeating: 9, count: 112)
                    + Array(repeating: 7, count: 24) + Array(repeating: 8, count: 8)
                expand(Codes(lengths), Codes(Array(repeating: 5, count: 30)))
            default: expandDynamic()
            }
        }
    }

    private mutating func copyStored() {
        position = (position + 7) & ~7
        let start = position >> 3
        let length = Int(input[start]) | Int(input[start + 1]) << 8
        output += input[(start + 4)..<(start + 4 + length)]
        position = (start + 4 + length) << 3
    }

    private mutating func expandDynamic() {
        let literals = bits(5) + 257
        let distances = bits(5) + 1
        let count = bits(4) + 4
        let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
        var lengths = Array(repeating: 0, count: 19)
        for index in 0..<count { lengths[order[index]] = bits(3) }
        let codes = Codes(lengths)
        var all: [Int] = []
        while all.count < literals + distances {
            let symbol = self.symbol(codes)
            switch symbol {
            case 16: all += Array(repeating: all.last ?? 0, count: 3 + bits(2))
            case 17: all += Array(repeating: 0, count: 3 + bits(3))
            case 18: all += Array(repeating: 0, count: 11 + bits(7))
            default: all.append(symbol)
            }
        }
        expand(Codes(Array(all[..<literals])), Codes(Array(all[literals...])))
    }

    private mutating func expand(_ literals: Codes, _ distances: Codes) {
        while true {
            let symbol = self.symbol(literals)
            if symbol == 256 { return }
            if symbol < 256 {
                output.append(UInt8(symbol))
                continue
            }
            let length = Self.value(symbol - 257, step: 4, first: 3, &self, isLength: true)
            let distance = Self.value(
                self.symbol(distances), step: 2, first: 1, &self, isLength: false)
            for _ in 0..<length { output.append(output[output.count - distance]) }
        }
    }

    /// Lengths and distances share a rule: after the first few codes, each group has one more extra bit.
    private static func value(
        _ code: Int, step: Int, first: Int, _ inflater: inout Inflater, isLength: Bool
    ) -> Int {
        if isLength, code == 28 { return 258 }
        let extra = max(0, code / step - 1)
        let base = code < 2 * step ? code : (step + code % step) << extra
        return base + first + inflater.bits(extra)
    }

    private mutating func symbol(_ codes: Codes) -> Int {
        var code = 0
        var first = 0
        var index = 0
        for count in codes.counts.dropFirst() {
            code |= bits(1)
            if code - count < first { return codes.symbols[index + code - first] }
            index += count
            first = (first + count) << 1
            code <<= 1
        }
        return 256
    }

    private struct Codes {
        var counts = Array(repeating: 0, count: 16)
        var symbols: [Int] = []

        init(_ lengths: [Int]) {
            for length in lengths where length > 0 { counts[length] += 1 }
            for length in 1...15 {
                symbols += lengths.indices.filter { lengths[$0] == length }
            }
        }
    }
}
