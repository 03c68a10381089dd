import Glibc
import SMTPCore

/// Prints what folding and drawing cost: `EHLO_BENCHMARKS=1 swift run -c release Benchmarks [PART OF A NAME]`.
@main
enum Benchmarks {
  static func main() {
    folding()
    timeline()
    abuse()
    if "frames".contains(CommandLine.arguments.dropFirst().first ?? "") { Frames.run() }
  }

  private static func folding() {
    let count = 1_000_000
    measure("fold, a command or reply an event", each: count, on: Traffic.deliveries(count)) {
      fold($0)
    }
    measure("fold, observations kept", each: count, on: Traffic.deliveries(count)) { events in
      var session = Session()
      var kept: [Observation] = []
      for event in events { kept += session.apply(event.event, at: event.at) }
      return kept.count
    }
    measure("fold, ten lines an event", each: 100_000, on: Traffic.pipelined(100_000)) { fold($0) }
    measure(
      "fold, a thousand recipients in each message", each: 400_000,
      on: Traffic.manyRecipients(1_000, transactions: 200)
    ) { fold($0) }
    measure("fold, a message of 200 MiB, a KiB", each: 200 << 10, on: Traffic.content(200 << 20)) {
      fold($0)
    }
  }

  private static func timeline() {
    let count = 1_000_000
    measure("timeline, append", each: count, on: Traffic.deliveries(count)) {
      timeline(of: $0).entries.count
    }
    measure(
      "timeline, the moment of an entry", each: 1_000, on: timeline(of: Traffic.deliveries(count))
    ) { timeline in
      var found = 0
      for step in 0..<1_000 {
        if timeline.moment(at: step * 7_919_993 % timeline.entries.count) != nil { found += 1 }
      }
      return found
    }
    measure(
      "timeline, a window of 50 entries", each: 1_000,
      on: timeline(of: Traffic.deliveries(count))
    ) { timeline in
      var found = 0
      for step in 0..<1_000 {
        let first = step * 7_919_993 % timeline.entries.count
        found += timeline.moments(in: first..<first + 50).count
      }
      return found
    }
    measure(
      "timeline, a window of 50 entries in events of 64 KiB", each: 1_000,
      on: timeline(of: Traffic.flood(256))
    ) { timeline in
      var found = 0
      for step in 0..<1_000 {
        let first = step * 7_919_993 % timeline.entries.count
        found += timeline.moments(in: first..<first + 50).count
      }
      return found
    }
    measure(
      "timeline, every entry visited once", each: count, on: timeline(of: Traffic.deliveries(count))
    ) { timeline in
      var found = 0
      timeline.visit(0..<timeline.entries.count) { _, _, _ in found += 1 }
      return found
    }
    measure(
      "timeline, an entry by its time", each: count, on: timeline(of: Traffic.deliveries(count))
    ) { timeline in
      var found = 0
      for step in 0..<count {
        let instant = Instant(microseconds: Int64(step * 7_919_993 % count))
        found &+= timeline.entry(at: instant) ?? 0
      }
      return found
    }
  }

  /// What a hostile peer or file may send.
  private static func abuse() {
    let lines = (16 << 20) / 6
    let auths =
      [Traffic.sent("AUTH\r\n")]
      + Array(repeating: Traffic.sent("AUTH\r\n", times: 256), count: lines / 256)
      + Array(repeating: Traffic.received("504 no\r\n", times: 256), count: lines / 256)
    abuse("16 MiB of AUTH behind an AUTH, a line", each: lines, of: auths)
    let million = 1_000_000
    abuse(
      "a million held octets", each: million,
      of: [Traffic.sent("AUTH\r\n")] + Array(repeating: Traffic.sent("A"), count: million))
    abuse(
      "a million commands without a reply", each: million,
      of: Array(repeating: Traffic.sent("RCPT TO:<a@b.example>\r\n"), count: million))
    abuse(
      "a million lines of one reply", each: million,
      of: Array(repeating: Traffic.received("250-again\r\n"), count: million))
    abuse(
      "a line of 64 MiB, a KiB", each: 65_536,
      of: Array(repeating: Traffic.received("a", times: 1_024), count: 65_536))
  }

  private static func abuse(
    _ name: String, each count: Int, of events: @autoclosure () -> [TimedEvent]
  ) {
    measure("abuse, " + name, each: count, on: events()) { timeline(of: $0).entries.count }
  }

  private static func fold(_ events: [TimedEvent]) -> Int {
    var session = Session()
    var seen = 0
    for event in events { session.apply(event.event, at: event.at) { _, _ in seen += 1 } }
    return seen
  }

  private static func timeline(of events: [TimedEvent]) -> Timeline {
    var timeline = Timeline()
    for event in events { timeline.append(event) }
    return timeline
  }

  /// Runs `work` once and prints the processor's time by the piece, and the most memory that the
  /// process has had so far.
  private static func measure<Input>(
    _ name: String, each count: Int, on input: @autoclosure () -> Input, _ work: (Input) -> Int
  ) {
    guard name.contains(CommandLine.arguments.dropFirst().first ?? "") else { return }
    let prepared = input()
    let start = usage()
    let result = work(prepared)
    let end = usage()
    let each = (end.nanoseconds - start.nanoseconds) / count
    print("\(each) ns each, \(count) times, peak \(end.mebibytes) MiB: \(name) (\(result))")
  }

  private static func usage() -> (nanoseconds: Int, mebibytes: Int) {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let microseconds =
      (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1_000_000
      + Int(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec)
    return (microseconds * 1_000, usage.ru_maxrss >> 10)
  }
}
