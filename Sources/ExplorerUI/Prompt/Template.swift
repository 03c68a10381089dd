import SMTPCore

/// What a suggestion fills into the prompt, with what is known put in.
struct Template {
  let session: Session
  /// This machine's name, for EHLO.
  let clientName: String
  let target: TargetFacts
  let history: PromptHistory
  /// Octets of the message that is written already, if one is.
  var messageOctets: Int?
  /// Whether the client has a certificate to log in with.
  let hasCertificate: Bool

  /// The line: what is known stands in it, what is guessed stands in a placeholder, and a
  /// placeholder names what is to be filled in by the person.
  func text(for suggestion: Suggestion) -> String {
    if case .command(let verb) = suggestion.input, let line = proxyLine(verb) { return line }
    let template = suggestion.template
    guard case .command(let verb) = suggestion.input, let filling = filling(for: verb),
      let start = template.firstIndex(of: "‹"), let end = template.lastIndex(of: "›")
    else { return template }
    let line = template[..<start] + filling + template[template.index(after: end)...]
    return line + (isMail(verb) && needsSMTPUTF8(filling) ? " SMTPUTF8" : "")
  }

  private func isMail(_ verb: Verb) -> Bool { [.mail, .send, .soml, .saml].contains(verb) }

  /// Whether an address goes only with SMTPUTF8, which the server offers (RFC 6531 §3.3).
  private func needsSMTPUTF8(_ address: String) -> Bool {
    session.capabilities?.offers("SMTPUTF8") == true
      && address.utf8.contains { $0 >= 0x80 && !"‹›".utf8.contains($0) }
  }

  private func filling(for verb: Verb) -> String? {
    switch verb {
    case .ehlo, .lhlo, .helo:
      clientName
    case .auth:
      session.preferredMechanism(hasCertificate: hasCertificate)
    case .mail, .send, .soml, .saml:
      sender.map { "‹\($0)›" }
    case .rcpt:
      recipient
    case .vrfy:
      recipient ?? history.recipients.first.map { "‹\($0)›" }
    case .bdat:
      messageOctets.map(String.init)
    case .etrn:
      ownDomain
    default:
      nil
    }
  }

  /// XCLIENT or XFORWARD with the client's name and address, as far as this server's EHLO names
  /// them, else with the first that it names; nil for any other verb, and where it names none.
  private func proxyLine(_ verb: Verb) -> String? {
    guard let offered = session.capabilities?.attributes(of: verb), !offered.isEmpty else {
      return nil
    }
    let usual = ["NAME", "ADDR"].filter(offered.contains)
    let names = usual.isEmpty ? Array(offered.prefix(1)) : usual
    let words = names.map { name in
      let row = ProxyAttribute.row(for: name, of: verb)
      return "\(name)=‹\(row?.value == .address ? "address" : name.lowercased())›"
    }
    return ([verb.rawValue] + words).joined(separator: " ")
  }

  /// The domain that mail is sent from here.
  private var ownDomain: String? {
    guard let sender = history.senders.first, let at = sender.lastIndex(of: "@") else { return nil }
    return String(sender[at...].dropFirst())
  }

  /// The latest sender that the server has not just refused for what it is.
  private var sender: String? {
    let refused: [UInt8]? =
      switch session.suggestions().first(where: { $0.input == .command(.mail) })?.reason {
      case .senderRefused(isTransient: false), .addressUnreadable, .onlyASCII: session.setback?.path
      default: nil
      }
    return history.senders.first { Array($0.utf8) != refused }
  }

  private var recipient: String? {
    let present = session.state.envelope?.recipients.map { VisibleText.string($0.path) } ?? []
    if !session.unserved.isEmpty {
      // Who has the last message is not to get it twice.
      return session.unserved.lazy.map { VisibleText.string($0) }
        .first { !present.contains($0) }.map { "‹\($0)›" }
    }
    if let recipient = target.recipient, !present.contains(recipient) { return recipient }
    return history.recipients.first { !present.contains($0) }.map { "‹\($0)›" }
  }
}
