import AnalyticsCore
import Foundation
import Synchronization

/// One log on its way into the aggregates: this thread reads and recognises, a second joins visits and adds up, a third writes.
///
/// Lines count together with the position behind them, in one transaction, so an import may be cut at any moment and goes on where it
/// stopped. Memory is bounded by the queues, the visits in progress and the cells of a write.
final class LogImport {
    /// Hits handed over at a time.
    private static let batchSize = 250

    private let source: LogSource
    private let counting: ImportCounting
    private let recogniser: LineRecogniser
    private var parser: LogParser
    private var position: ImportedLog
    private let isFinished: Bool
    private(set) var summary = ImportSummary()
    private var batch = ImportBatch()
    private var day: Day?
    private let hasAgents: Bool
    /// Lines of a later time are broken: the clock of their server was wrong.
    private let latest: Timestamp

    /// - Parameters:
    ///   - known: where an earlier import of this log stopped.
    ///   - isFinished: nobody writes to the log any more, so a last line without a line feed is whole.
    init(source: LogSource, format: LogFormat, known: ImportedLog, isFinished: Bool, now: Timestamp, recogniser: LineRecogniser, counting: ImportCounting) {
        self.source = source
        self.recogniser = recogniser
        self.counting = counting
        self.isFinished = isFinished
        position = known
        latest = now + 86_400
        parser = LogParser(format: format)
        hasAgents = Self.hasAgents(source.firstLines(100), format)
        if let identity = LogIdentity(head: source.head, format: format) { position.identity = identity }
    }

    /// Reads to the end.
    /// - Parameter progress: called every few thousand lines with the number of lines so far.
    /// - Throws: when the log cannot be read further (what was read is counted), or the store not be written.
    func run(progress: (Int) -> Void) throws {
        for line in source.firstLines(100) { line.withUnsafeBytes { if $0.first == UInt8(ascii: "#") { _ = parser.parse($0) } } }
        let start = (offset: position.offset, line: position.line, tail: position.tailWasCounted)
        summary.known = start.line - (start.tail ? 0 : 1)
        var failure: LogSourceError?
        var tail: (bytes: [UInt8], line: LogSourceLine)?
        do throws(LogSourceError) {
            try source.forEachLine(from: position.dayOffset, number: position.dayLine) { line in
                if !line.isTerminated {
                    // Whether it is whole shows only when nothing follows, damage included.
                    tail = (Array(line.bytes), line)
                    return true
                }
                let isKnown = line.offset < start.offset || start.tail && line.offset == start.offset
                take(line, isKnown: isKnown)
                if batch.count >= Self.batchSize || line.number % 10_000 == 0 {
                    progress(summary.lines)
                    return send()
                }
                return true
            }
        } catch { failure = error }
        if let tail, failure == nil { takeTail(tail.bytes, tail.line, isKnown: start.tail && tail.line.offset == start.offset) }
        _ = send()
        try counting.flush()
        if let failure { throw failure }
    }

    /// The last line without a line feed: a growing file may still complete it.
    private func takeTail(_ bytes: [UInt8], _ line: LogSourceLine, isKnown: Bool) {
        guard isFinished || source.size == nil || source.isCompressed else { return summary.tailLeft = true }
        bytes.withUnsafeBytes { bytes in
            take(
                LogSourceLine(
                    bytes: bytes, offset: line.offset, nextOffset: line.nextOffset, number: line.number, isTerminated: false,
                    isTooLong: line.isTooLong), isKnown: isKnown)
        }
    }

    private func take(_ line: LogSourceLine, isKnown: Bool) {
        if !isKnown { summary.lines += 1 }
        let result = line.isTooLong ? LogLineResult.broken : parser.parse(line.bytes)
        switch result {
        case .comment: if !isKnown { summary.comments += 1 }
        case .broken: if !isKnown { summary.countBroken(line: line.number) }
        case .request(let request) where request.time > latest: if !isKnown { summary.countBroken(line: line.number) }
        case .request(let request):
            position.last = max(position.last, request.time)
            take(recogniser.recognise(request, in: line.bytes, hasAgents: hasAgents), line, status: request.status, isKnown: isKnown)
        }
        guard !isKnown else { return }
        position.offset = line.isTerminated ? line.nextOffset : line.offset
        position.line = line.isTerminated ? line.number + 1 : line.number
        position.tailWasCounted = !line.isTerminated
    }

    private func take(_ outcome: LineRecogniser.Outcome, _ line: LogSourceLine, status: Int, isKnown: Bool) {
        switch outcome {
        case .skipped(let reason): if !isKnown { summary.skipped[reason, default: 0] += 1 }
        case .bot(let event):
            guard !isKnown else { return }
            summary.bots += 1
            batch.bots.append(event)
        case .hit(let hit):
            if day.map({ hit.interval.day > $0 }) ?? true {
                day = hit.interval.day
                (position.dayOffset, position.dayLine) = (line.offset, line.number)
            }
            batch.hits.append(hit)
            guard !isKnown else { return batch.known = batch.hits.count }
            if hit.kind.isInteraction { summary.downloads += 1 } else if status == 404 { summary.notFound += 1 } else { summary.pageviews += 1 }
        }
    }

    private static func hasAgents(_ lines: [[UInt8]], _ format: LogFormat) -> Bool {
        var parser = LogParser(format: format)
        return lines.contains { line in
            line.withUnsafeBytes { bytes in
                guard case .request(let request) = parser.parse(bytes) else { return false }
                return !request.userAgent.isEmpty
            }
        }
    }

    private func send() -> Bool {
        defer { batch = ImportBatch() }
        batch.position = position
        return counting.take(batch)
    }
}

/// Some lines' worth of a log.
struct ImportBatch: Sendable {
    var hits: [Hit] = []
    /// So many of the hits are known: their visits are joined, and not counted again.
    var known = 0
    var bots: [Event] = []
    /// Behind the last line.
    var position: ImportedLog?

    var count: Int { hits.count + bots.count }
}
