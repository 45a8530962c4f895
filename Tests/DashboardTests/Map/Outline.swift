@testable import Dashboard

/// Reads path data as scripts/map writes it. Tests only.
enum Outline {
    /// Absolute points of each ring.
    static func rings(of path: String) -> [[WorldMap.Spot]] {
        var rings: [[WorldMap.Spot]] = []
        var start = WorldMap.Spot(x: 0, y: 0)
        for piece in path.split(separator: "z") {
            let numbers = numbers(piece)
            guard numbers.count >= 2 else { continue }
            start = piece.hasPrefix("M") ? .init(x: numbers[0], y: numbers[1]) : .init(x: start.x + numbers[0], y: start.y + numbers[1])
            var ring = [start]
            for index in stride(from: 2, to: numbers.count - 1, by: 2) {
                ring.append(.init(x: ring[ring.count - 1].x + numbers[index], y: ring[ring.count - 1].y + numbers[index + 1]))
            }
            rings.append(ring)
        }
        return rings
    }

    /// `M18-3l2 4` → 18, -3, 2, 4
    private static func numbers(_ piece: Substring) -> [Int] {
        var numbers: [Int] = []
        var current = ""
        for character in piece + " " {
            if character.isNumber {
                current.append(character)
            } else {
                if let number = Int(current) { numbers.append(number) }
                current = character == "-" ? "-" : ""
            }
        }
        return numbers
    }

    static func area(_ ring: [WorldMap.Spot]) -> Int {
        abs(zip(ring, ring.dropFirst() + ring.prefix(1)).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }) / 2
    }
}
