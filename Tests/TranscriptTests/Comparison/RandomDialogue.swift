import TestSupport

/// A random session whose commands do not depend on the replies, as `C:` and `S:` lines.
struct RandomDialogue {
  private var turns: [(command: String, code: String, text: String)] = []
  private var generator: TestSupport.SeededGenerator

  init(seed: UInt64) {
    generator = TestSupport.SeededGenerator(seed: seed)
    for number in 0..<Int.random(in: 1...40, using: &generator) {
      let command = generator.pick([
        "NOOP", "NOOP", "RSET", "VRFY user\(number)", "VRFY root", "HELP", "FROB \(number)",
        "EXPN x",
      ])
      turns.append(
        (
          command, generator.pick(["250", "252", "502", "451"]),
          generator.pick(["Ok", "no", "x 1"])
        ))
    }
  }

  /// The session.
  var text: String {
    "S: 220 mx.example.org ESMTP\n"
      + turns.map { "C: \($0.command)\nS: \($0.code) \($0.text)\n" }.joined()
  }

  /// Gives one reply another code; the two codes.
  mutating func changeOneReply() -> (String, String)? {
    guard let index = turns.indices.randomElement(using: &generator) else { return nil }
    let old = turns[index].code
    let new = generator.pick(["250", "252", "502", "451", "550"].filter { $0 != old })
    turns[index].code = new
    return (old, new)
  }
}
