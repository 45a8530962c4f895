/// Width and height of a screen in CSS pixels, as a page reads them: `1920x1080`.
public struct ScreenSize: Hashable, Sendable {
    public let width: Int
    public let height: Int

    public init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    /// nil for what is not two numbers of one to five digits with an `x` between.
    public init?(_ text: String) {
        let sides = text.utf8.split(separator: UInt8(ascii: "x"), omittingEmptySubsequences: false)
        guard sides.count == 2, let width = Self.pixels(sides[0]), let height = Self.pixels(sides[1]) else { return nil }
        self.init(width: width, height: height)
    }

    /// Whether no person can look at such a screen, so a program made it up:
    /// - a side under 50 pixels: the smallest watches and phones with a browser have 96 and more; browsers without a screen say 0 or 1;
    /// - a side over 16,384 pixels: the largest texture that graphics hardware draws (16K walls have 15,360);
    /// - one side more than ten times the other: five monitors in a row have 9 : 1, the longest phones 1 : 2.4.
    public var isImpossible: Bool {
        let (short, long) = (min(width, height), max(width, height))
        return short < Self.smallest || long > Self.largest || long > short * Self.longestRatio
    }

    private static let smallest = 50
    private static let largest = 16_384
    private static let longestRatio = 10

    private static func pixels(_ digits: Substring.UTF8View) -> Int? {
        guard (1...5).contains(digits.count), digits.allSatisfy(ASCII.isDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    }
}
