import Glibc

/// A system call that failed, and its `errno`.
struct SystemFailure: Error, Equatable, CustomStringConvertible {
    let call: String
    let number: Int32

    /// Of the call just made on this thread.
    init(_ call: String, number: Int32 = errno) { (self.call, self.number) = (call, number) }

    var description: String { "\(call): \(String(cString: strerror(number)))" }
}
