import Foundation

extension WebDriver {
    /// Any JSON value: what scripts return and what commands take.
    enum Value: Sendable, Hashable, Codable {
        case null
        case bool(Bool)
        case number(Double)
        case string(String)
        case array([Value])
        case object([String: Value])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .null
            } else if let bool = try? container.decode(Bool.self) {
                self = .bool(bool)
            } else if let number = try? container.decode(Double.self) {
                self = .number(number)
            } else if let string = try? container.decode(String.self) {
                self = .string(string)
            } else if let array = try? container.decode([Value].self) {
                self = .array(array)
            } else {
                self = .object(try container.decode([String: Value].self))
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .null: try container.encodeNil()
            case .bool(let bool): try container.encode(bool)
            case .number(let number): try container.encode(number)
            case .string(let string): try container.encode(string)
            case .array(let array): try container.encode(array)
            case .object(let object): try container.encode(object)
            }
        }

        /// The member of an object; nil for anything else.
        subscript(key: String) -> Value? {
            guard case .object(let members) = self else { return nil }
            return members[key]
        }

        var string: String? {
            guard case .string(let string) = self else { return nil }
            return string
        }

        var number: Double? {
            guard case .number(let number) = self else { return nil }
            return number
        }

        var bool: Bool? {
            guard case .bool(let bool) = self else { return nil }
            return bool
        }

        var array: [Value]? {
            guard case .array(let array) = self else { return nil }
            return array
        }
    }
}

extension WebDriver.Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    init(stringLiteral value: String) { self = .string(value) }
    init(integerLiteral value: Int) { self = .number(Double(value)) }
    init(booleanLiteral value: Bool) { self = .bool(value) }
    init(arrayLiteral elements: WebDriver.Value...) { self = .array(elements) }
    init(dictionaryLiteral elements: (String, WebDriver.Value)...) {
        self = .object(Dictionary(elements, uniquingKeysWith: { _, last in last }))
    }
}
