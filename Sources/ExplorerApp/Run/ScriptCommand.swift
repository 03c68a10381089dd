import SMTPCore

/// One of the program's own commands in a script: a line that starts with a colon.
package enum ScriptCommand: Hashable, Sendable {
  /// EHLO, or LHLO where LMTP is spoken, with the client's own name.
  case ehlo
  /// STARTTLS, and the handshake behind it.
  case tls
  /// An AUTH exchange whose answers are computed from the credentials; nil for the best mechanism
  /// that the server offers.
  case auth(mechanism: String?)
  /// A pause.
  case wait(Duration)
  /// A remark for the recording.
  case note(String)
  /// Octets that go out as they are, without a line end behind them.
  case raw([UInt8])
  /// The client's end of the session, as QUIT.
  case quit

  /// Reads a line that starts with a colon; nil where it is no command.
  package init?(line: [UInt8]) {
    let text = String(decoding: line.dropFirst(), as: UTF8.self)
    let words = text.split(separator: " ")
    guard let name = words.first else { return nil }
    switch (name.lowercased(), words.count) {
    case ("ehlo", 1): self = .ehlo
    case ("tls", 1): self = .tls
    case ("quit", 1): self = .quit
    case ("auth", 1): self = .auth(mechanism: nil)
    case ("auth", 2): self = .auth(mechanism: words[1].uppercased())
    case ("wait", 2):
      // Double reads hexadecimal and names of numbers as well.
      guard words[1].utf8.allSatisfy({ Octet.isDigit($0) || $0 == Octet.dot }),
        let seconds = Double(words[1]), seconds <= 86_400
      else { return nil }
      self = .wait(.milliseconds(Int64(seconds * 1_000)))
    case ("note", 2...):
      // A person's own words stay as they are, blanks included.
      self = .note(String(text[words[1].startIndex...]))
    case ("raw", 2...):
      // Blanks count, too: all but the one that ends the name.
      let argument = text[words[0].endIndex...].dropFirst()
      guard let octets = try? OctetEscapes.octets(String(argument)) else { return nil }
      self = .raw(octets)
    default: return nil
    }
  }
}
