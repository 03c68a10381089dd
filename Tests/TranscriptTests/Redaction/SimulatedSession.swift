import SMTPCore
import TestSupport

/// A random session with a server that keeps to the rules and repeats what it does not
/// understand, and a client that authenticates often, pipelines, and goes on typing secrets.
struct SimulatedSession {
  private enum Mode {
    case commands
    case auth
    case content
  }

  /// What went over the wire.
  private(set) var events: [SessionEvent] = [.opened(Opening())]
  /// The secrets that the client sent.
  private(set) var secrets: [String] = []

  private var generator: SeededGenerator
  private var mode = Mode.commands
  private var isRefused = false
  private var replies = ""

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    replies = "220 a\r\n"
    answer()
    for _ in 0..<Int.random(in: 3...12, using: &generator) { step() }
  }

  private mutating func step() {
    switch mode {
    case .content:
      say(
        (0..<3).map { _ in pick(["AUTH PLAIN bm8gc2VjcmV0", "..", "", "text", "QUIT", "*"]) } + [
          "."
        ])
    case .auth:
      say([pick([secret(), secret(), secret(), "*", "NOOP"])])
    case .commands where isRefused && chance(2):
      say((0...Int.random(in: 0...2, using: &generator)).map { _ in secret() })
    case .commands:
      var group = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
        pick([
          "MAIL FROM:<a@b>", "RCPT TO:<c@d>", "RSET", "NOOP", "EHLO me", "BDAT 14\r\nAUTH PLAIN x",
        ])
      }
      group.append(
        pick([
          "AUTH PLAIN \(secret())", "AUTH LOGIN", "auth login \(secret())", "DATA", "DATA",
          "AUTH EXTERNAL =", "XCLIENT LOGIN=\(secret())", "X-EXPS LOGIN",
        ]))
      say(group)
    }
    answer()
  }

  /// Sends lines, and lets the server read them one by one.
  private mutating func say(_ lines: [String]) {
    isRefused = false
    for line in lines {
      events.append(.sent(Array((line + "\r\n").utf8)))
      // What stands behind a line end is the content of a chunk.
      read(String(line.prefix { $0 != "\r\n" }))
    }
  }

  private mutating func read(_ line: String) {
    let verb = Verb(octets: line.utf8.prefix { $0 != Octet.space })
    switch (mode, verb) {
    case (.content, _):
      guard line == "." else { return }
      mode = .commands
      replies += pick(["250 ok\r\n", "451 later\r\n"])
    case (.auth, _):
      replies += outcome(line)
    case (.commands, .auth?), (.commands, .xExps?):
      replies += line.hasSuffix("LOGIN") ? challenge() : outcome(line)
    case (.commands, .data?):
      let isTaken = chance(2)
      if isTaken { mode = .content }
      replies += isTaken ? "354 go\r\n" : "503 no\r\n"
    case (.commands, .ehlo?): replies += "250-a\r\n250 AUTH PLAIN LOGIN\r\n"
    case (.commands, nil):
      replies += "500 what is \(line)?\r\n"
      isRefused = true
    case (.commands, _): replies += pick(["250 ok\r\n", "550-no\r\n550 no\r\n"])
    }
  }

  private mutating func challenge() -> String {
    mode = .auth
    return "334 VXNlcm5hbWU6\r\n"
  }

  private mutating func outcome(_ line: String) -> String {
    if line != "*", chance(3) { return challenge() }
    mode = .commands
    if line != "*", chance(2) { return "235 ok\r\n" }
    isRefused = true
    return pick(["535 no\r\n", "501 what is \(line)?\r\n", "535-no\r\n535 \(line)\r\n"])
  }

  private mutating func answer() {
    guard !replies.isEmpty else { return }
    events.append(.received(Array(replies.utf8)))
    replies = ""
  }

  private mutating func secret() -> String {
    let octets = (0..<12).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let secret = String(decoding: Base64.encode(octets), as: UTF8.self)
    secrets.append(secret)
    return secret
  }

  private mutating func pick(_ texts: [String]) -> String {
    texts.randomElement(using: &generator) ?? ""
  }

  private mutating func chance(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &generator) == 0
  }
}
