import SMTPCore

/// Reads what mail servers write for people when they give a message back.
enum BounceText {
  /// Octets of a text that are read, and recipients.
  static let readOctets = 1 << 20
  static let most = 2_000

  /// Who writes like this.
  enum Writer: CaseIterable {
    case sendmail
    case courier
    case qmail
    case exim
    case gmail
    case exchange
    case postfix

    /// The writer of a text, by words that no other writes; nil where none is found.
    init?(_ text: ArraySlice<UInt8>) {
      let text = text.prefix(BounceText.readOctets)
      guard let writer = Self.allCases.first(where: { $0.marks.contains { text.holds($0) } })
      else { return nil }
      self = writer
    }

    private var marks: [String] {
      switch self {
      case .sendmail:
        [
          "Transcript of session follows", "following addresses had permanent fatal errors",
          "following addresses had transient non-fatal errors",
        ]
      case .courier: ["running the Courier mail server"]
      case .qmail: ["qmail-send program", "Remote host said: "]
      case .exim:
        [
          "created automatically by mail delivery software",
          "created automatically by the mail system (ecelerity)",
          "SMTP error from remote mail server after ", "A message that you sent could not be",
          "A message that you sent has not yet been delivered",
        ]
      case .gmail:
        [
          "Technical details of permanent failure", "Technical details of temporary failure",
          "The response from the remote server was:", "The response was:",
          "Google tried to deliver your message",
        ]
      case .exchange:
        [
          "Diagnostic information for administrators", "Remote Server returned '",
          "rejected your message to the following e", "Generating server:",
        ]
      case .postfix:
        [
          "This is the mail system at host", "This is the Postfix program at host",
          "(in reply to ",
        ]
      }
    }
  }

  /// What a text tells; empty where it is no bounce.
  static func notices(in text: ArraySlice<UInt8>) -> [DeliveryNotice] {
    let text = text.prefix(readOctets)
    let notices: [DeliveryNotice] =
      switch Writer(text) {
      case .sendmail?: SendmailBounce.notices(in: text)
      case .courier?: SendmailBounce.notices(in: text, by: .courier)
      case .qmail?: QmailBounce.notices(in: text)
      case .exim?: EximBounce.notices(in: text)
      case .gmail?: GmailBounce.notices(in: text)
      case .exchange?: ExchangeBounce.notices(in: text)
      case .postfix?: PostfixBounce.notices(in: text)
      case nil: []
      }
    return notices.filter(\.isTelling)
  }

  /// The address that a line is, alone, in angles or with a colon behind it; nil where it is none.
  static func address(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var word = line.trimmed
    if word.last == Octet.colon { word = word.dropLast() }
    guard word.contains(Octet.at), !word.contains(where: Octet.isBlank), word.count <= 320 else {
      return nil
    }
    // `bob@example.org<mailto:bob@example.org>`, as mail programs copy it.
    if word.first != Octet.less { word = word.prefix { $0 != Octet.less } }
    let address = word.withoutAngles
    return address.isEmpty ? nil : address
  }
}
