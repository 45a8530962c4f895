// Finding the address in what logs write for one.
extension LogBytes {
    /// The client's address: without port, brackets and zone; of a list the first element that has the shape of an address, else the first
    /// that says anything.
    @inline(__always) func address(_ range: Range<Int>) -> Range<Int> {
        for index in range where self[index] &- 46 > 11 { return unusualAddress(range) }
        return range
    }

    private func unusualAddress(_ range: Range<Int>) -> Range<Int> {
        var fallback = range.lowerBound..<range.lowerBound
        var start = range.lowerBound
        while start < range.upperBound {
            let end = find(UInt8(ascii: ","), from: start, to: range.upperBound)
            let node = node(trimmed(start..<end))
            if isAddress(node) { return node }
            if fallback.isEmpty, !isText("unknown", node) { fallback = present(node) }
            start = end + 1
        }
        return fallback
    }

    /// `v4:port`, `[v6]:port`, `"…"`, `name:port`, `v6%zone` without what surrounds the address.
    private func node(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        if start < end, self[start] == UInt8(ascii: "\"") { start += 1 }
        if start < end, self[start] == UInt8(ascii: "[") {
            start += 1
            end = find(UInt8(ascii: "]"), from: start, to: end)
        } else {
            let colon = find(UInt8(ascii: ":"), from: start, to: end)
            if find(UInt8(ascii: ":"), from: min(colon + 1, end), to: end) == end { end = colon }
        }
        end = find(UInt8(ascii: "%"), from: start, to: end)
        return start..<find(UInt8(ascii: "\""), from: start, to: end)
    }

    /// Whether this has the shape of an IPv4 or IPv6 address; what it is exactly, `ClientAddress` decides.
    func isAddress(_ range: Range<Int>) -> Bool {
        guard 2...45 ~= range.count else { return false }
        var (dots, colons, letters) = (0, 0, 0)
        for index in range {
            switch self[index] {
            case UInt8(ascii: "."): dots += 1
            case UInt8(ascii: ":"): colons += 1
            case let byte where ASCII.isDigit(byte): break
            case let byte where ASCII.hexValue(byte) != nil: letters += 1
            default: return false
            }
        }
        return colons >= 2 || colons == 0 && dots == 3 && letters == 0 && ASCII.isDigit(self[range.upperBound - 1])
    }

    /// Whether an address is of a private or local network, where only a proxy can come from.
    func isPrivate(_ range: Range<Int>) -> Bool {
        let start = range.lowerBound
        if contains(UInt8(ascii: ":"), in: range) {
            return isText("::1", range) || hasText("fc", at: start) || hasText("fd", at: start) || hasText("fe80:", at: start)
        }
        if hasText("10.", at: start) || hasText("127.", at: start) || hasText("192.168.", at: start) || hasText("169.254.", at: start) {
            return true
        }
        guard let (first, second) = firstOctets(range) else { return false }
        return first == 172 && 16...31 ~= second || first == 100 && 64...127 ~= second
    }

    private func firstOctets(_ range: Range<Int>) -> (Int, Int)? {
        var (first, second) = (Int?.none, 0)
        for index in range {
            guard self[index] != UInt8(ascii: ".") else {
                if let first { return (first, second) }
                (first, second) = (second, 0)
                continue
            }
            guard ASCII.isDigit(self[index]), second < 256 else { return nil }
            second = second * 10 + Int(self[index] - 48)
        }
        return nil
    }

    /// `server` unless it is a proxy's: then the client of the forwarding list that the same line holds.
    func client(server: Range<Int>, forwarded: Range<Int>) -> Range<Int> {
        let near = address(server)
        guard !present(forwarded).isEmpty, near.isEmpty || isPrivate(near) else { return near }
        let far = address(forwarded)
        return isAddress(far) ? far : near
    }

    /// A host without its port; empty for `-` and `_` (nginx's name for any).
    func host(_ range: Range<Int>) -> Range<Int> {
        let none = range.lowerBound..<range.lowerBound
        guard !present(range).isEmpty, !isText("_", range) else { return none }
        if self[range.lowerBound] == UInt8(ascii: "[") {
            let end = find(UInt8(ascii: "]"), from: range.lowerBound, to: range.upperBound)
            return range.lowerBound..<min(end + 1, range.upperBound)
        }
        let colon = find(UInt8(ascii: ":"), from: range.lowerBound, to: range.upperBound)
        let isBareIPv6 = colon < range.upperBound && contains(UInt8(ascii: ":"), in: colon + 1..<range.upperBound)
        return isBareIPv6 ? range : range.lowerBound..<colon
    }

    /// Whether a text is surely a host name: labels, a dot, and letters last (so neither a number, an address nor a version).
    func isHostName(_ range: Range<Int>) -> Bool {
        guard 4...253 ~= range.count else { return false }
        var lastDot = -1
        for index in range {
            let byte = self[index]
            if byte == UInt8(ascii: ".") {
                guard index > range.lowerBound, self[index - 1] != UInt8(ascii: ".") else { return false }
                lastDot = index
            } else if !ASCII.isAlphanumeric(byte), byte != UInt8(ascii: "-") {
                return false
            }
        }
        return lastDot > 0 && range.upperBound - lastDot > 2 && ASCII.isLetter(self[lastDot + 1])
    }
}
