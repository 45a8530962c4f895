/// Markup that is safe to put on a page: literals are ours, every interpolated string is escaped on the way in.
///
/// Only a literal in the source can become markup unescaped (`StaticString`), so that no text of a visitor can.
struct HTML: ExpressibleByStringInterpolation, Hashable, Sendable {
    private(set) var source: String

    init() { source = "" }
    init(stringLiteral literal: StaticString) { source = literal.description }
    init(stringInterpolation: Interpolation) { source = stringInterpolation.source }

    /// Our own style sheet and script: the texts that are neither literals nor escaped.
    init(styleSheet: String) { source = styleSheet }
    init(script: String) { source = script }

    /// The page's data, from `Escaping.inScript`: whatever could end its element is escaped.
    init(data: String) { source = data.contains("<") ? "{}" : data }

    static func += (markup: inout HTML, more: HTML) { markup.source += more.source }
    static func + (a: HTML, b: HTML) -> HTML {
        var sum = a
        sum += b
        return sum
    }

    struct Interpolation: StringInterpolationProtocol {
        fileprivate var source: String

        init(literalCapacity: Int, interpolationCount: Int) {
            source = ""
            source.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        mutating func appendLiteral(_ literal: StaticString) { source += literal.description }
        mutating func appendInterpolation(_ text: String) { Escaping.append(text, to: &source) }
        mutating func appendInterpolation(_ markup: HTML) { source += markup.source }
        mutating func appendInterpolation(_ number: Int) { source += String(number) }
    }
}

extension Sequence where Element == HTML {
    /// The pieces, one after another.
    func joined() -> HTML { reduce(into: HTML()) { $0 += $1 } }
}
