extension CommandProblem {
  /// The rule that a line with this problem breaks once it is sent; nil where it is none of the
  /// catalog.
  ///
  /// - Parameters:
  ///   - verb: The verb of the line.
  ///   - octets: The line.
  func finding(of verb: Verb, in octets: [UInt8]) -> FindingID? {
    switch kind {
    case .blankBehindColon: .spaceAfterColon
    case .path(let cause): Self.finding(of: cause, at: octets[safe: range.lowerBound])
    case .bareAddress: .ehloLiteralNoBrackets
    case .hostName: Self.nameFinding(in: octets, at: range.lowerBound)
    case .nonASCII: verb.isHello ? .utf8InEhlo : nil
    case .needlessArgument(.starttls): .starttlsArgs
    case .needlessArgument(.data), .needlessArgument(.rset), .needlessArgument(.quit): .dataArgs
    case .parameterNotOffered, .valueNotOffered: .paramNotOffered
    case .overLimit: .sizeIgnored
    case .repeatedParameter(let keyword):
      ["RET", "ENVID", "NOTIFY", "ORCPT"].contains(keyword) ? .dsnParamTwice : nil
    case .badValue(let row) where row.keyword == "NOTIFY":
      Self.isMixed(octets) ? .notifyNeverMixed : nil
    case .pastDeadline: .deliverbyZeroR
    case .lineTooLong: .commandTooLong
    case .notBase64: .authBase64Junk
    default: nil
    }
  }

  private static func finding(of cause: AddressError.Cause, at octet: UInt8?) -> FindingID? {
    switch cause {
    case .noOpeningBracket: .noAngleBrackets
    case .localPartTooLong, .domainTooLong, .pathTooLong: .pathLengths
    case .domainOctet where octet == Octet.underscore: .ehloUnderscore
    default: nil
    }
  }

  private static func nameFinding(in octets: [UInt8], at place: Int) -> FindingID? {
    let name = octets.drop { !Octet.isBlank($0) }.drop(while: Octet.isBlank)
      .prefix { !Octet.isBlank($0) }
    if name.contains(where: { $0 >= 0x80 }) { return .utf8InEhlo }
    return octets[safe: place] == Octet.underscore ? .ehloUnderscore : nil
  }

  /// Whether the list of NOTIFY has NEVER beside something else.
  private static func isMixed(_ octets: [UInt8]) -> Bool {
    let value = octets.split(whereSeparator: Octet.isBlank).first {
      "NOTIFY=".isSpelled($0.prefix(7))
    }
    let words = (value?.dropFirst(7) ?? []).split(separator: Octet.comma)
    return words.count > 1 && words.contains { "NEVER".isSpelled($0) }
  }
}

extension Array {
  /// The element at an index; nil where there is none.
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
