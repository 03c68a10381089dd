/// What EHLO and LHLO list.
extension ServerSession {
  /// The lines of the reply now: only what works now.
  var keywords: [String] {
    scenario.extensions.compactMap { keyword(of: $0) } + scenario.listed
  }

  /// Whether an extension works now. REQUIRETLS means something under TLS alone (RFC 8689 §2).
  func offers(_ extension: ServerExtension) -> Bool {
    let needsTLS = `extension` == .requireTLS || scenario.extensionsUnderTLS.contains(`extension`)
    return scenario.offers(`extension`) && (isSecured || !needsTLS)
  }

  /// The line of an extension, in the scenario's words where it has some.
  private func keyword(of extension: ServerExtension) -> String? {
    usualKeyword(of: `extension`).map { usual in
      scenario.parameters[`extension`].map { "\(`extension`.rawValue) \($0)" } ?? usual
    }
  }

  private func usualKeyword(of extension: ServerExtension) -> String? {
    guard offers(`extension`) else { return nil }
    let keyword = `extension`.rawValue
    switch `extension` {
    case .size: return "\(keyword) \(scenario.maximumMessageOctets)"
    case .startTLS: return isSecured ? nil : keyword
    case .auth:
      // A list of nothing helps nobody.
      guard user == nil, !authenticator.mechanisms.isEmpty else { return nil }
      return ([keyword] + authenticator.mechanisms).joined(separator: " ")
    // Without an argument it says that AUTH comes first (RFC 4468 §3.3).
    case .burl: return user == nil ? keyword : "\(keyword) imap"
    case .limits:
      return "\(keyword) MAILMAX=\(scenario.maximumTransactions) "
        + "RCPTMAX=\(scenario.maximumRecipients) RCPTDOMAINMAX=\(scenario.maximumDomains)"
    case .deliverBy: return "\(keyword) \(scenario.shortestDeadline)"
    case .futureRelease: return "\(keyword) \(scenario.longestHold) \(scenario.latestRelease)"
    case .priority: return "\(keyword) MIXER"
    case .noSoliciting: return "\(keyword) \(scenario.unwantedSolicitation)"
    case .xclient, .xforward:
      guard isClientTrusted else { return nil }
      let names = ProxyAttribute.rows(of: `extension` == .xclient ? .xclient : .xforward)
      return ([keyword] + names.map(\.name)).joined(separator: " ")
    case .requireTLS, .pipelining, .eightBitMIME, .smtpUTF8, .enhancedStatusCodes, .dsn, .chunking,
      .binaryMIME, .recipientValidSince, .tracking, .etrn, .atrn, .turn, .send, .soml, .saml,
      .vrfy, .expn, .help:
      return keyword
    }
  }
}
