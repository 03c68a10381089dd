/// Who can act, as far as the numbers of a reply tell. Where they may mean this or that, as a bare
/// 550 does, nobody is named.
extension Responsible {
  /// Who can put a refusal right; nil where nothing is refused, or where the numbers do not tell.
  package init?(code: Int, enhanced: EnhancedStatusCode?, on occasion: Occasion) {
    let category = ReplyCategory(code: code)
    guard category == .transient || category == .permanent, occasion != .unprompted else {
      return nil
    }
    let subject =
      enhanced?.class.rawValue == code / 100
      ? enhanced.flatMap { EnhancedSubject(rawValue: $0.subject) } : nil
    if subject == .deliveryProtocol, let responsible = Self.responsible(for: code, on: occasion) {
      // Of a command that is not possible the code says whether it is unknown or not done.
      self = responsible
    } else if let enhanced, let subject,
      let responsible = Self(subject: subject, detail: enhanced.detail)
    {
      self = responsible
    } else if let responsible = Self.responsible(for: code, on: occasion),
      subject != .security || responsible != .server || code != 451
    {
      // A policy that puts somebody off is no trouble at the server.
      self = responsible
    } else if let subject, let responsible = Self.responsible(for: subject) {
      self = responsible
    } else {
      return nil
    }
  }

  /// Who can act on an enhanced code; nil where its numbers do not tell, and for a success.
  package init?(enhanced: EnhancedClass?, subject: EnhancedSubject, detail: Int?) {
    guard enhanced != .success,
      let responsible = detail.flatMap({ Self(subject: subject, detail: $0) })
        ?? Self.responsible(for: subject)
    else { return nil }
    self = responsible
  }

  /// Who can act on what an enhanced code names, whatever its class; nil where it does not tell, as
  /// X.7.1 does not, behind which is any policy, and X.Y.0.
  package init?(subject: EnhancedSubject, detail: Int) {
    let responsible: Responsible? =
      switch (subject, detail) {
      case (_, 0), (.undefined, _): nil
      case (.addressing, 8): .sendingSide
      case (.addressing, 9): .way
      case (.addressing, 1...10): .you
      case (.mailbox, 3): .you
      case (.mailbox, 1...4): .recipient
      case (.mailSystem, 3), (.mailSystem, 4): .you
      case (.mailSystem, 1...6): .server
      case (.network, 5): .server
      case (.network, 8): .sendingSide
      case (.network, 1...7): .way
      case (.deliveryProtocol, 1...6): .you
      case (.content, 1...10): .you
      case (.security, 2...4), (.security, 6), (.security, 8...12), (.security, 15...19): .you
      case (.security, 5), (.security, 20...28): .sendingSide
      case (.security, 13), (.security, 14): .server
      case (.security, 7), (.security, 29), (.security, 30): .way
      default: nil
      }
    guard let responsible else { return nil }
    self = responsible
  }

  /// Who can mostly act on a subject (RFC 3463 §2).
  private static func responsible(for subject: EnhancedSubject) -> Responsible? {
    switch subject {
    case .addressing, .deliveryProtocol, .content: .you
    case .mailbox: .recipient
    case .mailSystem: .server
    case .network: .way
    case .undefined, .security: nil
    }
  }

  private static func responsible(for code: Int, on occasion: Occasion) -> Responsible? {
    switch (code, occasion) {
    case (554, .command(.data)), (452, .command(.rcpt)): .you
    case (421, _), (521, _), (554, _): nil
    case (500, .command(.starttls)), (502, _): .server
    case (451, _), (435, _), (454, _), (455, _), (458, _), (459, _), (525, _): .server
    case (452, .command(.mail)), (452, .command(.bdat)), (452, .endOfData): .server
    case (450, .command(.vrfy)), (550, .command(.vrfy)), (550, .command(.expn)): nil
    case (450, .command(.ehlo)), (450, .command(.helo)), (450, .command(.lhlo)),
      (550, .command(.ehlo)), (550, .command(.helo)), (550, .command(.lhlo)):
      .you
    case (450, .greeting), (550, .greeting), (571, _): .sendingSide
    case (432, _), (500...504, _), (523, _), (524, _), (530, _), (534, _), (535, _), (538, _),
      (551, _), (553, _), (555, _), (556, _), (456, _):
      .you
    case (552, .command(.mail)), (552, .endOfData), (552, .command(.bdat)): .you
    default: nil
    }
  }
}
