import SMTPCore

/// The two ways in which a bearer token is sent.
enum TokenForm: Sendable {
  /// Google's, of before there was a standard.
  case xoauth2
  /// That of RFC 7628 §3.1.
  case bearer

  /// The client's message.
  ///
  /// - Parameters:
  ///   - host: Where the client believes to be; `bearer` alone has a place for it.
  func message(user: String, token: String, host: String?, port: Int?) -> [UInt8] {
    var message: [UInt8]
    switch self {
    case .xoauth2:
      message = Array("user=\(user)\u{1}".utf8)
    case .bearer:
      message = Array("n,a=".utf8) + SaslName.encode(Array(user.utf8)) + Array(",\u{1}".utf8)
      if let host { message += Array("host=\(host)\u{1}".utf8) }
      if let port { message += Array("port=\(port)\u{1}".utf8) }
    }
    return message + Array("auth=Bearer \(token)\u{1}\u{1}".utf8)
  }

  /// The user and the token of a client's message; nil where it does not have the form.
  func read(_ message: [UInt8]) -> (user: [UInt8], token: [UInt8])? {
    let parts = message.split(separator: Octet.soh, omittingEmptySubsequences: false)
    // It ends in two octets of 1, so that the last two parts are empty.
    guard parts.count >= 4, parts.suffix(2).allSatisfy(\.isEmpty) else { return nil }
    let pairs = parts.dropLast(2)
    guard let first = pairs.first, let user = user(in: first) else { return nil }
    let scheme = Array("auth=Bearer ".utf8)
    let tokens = pairs.dropFirst().filter { pair in
      pair.prefix(scheme.count).map(Octet.upper) == scheme.map(Octet.upper)
    }
    guard tokens.count == 1, let token = tokens.first?.dropFirst(scheme.count), !token.isEmpty,
      pairs.dropFirst().allSatisfy({ $0.contains(Octet.equals) })
    else { return nil }
    return (user, Array(token))
  }

  private func user(in first: ArraySlice<UInt8>) -> [UInt8]? {
    switch self {
    case .xoauth2:
      return first.starts(with: "user=".utf8) ? Array(first.dropFirst(5)) : nil
    case .bearer:
      let parts = first.split(separator: Octet.comma, omittingEmptySubsequences: false)
      guard parts.count == 3, parts[2].isEmpty,
        parts[0].elementsEqual("n".utf8) || parts[0].elementsEqual("y".utf8)
      else { return nil }
      // Without a name the token alone says who it is.
      if parts[1].isEmpty { return [] }
      return parts[1].starts(with: "a=".utf8) ? SaslName.decode(parts[1].dropFirst(2)) : nil
    }
  }

  /// What the client says once it has read why its token was refused (RFC 7628 §3.2.3).
  var refusalAnswer: [UInt8] {
    switch self {
    case .xoauth2: []
    case .bearer: [Octet.soh]
    }
  }

  /// Why a token is refused.
  var refusal: [UInt8] {
    let status =
      switch self {
      case .xoauth2: "401"
      case .bearer: "invalid_token"
      }
    return Array(#"{"status":"\#(status)","schemes":"bearer","scope":"mail"}"#.utf8)
  }
}
