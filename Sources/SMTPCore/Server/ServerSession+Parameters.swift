/// The parameters of MAIL (RFC 1870 §6, RFC 6152 §2, RFC 4954 §5).
extension ServerSession {
  /// What is wrong with parameters of MAIL; nil if nothing is.
  func complaint(
    about parameters: [PathArgument.Parameter], from hello: Hello
  ) -> ServerReply? {
    var seen: Set<String> = []
    for parameter in parameters {
      // To a client that said HELO nothing was offered.
      guard hello.isExtended else { return .unknownParameter(parameter.keyword, .mail) }
      guard seen.insert(parameter.keyword).inserted else {
        return .repeatedParameter(parameter.keyword)
      }
      if let complaint = complaint(about: parameter) { return complaint }
    }
    return nil
  }

  private func complaint(about parameter: PathArgument.Parameter) -> ServerReply? {
    let value = parameter.value ?? []
    switch parameter.keyword {
    case "SIZE" where scenario.offers(.size):
      guard value.count <= 20, let size = Int(digits: value) else { return .badSize }
      return size > scenario.maximumMessageOctets
        ? .tooLarge(limit: scenario.maximumMessageOctets) : nil
    case "BODY" where scenario.offers(.eightBitMIME):
      switch VisibleText.string(value.map(Octet.upper)) {
      case "7BIT", "8BITMIME": return nil
      case "BINARYMIME": return scenario.offers(.binaryMIME) ? nil : .binaryNotOffered
      default: return .badBody
      }
    case "AUTH" where scenario.offers(.auth):
      if value.elementsEqual("<>".utf8) { return nil }
      guard let octets = Xtext.decode(value), (try? Mailbox(octets)) != nil else {
        return .badSubmitter
      }
      return nil
    default:
      return .unknownParameter(parameter.keyword, .mail)
    }
  }
}
