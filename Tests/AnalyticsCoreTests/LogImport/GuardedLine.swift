import Glibc

/// Room for a line that ends where the memory ends: reading one byte beyond it kills the process.
final class GuardedLine {
    private static let pageSize = 65_536
    private let pages: UnsafeMutableRawPointer

    init() {
        pages = mmap(nil, 2 * Self.pageSize, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        precondition(pages != MAP_FAILED && mprotect(pages + Self.pageSize, Self.pageSize, PROT_NONE) == 0)
    }

    deinit { munmap(pages, 2 * Self.pageSize) }

    /// Lends the bytes, at most 64 KiB of them, at the very end.
    func lend(_ bytes: some Collection<UInt8>, _ body: (UnsafeRawBufferPointer) -> Void) {
        let start = pages + (Self.pageSize - bytes.count)
        UnsafeMutableRawBufferPointer(start: start, count: bytes.count).copyBytes(from: bytes)
        body(UnsafeRawBufferPointer(start: start, count: bytes.count))
    }
}
