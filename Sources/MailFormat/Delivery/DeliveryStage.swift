package import SMTPCore

/// How far a delivery had come.
package enum DeliveryStage: String, CaseIterable, Hashable, Sendable {
  /// Before any connection: where the mail has to go is asked of DNS.
  case lookup
  /// In the queue of the server that sends, for longer than it waits.
  case queue
  case connect
  case greeting
  case hello
  case tls
  case login
  case mail
  case rcpt
  case data
  case endOfData
  /// Inside the server: a mailbox, a program.
  case mailbox

  /// What a reply at this stage answers; nil where no reply is given.
  package var occasion: Occasion? {
    switch self {
    case .lookup, .queue, .connect, .mailbox: nil
    case .greeting: .greeting
    case .hello: .command(.ehlo)
    case .tls: .command(.starttls)
    case .login: .command(.auth)
    case .mail: .command(.mail)
    case .rcpt: .command(.rcpt)
    case .data: .command(.data)
    case .endOfData: .endOfData
    }
  }

  /// The stage that a program's words begin with, as in `in reply to RCPT TO command`; nil where
  /// they name none.
  init?(words: ArraySlice<UInt8>) {
    var words = words.trimmed
    for noise in ["pipelined ", "sending ", "performing the ", "receiving the "] {
      words.skip(noise)
    }
    guard let row = Self.beginnings.first(where: { words.begins(with: $0.0) }) else { return nil }
    self = row.1
  }

  private static let beginnings: [(String, DeliveryStage)] = [
    ("END OF DATA", .endOfData), ("END-OF-DATA", .endOfData), ("END-OF-MESSAGE", .endOfData),
    ("END OF MESSAGE", .endOfData), ("MESSAGE BODY", .endOfData), ("DATA BLOCK", .endOfData),
    ("STARTTLS", .tls), ("TLS", .tls), ("AUTH", .login), ("SASL", .login), ("RCPT", .rcpt),
    ("MAIL", .mail), ("EHLO", .hello), ("HELO", .hello), ("LHLO", .hello),
    ("INITIAL PROTOCOL HANDSHAKE", .hello), ("INITIAL SERVER GREETING", .greeting),
    ("INITIAL CONNECTION", .greeting), ("CONNECT", .greeting), ("DATA", .data),
    ("BDAT", .endOfData),
  ]
}
