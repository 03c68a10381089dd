/// One line of a client, read as a command (RFC 5321 §4.1.1).
package struct Command: Hashable, Sendable {
  /// The line as it stood on the wire; of a redacted line its clear start.
  package var line: WireLine
  /// The first word, in upper case; nil if the line is empty or begins with a blank.
  package var name: String?
  /// The verb, if the first word is a known one.
  package var verb: Verb?
  /// What follows the verb and its blank; nil if nothing does.
  package var argument: [UInt8]?
  /// Octets of the whole line where all but its start is left out as secret; else nil.
  package var redactedOctets: Int?

  /// Reads one line; every octet sequence is some command.
  package init(_ line: WireLine) {
    self.init(line, redactedOctets: nil)
  }

  /// Reads the clear start of a line of `octets` octets, the rest of which is left out.
  package init(clearStart label: String, octets: Int, at instant: Instant?) {
    let line = WireLine(
      octets: Array(label.utf8), length: octets, ending: .crlf, began: instant, ended: instant)
    self.init(line, redactedOctets: octets)
  }

  /// A line of `octets` octets of which nothing is known: the response to a challenge.
  package init(secretOctets octets: Int, at instant: Instant?) {
    self.init(clearStart: "", octets: octets, at: instant)
  }

  /// The first word of the argument in upper case, empty if there is none.
  package var firstWordOfArgument: String {
    let word = (argument ?? []).prefix { !Octet.isBlank($0) }
    return VisibleText.string(word.map(Octet.upper))
  }

  /// Whether the argument's last word is `LAST`.
  var endsInLAST: Bool { lastWord == Array("LAST".utf8) }

  /// Whether a parameter says SMTPUTF8 (RFC 6531 §3.4, §3.7.4.2).
  var saysSMTPUTF8: Bool {
    (argument ?? []).split(whereSeparator: Octet.isBlank)
      .contains { $0.map(Octet.upper) == Array("SMTPUTF8".utf8) }
  }

  private var lastWord: [UInt8] {
    (argument ?? []).split(whereSeparator: Octet.isBlank).last?.map(Octet.upper) ?? []
  }

  private init(_ line: WireLine, redactedOctets: Int?) {
    self.line = line
    self.redactedOctets = redactedOctets
    let octets = line.octets
    let word = octets.prefix { !Octet.isBlank($0) }
    verb = Verb(octets: word)
    name = verb?.rawValue ?? (word.isEmpty ? nil : VisibleText.string(word.map(Octet.upper)))
    let rest = octets[word.endIndex...].drop(while: Octet.isBlank)
    argument = rest.isEmpty || word.isEmpty ? nil : Array(rest)
  }
}
