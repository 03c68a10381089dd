import Foundation
import SMTPCore
import SMTPGuide
import Synchronization
import TestSupport
import Testing
import Transcript

@testable import ExplorerApp

/// Recordings that are read while they grow.
@Suite struct FollowingTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("session.ehlo")
  }

  private static let header =
    #"{"format":"ehlo-transcript","version":1,"target":"mx.test","secrets":"redacted"}"# + "\n"

  private static func line(_ number: Int) -> String {
    #"[\#(number),"recv","250 line \#(number)\r\n"]"# + "\n"
  }

  private func append(_ text: String) throws {
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.seekToEnd()
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
  }

  /// Reads what there is.
  private func readToEdge(_ reader: inout SessionReader) throws(Trouble) -> [TimedEvent] {
    var all: [TimedEvent] = []
    while let events = try reader.next() {
      all += events
      if reader.isAtEdge { break }
    }
    return all
  }

  /// However its lines are cut into pieces, each event comes once its line is whole.
  @Test(arguments: 0..<10) func whatIsAddedIsRead(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let text = Array(
      (Self.header + (0..<20).map(Self.line).joined()).utf8)
    try folder.write(Array(text.prefix(Self.header.utf8.count + 3)), to: "session.ehlo")
    var reader = try SessionReader(path: path, follows: true)
    var place = Self.header.utf8.count + 3
    var events = try readToEdge(&reader)
    while place < text.count {
      let end = min(text.count, place + Int.random(in: 1...60, using: &generator))
      try append(String(decoding: text[place..<end], as: UTF8.self))
      place = end
      events += try readToEdge(&reader)
      let whole = text[..<place].count { $0 == Octet.lf } - 1
      #expect(events.count == whole && reader.warnings.isEmpty)
    }
    #expect(events.map(\.at) == (0..<20).map { Instant(microseconds: Int64($0) * 1_000_000) })
  }

  @Test func aFileThatIsCutOrReplacedIsSaid() throws {
    try folder.write(Self.header + Self.line(0) + Self.line(1), to: "session.ehlo")
    var reader = try SessionReader(path: path, follows: true)
    #expect(try readToEdge(&reader).count == 2)
    #expect(truncate(path, 90) == 0)
    #expect(throws: Trouble.fileCut(path: path)) { _ = try readToEdge(&reader) }

    try folder.write(Self.header + Self.line(0), to: "session.ehlo")
    var other = try SessionReader(path: path, follows: true)
    #expect(try readToEdge(&other).count == 1)
    // Under another name it is the same file, and read on.
    #expect(rename(path, folder.path("renamed")) == 0)
    #expect(try readToEdge(&other).isEmpty && other.isAtEdge)
    try folder.write(Self.header, to: "session.ehlo")
    #expect(throws: Trouble.fileReplaced(path: path)) { _ = try readToEdge(&other) }

    var third = try SessionReader(path: path, follows: true)
    _ = try readToEdge(&third)
    try append(Self.line(0))
    #expect(unlink(path) == 0)
    #expect(try third.next()?.count == 1)
    #expect(throws: Trouble.fileRemoved(path: path)) { _ = try readToEdge(&third) }
  }

  /// Only a recording tells more by growing; all of another format is needed at once.
  @Test func nothingElseIsFollowed() throws {
    try folder.write("S: 220 mx\nC: NOOP\nS: 250 ok\n", to: "session.ehlo")
    #expect(throws: Trouble.cannotFollow(path: path)) {
      _ = try SessionReader(path: path, follows: true)
    }
  }

  /// What is there is printed, and what comes is printed as it comes, in either form.
  @Test(arguments: [false, true]) func whatIsAddedIsShown(asJSON: Bool) async throws {
    try folder.write("", to: "session.ehlo")
    let captured = try CapturedOutput()
    let warnings = Mutex<[String]>([])
    let trouble = Mutex<Trouble?>(nil)
    let path = path
    let output = captured.output
    let done = AsyncStream<Void>.makeStream()
    Thread.detachNewThread {
      let show = SessionShow(
        path: path, guide: Guide(language: .en), output: output, follows: true
      ) { sentence in warnings.withLock { $0.append(sentence) } }
      do {
        _ = asJSON ? try show.writeJSON() : try show.writeText(.plain, hasTitle: false)
      } catch {
        trouble.withLock { $0 = error as? Trouble }
      }
      done.continuation.finish()
    }
    // The first line of it comes later, and in pieces.
    try append(String(Self.header.prefix(30)))
    try append(String(Self.header.dropFirst(30)) + Self.line(5))
    try await captured.wait(for: "line 5")
    try append(#"[4,"recv","250 li"#)
    try append(#"ne 4\r\n"]"# + "\n")
    try await captured.wait(for: "line 4")
    try append(#"[9,"close",{"by":"server"}]"# + "\n" + Self.line(10))
    // A connection that is closed is not the end.
    try await captured.wait(for: "line 10")
    #expect(truncate(path, 0) == 0)
    for await _ in done.stream {}
    #expect(trouble.withLock { $0 } == .fileCut(path: path))
    #expect(warnings.withLock { $0.count } == 1)
    #expect(warnings.withLock { $0.first?.contains("line 3: the times go back") } == true)
  }
}
