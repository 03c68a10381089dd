import ExplorerUI
import Glibc
import SMTPCore
import SMTPTransport
import Transcript

/// The recordings in a folder, by their first lines.
enum RecordingList {
  /// Recordings that are listed.
  static let longest = 1_000
  /// Octets of each that are read.
  private static let headLength = 4_096
  /// Targets that are told of.
  private static let targetLimit = 20

  /// The recordings in `folder`, the latest first.
  static func summaries(in folder: String) -> [RecordingSummary] {
    // Their names begin with the time.
    let names = Folder.names(in: folder).filter { $0.hasSuffix(".ehlo") }
      .sorted(by: >).prefix(longest)
    return names.compactMap { summary(of: folder + "/" + $0) }.sorted { $0.started > $1.started }
  }

  /// The targets of recordings, the latest first and each once. The practice server is no target
  /// that one would look for.
  static func targets(of summaries: [RecordingSummary]) -> [String] {
    var targets: [String] = []
    for summary in summaries where !targets.contains(summary.target) {
      guard let target = try? Target(parsing: summary.target) else { continue }
      if case .practice = target.place { continue }
      targets.append(summary.target)
      if targets.count == targetLimit { break }
    }
    return targets
  }

  /// What a file's first line tells; nil where it is none, such as a pipe. One that tells nothing is
  /// listed all the same: why it cannot be read is said where it is selected.
  private static func summary(of path: String) -> RecordingSummary? {
    guard let descriptor = try? Descriptor.open(path, isRegular: true) else { return nil }
    defer { close(descriptor) }
    var status = stat()
    fstat(descriptor, &status)
    let header = header(descriptor)
    let started = header?.started ?? Timestamp(seconds: Int(status.st_mtim.tv_sec), nanoseconds: 0)
    let shown = started.text.prefix(16).map { $0 == "T" ? " " : $0 }
    return RecordingSummary(
      path: path, target: VisibleText.string(Array((header?.target ?? "").utf8)),
      started: String(shown), octets: Int(status.st_size))
  }

  private static func header(_ descriptor: Int32) -> TranscriptHeader? {
    var head = [UInt8](repeating: 0, count: headLength)
    let count = read(descriptor, &head, headLength)
    guard count > 0, let end = head[..<count].firstIndex(of: Octet.lf) else { return nil }
    var reader = TranscriptReader()
    var events: [TimedEvent] = []
    try? reader.read(Array(head[...end]), into: &events)
    return reader.header
  }
}
