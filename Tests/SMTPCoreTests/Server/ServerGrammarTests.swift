import SMTPCore
import Testing

/// What RFC 5321 §4.1.2 calls valid is accepted; spoilt in one place, it is refused with the code
/// that fits.
@Suite struct ServerGrammarTests {
  private static let atomText = Array(
    "abcxyzABCXYZ0189!#$%&'*+-/=?^_`{|}~".unicodeScalars.map(Character.init))
  private static let letters = Array("abcxyzABCXYZ0189")

  private static func word(
    _ lengths: ClosedRange<Int>, of characters: [Character], _ dice: inout ServerDice
  ) -> String {
    String(
      (0..<Int.random(in: lengths, using: &dice)).map { _ in
        characters.randomElement(using: &dice) ?? "a"
      })
  }

  private static func label(_ dice: inout ServerDice) -> String {
    let inner = word(0...8, of: letters + ["-"], &dice)
    return word(1...1, of: letters, &dice) + inner + word(1...1, of: letters, &dice)
  }

  private static func domain(_ dice: inout ServerDice) -> String {
    (0..<Int.random(in: 1...4, using: &dice)).map { _ in label(&dice) }.joined(separator: ".")
  }

  private static func localPart(_ dice: inout ServerDice) -> String {
    guard Int.random(in: 0..<4, using: &dice) == 0 else {
      return (0..<Int.random(in: 1...4, using: &dice)).map { _ in word(1...9, of: atomText, &dice) }
        .joined(separator: ".")
    }
    let text = (0..<Int.random(in: 0...12, using: &dice)).map { _ -> String in
      let character = String(
        Unicode.Scalar(UInt8.random(in: 0x20...0x7E, using: &dice)))
      return character == "\"" || character == "\\" ? "\\" + character : character
    }
    return "\"\(text.joined())\""
  }

  private static func place(_ dice: inout ServerDice) -> String {
    switch Int.random(in: 0..<8, using: &dice) {
    case 0:
      let numbers = (0..<4).map { _ in String(UInt8.random(in: 0...255, using: &dice)) }
      return "[\(numbers.joined(separator: "."))]"
    case 1: return "[IPv6:2001:db8::\(Int.random(in: 0...9_999, using: &dice))]"
    default: return domain(&dice)
    }
  }

  private static func path(_ dice: inout ServerDice) -> String {
    let route = Int.random(in: 0..<5, using: &dice) == 0 ? "@\(domain(&dice)):" : ""
    return "<\(route)\(localPart(&dice))@\(place(&dice))>"
  }

  private static let mailParameters = [
    "SIZE=1000", "BODY=8BITMIME", "body=7bit", "RET=FULL", "ENVID=a+2Bb", "SMTPUTF8", "AUTH=<>",
    "MT-PRIORITY=-3", "BY=90;RT", "HOLDFOR=60", "SOLICIT=org.example:ADV",
  ]
  private static let rcptParameters = [
    "NOTIFY=NEVER", "notify=success,delay", "ORCPT=rfc822;a+40b", "RRVS=2026-11-21T19:27:16Z;C",
  ]

  /// Some of these parameters, none twice.
  private static func parameters(_ all: [String], _ dice: inout ServerDice) -> String {
    var seen: Set<String> = []
    let chosen = all.shuffled(using: &dice).prefix(Int.random(in: 0...3, using: &dice))
      .filter { seen.insert($0.prefix { $0 != "=" }.uppercased()).inserted }
    return chosen.map { " \($0)" }.joined()
  }

  private static func keyword(_ text: String, _ dice: inout ServerDice) -> String {
    String(text.map { Bool.random(using: &dice) ? Character($0.lowercased()) : $0 })
  }

  @Test func whatIsValidIsAccepted() {
    var dice = ServerDice(seed: 5_322)
    for _ in 0..<1_500 {
      var play = ServerPlay()
      play.say("EHLO \(Self.place(&dice))", "AUTH BELIEVE YWxpY2U=")
      let verb = Self.keyword("MAIL FROM:", &dice)
      let from = Bool.random(using: &dice) ? Self.path(&dice) : "<>"
      let mail = "\(verb)\(from)\(Self.parameters(Self.mailParameters, &dice))"
      let rcpt =
        Self.keyword("RCPT TO:", &dice) + Self.path(&dice)
        + Self.parameters(Self.rcptParameters, &dice)
      let replies = play.say(mail, rcpt)
      #expect(replies.allSatisfy { $0.hasPrefix("250 ") }, "\(mail) \(rcpt) \(replies)")
    }
  }

  /// One thing wrong with a command that is right, and the code that says so.
  private static func spoilt(
    _ path: String, _ parameters: String, _ dice: inout ServerDice
  ) -> (argument: String, code: String) {
    let inner = path.dropFirst().dropLast()
    switch Int.random(in: 0..<12, using: &dice) {
    case 0: return (" \(path)\(parameters)", "501 5.5.2")
    case 1: return ("\(inner)\(parameters)", "501 5.5.2")
    case 2: return ("<\(inner)", "501 5.1.7")
    case 3: return ("\(path)SIZE=1", "501 5.5.2")
    case 4: return ("<.\(inner.drop { $0 == "@" })>", "501 5.1.7")
    case 5: return ("<a..b@\(domain(&dice))>", "501 5.1.7")
    case 6: return ("<a@-\(domain(&dice))>", "501 5.1.7")
    case 7: return ("<a@\(domain(&dice)).>", "501 5.1.7")
    case 8: return ("<a b@\(domain(&dice))>", "501 5.1.7")
    case 9: return ("\(path)\(parameters) X-FOO", "555 5.5.4")
    case 10: return ("\(path)\(parameters) MTRK=a ENVID", "501 5.5.4")
    default: return ("\(path) RET=FULL RET=FULL", "501 5.5.4")
    }
  }

  @Test func whatIsSpoiltIsRefusedWithItsCode() {
    var dice = ServerDice(seed: 5_323)
    for _ in 0..<1_500 {
      var play = ServerPlay()
      play.say("EHLO me.test")
      let path = "<\(Self.localPart(&dice))@\(Self.place(&dice))>"
      let parameters = Self.parameters(
        Self.mailParameters.filter { !$0.hasPrefix("ENVID") }, &dice)
      let (argument, code) = Self.spoilt(path, parameters, &dice)
      let reply = play.say("MAIL FROM:\(argument)")
      #expect(reply.count == 1 && reply[0].hasPrefix(code), "\(argument) \(reply)")
      #expect(play.say("RCPT TO:<bob@practice.test>")[0].hasPrefix("503"))
    }
  }
}
