import Testing
import Transcript

@Suite struct RecordingPathTests {
  static let names: [(String, String)] = [
    ("mx.example.org", "mx.example.org"),
    ("mx.example.org:587", "mx.example.org"),
    ("submission://mx.example.org:587", "mx.example.org"),
    ("submission://alice@mx.example.org", "mx.example.org"),
    ("bob@example.org", "example.org"),
    ("mx:example.org", "example.org"),
    ("[2001:db8::1]:25", "2001-db8-1"),
    ("2001:db8::1", "2001-db8-1"),
    ("smtp://[::1]:2525", "1"),
    ("unix:/run/dovecot/lmtp", "run-dovecot-lmtp"),
    ("lmtp+unix:/run/../lmtp.sock", "run-..-lmtp.sock"),
    ("practice:greylisting", "practice-greylisting"),
    ("practice:", "practice"),
    ("", "session"),
    ("..", "session"),
    ("../../etc/passwd", "etc-passwd"),
    ("bücher.example", "b-cher.example"),
    ("a\u{0}b\nc", "a-b-c"),
    (String(repeating: "a", count: 300), String(repeating: "a", count: 100)),
  ]

  @Test(arguments: names) func tellsTheHost(target: String, host: String) throws {
    let started = try #require(Timestamp("2026-11-21T19:27:16Z"))
    let name = RecordingPath.name(started: started, target: target)
    #expect(name == "2026-11-21T192716Z-\(host).ehlo")
  }

  @Test(arguments: [
    ("r/auth.ehlo", "smtp://localhost:5871", "auth-localhost-5871"),
    ("plain", "[2001:db8::1]:25", "plain-2001-db8-1-25"),
    ("/tmp/standard input", "practice:lmtp", "standard-input-practice-lmtp"),
    ("..", "", "session-session"),
  ])
  func tellsWhatWasSentAgain(original: String, target: String, words: String) throws {
    let started = try #require(Timestamp("2026-11-21T19:27:16Z"))
    let name = RecordingPath.name(started: started, target: target, of: original)
    #expect(name == "2026-11-21T192716Z-\(words).ehlo")
  }

  @Test func followsTheEnvironment() {
    let folder = RecordingPath.folder
    #expect(folder(["XDG_STATE_HOME": "/s", "HOME": "/h"]) == "/s/ehlo/sessions")
    #expect(folder(["HOME": "/h"]) == "/h/.local/state/ehlo/sessions")
    #expect(folder(["XDG_STATE_HOME": "s", "HOME": "/h"]) == "/h/.local/state/ehlo/sessions")
    #expect(folder(["HOME": "h"]) == nil)
    #expect(folder([:]) == nil)
  }
}
