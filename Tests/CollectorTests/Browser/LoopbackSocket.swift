import Glibc

/// A TCP socket on 127.0.0.1 with blocking calls, each bounded by a time limit. For threads of their own, never for Swift's.
struct LoopbackSocket: Sendable {
    let descriptor: Int32

    /// Connects to a port of this machine; `seconds` bounds every later read and write.
    init(connectingTo port: Int, seconds: Int) throws(LoopbackError) {
        self.init(descriptor: try Self.make(), seconds: seconds)
        guard Self.withAddress(port, { Glibc.connect(descriptor, $0, $1) }) == 0 else {
            close()
            throw LoopbackError(call: "connect", number: errno)
        }
    }

    /// Listens on a free port of this machine.
    init(listening backlog: Int32) throws(LoopbackError) {
        descriptor = try Self.make()
        guard Self.withAddress(0, { Glibc.bind(descriptor, $0, $1) }) == 0, Glibc.listen(descriptor, backlog) == 0 else {
            close()
            throw LoopbackError(call: "listen", number: errno)
        }
    }

    private init(descriptor: Int32, seconds: Int) {
        self.descriptor = descriptor
        var limit = timeval(tv_sec: seconds, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    /// The next connection; nil when the listening socket was shut down.
    func accept(seconds: Int) -> LoopbackSocket? {
        let connection = Glibc.accept(descriptor, nil, nil)
        guard connection >= 0 else { return nil }
        _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
        return LoopbackSocket(descriptor: connection, seconds: seconds)
    }

    /// The port that a listening socket got.
    var port: Int {
        var address = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        _ = withUnsafeMutableBytes(of: &address) { bytes in
            bytes.withMemoryRebound(to: sockaddr.self) { getsockname(descriptor, $0.baseAddress, &length) }
        }
        return Int(UInt16(bigEndian: address.sin_port))
    }

    /// Up to 64 KiB that have arrived; empty at the end of the stream, on an error and after the time limit.
    func read() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
            count = max(0, recv(descriptor, buffer.baseAddress, buffer.count, 0))
        }
    }

    /// Writes all bytes, or gives up silently when the other side is gone.
    func write(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }

    /// Wakes a thread that waits in `accept` or `read`.
    func shutDown() {
        shutdown(descriptor, Int32(SHUT_RDWR))
    }

    func close() {
        _ = Glibc.close(descriptor)
    }

    private static func make() throws(LoopbackError) -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw LoopbackError(call: "socket", number: errno) }
        return descriptor
    }

    private static func withAddress(_ port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(truncatingIfNeeded: port).bigEndian
        address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
    }
}

/// A system call on a loopback socket failed.
struct LoopbackError: Error, CustomStringConvertible {
    let call: String
    let number: Int32

    var description: String { "\(call): \(String(cString: strerror(number)))" }
}
