import AnalyticsCore
import Foundation

/// Finds the files of a day of the access log, in whatever forms they are.
struct AccessLogReader {
    let folder: String

    /// Opens all files of a day at once, so that a rotation or an erasure in the middle of the reading takes nothing away and doubles nothing.
    /// - Throws: when there is no file of the day, or one cannot be opened.
    func open(_ day: Day) throws(Failure) -> AccessLogDay {
        let files: AccessLogDay?
        do throws(SystemFailure) { files = try openFiles(day) } catch {
            throw Failure("access log", "cannot read the files of \(day) in \(folder): \(error)", "run as the user of the collector")
        }
        guard let files else { throw Failure("access log", "there is no folder \(folder)", "name it: --folder DIR") }
        guard !files.isEmpty else { throw Failure("access log", "there is no access log of \(day) in \(folder)", "choose another day or folder") }
        return files
    }

    /// nil when there is no such folder.
    private func openFiles(_ day: Day) throws(SystemFailure) -> AccessLogDay? {
        guard let lock = try LogFolderLock(folder, isShared: true) else { return nil }
        defer { lock.release() }
        let keys = try contents(day, .keys)
        let sealed = try descriptor(day, .sealed)
        do throws(SystemFailure) { return AccessLogDay(day: day, texts: try texts(day), sealed: sealed, keys: keys) } catch {
            if let sealed { close(sealed) }
            throw error
        }
    }

    /// Days that have files, in order.
    func days() -> [Day] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return Set(names.compactMap { LogFileName($0)?.day }).sorted()
    }

    /// Files of lines in order of writing. At each step of a rotation (see `Rotation`) these hold every line once.
    private func texts(_ day: Day) throws(SystemFailure) -> [(name: LogFileName, descriptor: Int32)] {
        let forms: [LogFileName.Form] =
            exists(day, .absorbed) && exists(day, .unfinished) ? [.unfinished, .taken, .plain] : [.compressed, .taken, .plain]
        var found: [(name: LogFileName, descriptor: Int32)] = []
        for form in forms {
            do throws(SystemFailure) {
                if let descriptor = try descriptor(day, form) { found.append((LogFileName(day: day, form: form), descriptor)) }
            } catch {
                for file in found { close(file.descriptor) }
                throw error
            }
        }
        return found
    }

    private func path(_ day: Day, _ form: LogFileName.Form) -> String { "\(folder)/\(LogFileName(day: day, form: form))" }

    private func exists(_ day: Day, _ form: LogFileName.Form) -> Bool { access(path(day, form), F_OK) == 0 }

    /// nil when there is no such file.
    private func descriptor(_ day: Day, _ form: LogFileName.Form) throws(SystemFailure) -> Int32? {
        let descriptor = Glibc.open(path(day, form), O_RDONLY | O_CLOEXEC)
        guard descriptor < 0 else { return descriptor }
        guard errno == ENOENT else { throw SystemFailure("open") }
        return nil
    }

    /// A `.keys` file has a record per start of the collector: this many bytes are 30,000 of them.
    private static let keysLimit = 4 << 20

    private func contents(_ day: Day, _ form: LogFileName.Form) throws(SystemFailure) -> [UInt8]? {
        guard let descriptor = try descriptor(day, form) else { return nil }
        defer { close(descriptor) }
        var (bytes, chunk) = ([UInt8](), [UInt8](repeating: 0, count: 64 << 10))
        while bytes.count < Self.keysLimit {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw SystemFailure("read") }
            guard count > 0 else { break }
            bytes += chunk[..<count]
        }
        return bytes
    }
}
