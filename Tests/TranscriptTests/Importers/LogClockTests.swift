import SMTPCore
import Testing

@testable import Transcript

@Suite struct LogClockTests {
  private func seconds(_ lines: [String]) -> [Double?] {
    var clock = LogClock()
    return LogLine.lines(of: Array(lines.joined(separator: "\n").utf8)).map { line in
      (line.front.time.map { clock.instant(of: $0) } ?? clock.last).map(\.seconds)
    }
  }

  @Test(
    arguments: [
      (["no time", "10:00:00 a", "b", "10:00:01.5 c"], [nil, 0, 0, 1.5]),
      (["23:59:59.25 a", "00:00:00.5 b", "00:00:02 c"], [0, 1.25, 2.75]),
      (["10:00:05 a", "10:00:04 b", "10:00:06 c"], [0, -1, 1]),
      (["Dec 31 23:59:59 mx a", "Jan  1 00:00:01 mx b"], [0, 2]),
      (["Feb 28 23:59:59 mx a", "Nov  2 10:00:00 mx b"], [0, 21_376_801]),
      (["2026-11-22T20:11:09Z a", "2026-11-22T21:11:10.5+01:00 b"], [0, 1.5]),
      (["2026-11-22 20:11:09,123 a", "2026/11/22 20:11:10,623 b"], [0, 1.5]),
      (["[2026-11-22 20:11:09] a", "[2026-11-23 20:11:09] b"], [0, 86_400]),
      (["mail-1  | 2026-11-22T20:11:09.5Z a", "mail-1 | 2026-11-22T20:11:10Z b"], [0, 0.5]),
      (["10:00:00 a", "2026-11-22T20:11:09Z b", "10:00:02 c"], [0, 0, 2]),
      (["2026-13-22T20:11:09Z a", "25:00:00 b", "Nov 40 10:00:00 mx c"], [nil, nil, nil]),
    ] as [([String], [Double?])])
  func readsTimes(lines: [String], expected: [Double?]) {
    #expect(seconds(lines) == expected)
  }

  @Test(arguments: [
    ("plain words", "plain words"), ("mail-1  | -> EHLO a", "-> EHLO a"),
    ("2026-11-22 20:11:09,123 [main] DEBUG c.e.Mail - 250 ok", "250 ok"),
    ("Nov 22 20:11:09 mx app[7]: 250 ok", "250 ok"), ("[DEBUG] 250 ok", "250 ok"),
    ("\u{1B}[32mINFO\u{1B}[0m  -  250 ok", " 250 ok"), ("12:00:00.123 > EHLO a", "> EHLO a"),
  ])
  func passesOverWhatStandsBefore(line: String, words: String) throws {
    let line = try #require(LogLine.lines(of: Array(line.utf8)).first)
    let last = try #require(line.front.starts.last)
    #expect(String(decoding: line.octets[last...], as: UTF8.self) == words)
  }

  @Test(arguments: [
    (#"b'a\r\n'"#, "a\r\n"), (#"'it\'s "x"'"#, #"it's "x""#), (#""it's""#, "it's"),
    (#"'\xe9\u20ac\U0001f600'"#, "é€😀"), (#"b'\xc3\xa9'"#, "é"), (#"'\\n\t'"#, "\\n\t"),
    (#"'a' + 'b'"#, "a"), (#"'\q'"#, #"\q"#),
  ])
  func readsPython(text: String, expected: String) {
    #expect(
      PythonLiteral.read(Array(text.utf8)[...]).map { String(decoding: $0, as: UTF8.self) }
        == expected)
  }

  @Test(arguments: ["", "b", "'", "'a", "a'b'", #"b'\x4"#, #"'\"#, "b'a"])
  func refusesOtherText(text: String) {
    #expect(PythonLiteral.read(Array(text.utf8)[...]) == nil)
  }
}
