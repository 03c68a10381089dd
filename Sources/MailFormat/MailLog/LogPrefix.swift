import SMTPCore

/// What stands before the message in a line of a log: who logged it, and where.
struct LogPrefix {
  /// The words before the program's name that are looked at.
  private static let words = 8

  /// The host that the program runs on.
  var host: ArraySlice<UInt8>?
  /// The program's name without its process id: `postfix/smtp`; empty where there is none.
  var tag: ArraySlice<UInt8> = []
  /// The message.
  var message: ArraySlice<UInt8>

  /// Takes a line apart: one of syslog in its old form or with ISO times, of RFC 5424, of
  /// journalctl in words or as JSON, or a message without any of it.
  init(_ line: ArraySlice<UInt8>) {
    message = line.trimmed
    if let journal = JournalLine(message), let told = journal.message {
      message = told[...]
      host = journal.host?[...]
      tag = journal.tag?[...] ?? []
      return
    }
    let isPrioritized = Self.skipPriority(&message)
    if isPrioritized, message.begins(with: "1 ") {
      readModern()
    } else {
      readOld()
    }
  }

  /// `<22>` in front, of what syslog sends over a network.
  private static func skipPriority(_ line: inout ArraySlice<UInt8>) -> Bool {
    guard line.first == Octet.less else { return false }
    let digits = line.dropFirst().prefix(while: Octet.isDigit)
    let behind = line[digits.endIndex...]
    guard (1...3).contains(digits.count), behind.first == Octet.greater else { return false }
    line = behind.dropFirst()
    return true
  }

  /// `Nov 22 10:00:00 host postfix/smtp[1]: message`, whatever words stand before the host.
  private mutating func readOld() {
    var rest = message
    var last: ArraySlice<UInt8>?
    // A name alone is a program's only behind a time: a sentence may have one too.
    let isTimed = Self.beginsWithTime(rest)
    for _ in 0..<Self.words {
      let word = rest.takeWord()
      if word.isEmpty { return }
      if let tag = Self.tag(word), isTimed || word.dropLast().last == Octet.closeBracket {
        // A time has colons in it, and no host's name in a log has.
        host = last.flatMap { $0.contains(Octet.colon) ? nil : $0 }
        self.tag = tag
        message = rest
        return
      }
      last = word
    }
  }

  /// Whether a line begins with a day of a month or with digits.
  private static func beginsWithTime(_ line: ArraySlice<UInt8>) -> Bool {
    if line.first.map(Octet.isDigit) == true { return true }
    var rest = line
    let month = rest.takeWord()
    return month.count == 3 && rest.first.map(Octet.isDigit) == true
  }

  /// `1 time host program pid id data message` (RFC 5424 §6).
  private mutating func readModern() {
    var rest = message
    _ = rest.takeWord()
    _ = rest.takeWord()
    let host = rest.takeWord()
    let tag = rest.takeWord()
    _ = rest.takeWord()
    _ = rest.takeWord()
    while rest.first == Octet.openBracket {
      guard let end = rest.firstIndex(of: Octet.closeBracket) else { return }
      rest = rest[(end + 1)...]
    }
    if rest.first == Octet.hyphen { rest = rest.dropFirst() }
    rest = rest.trimmed
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    self.host = host.elementsEqual([Octet.hyphen]) ? nil : host
    self.tag = tag
    message = rest
  }

  /// The program's name in `name[1]:` or `name:`, if it is a mail server's.
  private static func tag(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard word.last == Octet.colon else { return nil }
    let name = word.dropLast().prefix { $0 != Octet.openBracket }
    guard !name.isEmpty, LogWriter(tag: name) != nil else { return nil }
    return name
  }
}
