import Foundation
import Testing

@testable import ExplorerApp

/// The lines of earlier runs.
@Suite struct HistoryFileTests {
  @Test func itLiesBesideTheRecordings() {
    #expect(HistoryFile(environment: ["XDG_STATE_HOME": "/s"])?.path == "/s/ehlo/history")
    #expect(HistoryFile(environment: ["HOME": "/h"])?.path == "/h/.local/state/ehlo/history")
    #expect(HistoryFile(environment: [:]) == nil)
  }

  @Test func linesAreAddedOnceInAFileOfOnesOwn() throws {
    let folder = try TemporaryFolder()
    let history = HistoryFile(path: folder.path("state/ehlo/history"))
    #expect(history.lines == [])
    for line in ["EHLO me", "NOOP", "NOOP", "RSET", "NOOP"] { history.append(line) }
    #expect(history.lines == ["EHLO me", "RSET", "NOOP"])
    let attributes = try FileManager.default.attributesOfItem(atPath: history.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path("state/ehlo")) == ["history"])
  }

  @Test(arguments: [
    "AUTH PLAIN AGFsaWNlAHByYWN0aWNl", "auth login YWxpY2U=", "XCLIENT LOGIN=alice", "two\nlines",
    "a\u{1B}[0m", "",
  ])
  func secretsAndControlsAreNotKept(line: String) throws {
    let folder = try TemporaryFolder()
    let history = HistoryFile(path: folder.path("history"))
    history.append(line)
    #expect(history.lines == [])
  }

  @Test(arguments: ["AUTH PLAIN", "AUTH LOGIN", "MAIL FROM:<ü@example.org>", "nonsense"])
  func whatIsNoSecretIsKept(line: String) throws {
    let folder = try TemporaryFolder()
    let history = HistoryFile(path: folder.path("history"))
    history.append(line)
    #expect(history.lines == [line])
  }

  /// Lines may be long: of a large file the newest ones count, and it does not grow for ever.
  @Test func theNewestLinesOfALargeFileAreKept() throws {
    let folder = try TemporaryFolder()
    let lines = (0..<40).map { "line \($0) " + String(repeating: "x", count: 60_000) }
    let path = try folder.write(lines.joined(separator: "\n") + "\n", to: "history")
    let history = HistoryFile(path: path)
    #expect(history.lines == Array(lines.suffix(17)))
    history.append("NOOP")
    #expect(history.lines == lines.suffix(17) + ["NOOP"])
    #expect(try folder.read("history").count < HistoryFile.mostOctets * 2)
  }

  @Test func whereTheEndBeginsWithALineItIsWhole() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("one\ntwo\nthree\n", to: "lines")
    for (longest, lines) in [
      (20, ["one", "two", "three"]), (14, ["one", "two", "three"]),
      (13, ["two", "three"]), (10, ["two", "three"]), (9, ["three"]), (0, []),
    ] {
      let found = try SmallFile.lastLines(path, upTo: longest)
      #expect(found.map { String(decoding: $0, as: UTF8.self) } == lines)
    }
  }

  @Test func itIsBounded() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write((0..<1_500).map { "line \($0)\n" }.joined(), to: "history")
    let history = HistoryFile(path: path)
    #expect(history.lines.count == 1_000)
    history.append("last")
    #expect(try folder.read("history").split(separator: 10).count == 1_000)
    #expect(history.lines.first == "line 501")
    #expect(history.lines.last == "last")
  }
}
