import SMTPCore

/// The part of a mail server that writes a line of a log.
enum LogWriter: Hashable {
  /// A program of Postfix, by its name without the instance's: `smtp`, `smtpd`.
  case postfix(String)
  case exim
  case sendmail

  /// The programs of Postfix that write of deliveries and of clients.
  private static let postfixPrograms: Set<String> = [
    "smtp", "lmtp", "smtpd", "postscreen", "cleanup", "qmgr", "nqmgr", "local", "virtual", "pipe",
    "error", "retry", "relay", "discard", "bounce",
  ]

  /// The writer that is called `tag`; nil for any other program.
  init?(tag: ArraySlice<UInt8>) {
    let parts = tag.prefix(64).split(separator: Octet.slash)
    let name = String(decoding: (parts.last ?? []).map(Octet.lower), as: UTF8.self)
    if parts.count > 1, Self.postfixPrograms.contains(name) {
      self = .postfix(name)
    } else if parts.count == 1, name.hasPrefix("exim") {
      self = .exim
    } else if parts.count == 1,
      name.hasPrefix("sendmail") || name.hasPrefix("sm-mta") || name.hasPrefix("sm-msp")
    {
      self = .sendmail
    } else {
      return nil
    }
  }
}

extension Octet {
  /// `octet` with ASCII letters in lower case.
  static func lower(_ octet: UInt8) -> UInt8 { octet &- 0x41 <= 25 ? octet + 0x20 : octet }
}
