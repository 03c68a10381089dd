import SMTPCore
package import SMTPGuide

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
  /// Lets the built-in server answer, after TURN or ATRN.
  case serve
  /// The client's end of the session, as QUIT.
  case quit

  /// Reads a line that starts with a colon.
  package init(line: [UInt8]) throws(ScriptCommandFlaw) {
    let text = String(decoding: line.dropFirst(), as: UTF8.self)
    let words = text.split(separator: " ")
    guard let name = words.first else { throw .unknown }
    let plain: [String: ScriptCommand] = [
      "ehlo": .ehlo, "tls": .tls, "quit": .quit, "serve": .serve,
    ]
    if let command = plain[name.lowercased()] {
      guard words.count == 1 else { throw .surplus(form: ":\(name.lowercased())") }
      self = command
      return
    }
    // A person's own words stay as they are, blanks included, but for the one that ends the name.
    let argument = String(text[name.endIndex...].dropFirst())
    let column = text[..<name.endIndex].count + 2
    switch name.lowercased() {
    case "auth":
      guard words.count < 3 else { throw .surplus(form: ":auth MECHANISM") }
      self = .auth(mechanism: words.dropFirst().first?.uppercased())
    case "wait":
      guard words.count > 1 else { throw .argumentMissing(form: ":wait SECONDS") }
      guard words.count == 2 else { throw .surplus(form: ":wait SECONDS") }
      self = .wait(try Self.duration(words[1], column: text[..<words[1].startIndex].count + 2))
    case "note":
      guard words.count > 1 else { throw .argumentMissing(form: ":note TEXT") }
      self = .note(String(text[words[1].startIndex...]))
    case "raw":
      guard words.count > 1 else { throw .argumentMissing(form: ":raw TEXT") }
      do throws(OctetEscapes.Unknown) {
        self = .raw(try OctetEscapes.octets(argument))
      } catch {
        throw .badEscape(error.text, column: column + error.column)
      }
    default: throw .unknown
    }
  }

  /// Double reads hexadecimal and names of numbers as well.
  private static func duration(
    _ text: Substring, column: Int
  ) throws(ScriptCommandFlaw) -> Duration {
    guard text.utf8.allSatisfy({ Octet.isDigit($0) || $0 == Octet.dot }),
      let seconds = Double(text), seconds <= 86_400
    else { throw .badSeconds(String(text), column: column) }
    return .milliseconds(Int64(seconds * 1_000))
  }
}
