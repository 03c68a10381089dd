/// What the text of a reply says, in the words that servers use.
extension Reply {
  /// How many lines are read, and how many octets of each.
  private static let readLines = 4
  private static let readOctets = 512

  /// Whether one of its first lines holds one of the `phrases`, given in upper case.
  func says(_ phrases: String...) -> Bool {
    lines.prefix(Self.readLines).contains { line in
      let text = line.text.prefix(Self.readOctets).map(Octet.upper)
      return phrases.contains { text.firstRange(ofOctets: $0.utf8) != nil }
    }
  }

  /// Whether octets of it were left out of the source: what it says is not known then.
  var isRedacted: Bool { lines.contains { $0.line.unknown > 0 } }

  /// Whether it refuses the sender, which some servers do only once a recipient is named.
  var isAboutSender: Bool {
    if let enhanced, enhanced.subject == 1, enhanced.detail == 7 || enhanced.detail == 8 {
      return true
    }
    return says("SENDER", "NOT LOGGED IN", "NOT OWNED")
  }

  /// Whether it refuses the client itself, whatever the client asked for.
  var isAboutClient: Bool {
    if let enhanced, enhanced.subject == 7, enhanced.detail > 1 { return true }
    return says(
      "BLOCK", "BLACKLIST", "BLACK LIST", "LISTED", "SPAM", "REPUTATION", "AUTHENT", "STARTTLS",
      "CLIENT HOST", "YOUR IP", "HELO", "EHLO", "TOO MANY",
      "SPF", "DKIM", "DMARC")
  }
}
