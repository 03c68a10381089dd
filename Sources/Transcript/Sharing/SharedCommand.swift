import SMTPCore

/// A line of the client as it is shared: the verb and the form stay.
extension SharedText {
  /// A command line without its end.
  mutating func command(_ line: [UInt8]) -> [UInt8] {
    let command = Command(WireLine(octets: line, length: line.count, ending: .crlf))
    guard let argument = command.argument else { return word(line, isVerb: command.verb != nil) }
    let head = line[..<(line.count - argument.count)]
    guard let verb = command.verb else {
      if command.name == "PROXY" { return head + clean(argument) }
      return word(head, isVerb: false) + MaskedText.mask(argument)
    }
    return head + self.argument(argument, of: verb)
  }

  /// What stands for a secret line: of its clear start what is the protocol's own.
  mutating func label(_ label: String) -> String {
    if [ClientLine.responseLabel, ClientFilter.messageLabel, "echo", ""].contains(label) {
      return label
    }
    let words = label.utf8.split(whereSeparator: Octet.isBlank).map(Array.init)
    guard let first = words.first, let verb = Verb(octets: first) else { return "AUTH" }
    switch verb {
    case .auth, .xExps:
      let mechanism = words.dropFirst().first.flatMap { SharedWords.isMechanism($0) ? $0 : nil }
      let words = [first] + (mechanism.map { [$0] } ?? [])
      return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    case .burl:
      return String(decoding: first + [Octet.space] + burl(Array(label.utf8)), as: UTF8.self)
    default: return verb.rawValue
    }
  }

  private mutating func argument(_ argument: [UInt8], of verb: Verb) -> [UInt8] {
    switch verb {
    case .ehlo, .helo, .lhlo, .qhlo: return hello(argument)
    case .mail, .rcpt, .send, .soml, .saml: return path(argument)
    case .vrfy, .expn:
      let isAddress = argument.contains(Octet.at)
      return isAddress ? clean(argument) : standIns.person(argument)
    case .bdat where ChunkSize(argument: argument) != nil: return argument
    case .auth, .xExps:
      let words = argument.split(whereSeparator: Octet.isBlank)
      let isPlain = words.count <= 2 && words.dropFirst().allSatisfy { $0.elementsEqual("=".utf8) }
      let isKnown = words.first.map { SharedWords.isMechanism($0) } ?? false
      return isPlain && isKnown ? argument : MaskedText.mask(argument)
    case .etrn, .atrn: return queues(argument)
    case .xclient, .xforward: return attributes(argument)
    case .burl: return burl(argument)
    case .help, .data, .rset, .quit, .starttls, .turn, .bdat: return clean(argument)
    default: return MaskedText.mask(argument)
    }
  }

  /// A word that may be a secret in the wrong place: only what is written like a verb stays.
  private func word(_ word: some Collection<UInt8>, isVerb: Bool) -> [UInt8] {
    let isLikeVerb =
      word.count <= 12 && word.allSatisfy { (0x41...0x5A).contains($0) || $0 == 0x20 }
    return isVerb || isLikeVerb ? Array(word) : MaskedText.mask(word)
  }

  /// The name of a client or server, which may be no more than a label, and what follows it.
  mutating func hello(_ text: [UInt8]) -> [UInt8] {
    let name = text.prefix { !Octet.isBlank($0) }
    let isLiteral = name.first == Octet.openBracket || WrittenAddress.isIPv4(name)
    let isName = !isLiteral && !name.isEmpty && !SharedWords.isCommon(name)
    return (isName ? standIns.host(name) : clean(name))
      + prose(text[name.endIndex...])
  }

  private mutating func path(_ argument: [UInt8]) -> [UInt8] {
    let read = PathArgument(argument)
    guard read.path.count < PathArgument.keptOctets,
      let range = argument.firstRange(ofOctets: read.path)
    else { return MaskedText.mask(argument) }
    if read.path.isEmpty {
      let end = argument.firstIndex(of: Octet.greater).map { $0 + 1 } ?? argument.count
      return clean(argument[..<end]) + parameters(argument[end...])
    }
    let start = argument.firstIndex(of: Octet.colon).map { $0 + 1 } ?? 0
    let place =
      argument[start...].firstRange(ofOctets: read.path) ?? range
    return word(argument[..<place.lowerBound], isVerb: true) + shared(path: read.path)
      + parameters(argument[place.upperBound...])
  }

  private mutating func shared(path: [UInt8]) -> [UInt8] {
    if "POSTMASTER".isSpelled(path) { return path }
    guard let at = path.lastIndex(of: Octet.at) else { return standIns.person(path) }
    let domain = path[(at + 1)...]
    // A source route is left out, as servers do (RFC 5321 §3.6.1).
    let route = path[..<at].lastIndex(of: Octet.colon).map { $0 + 1 } ?? 0
    let person = path[(path.first == Octet.at ? route : 0)..<at]
    guard domain.first == Octet.openBracket else { return standIns.mailbox(person, at: domain) }
    return standIns.person(person) + [Octet.at] + clean(domain)
  }

  private mutating func parameters(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var shared: [UInt8] = []
    var rest = text
    while !rest.isEmpty {
      let between = rest.prefix { Octet.isBlank($0) || $0 == Octet.greater }
      let word = rest[between.endIndex...].prefix { !Octet.isBlank($0) }
      shared += between
      shared += parameter(word)
      rest = rest[word.endIndex...]
    }
    return shared
  }

  private mutating func parameter(_ word: ArraySlice<UInt8>) -> [UInt8] {
    guard let equals = word.firstIndex(of: Octet.equals) else {
      return SharedWords.isProtocol(word) ? Array(word) : clean(word)
    }
    let head = word[...equals]
    let value = Array(word[(equals + 1)...])
    switch String(decoding: head.dropLast().map(Octet.upper), as: UTF8.self) {
    case "SIZE", "BODY", "RET", "NOTIFY", "BY", "MT-PRIORITY", "HOLDFOR", "HOLDUNTIL", "RRVS":
      return head + (value.count <= 40 ? value : MaskedText.mask(value))
    case "ORCPT":
      guard let mark = value.firstIndex(of: Octet.semicolon) else { return head + xtext(value) }
      let type = clean(value[..<mark]) + [Octet.semicolon]
      return head + type + xtext(Array(value[(mark + 1)...]))
    case "AUTH", "SUBMITTER": return head + (value == Array("<>".utf8) ? value : xtext(value))
    default: return clean(head) + standIns.token(value)
    }
  }

  /// An address in xtext.
  private mutating func xtext(_ value: [UInt8]) -> [UInt8] {
    let address = Xtext.decode(value) ?? value
    return Xtext.encode(shared(path: address))
  }

  private mutating func queues(_ argument: [UInt8]) -> [UInt8] {
    let names = argument.split(separator: Octet.comma, omittingEmptySubsequences: false)
    var shared: [[UInt8]] = []
    for name in names {
      let mark = name.prefix { $0 == Octet.at || $0 == Octet.hash || Octet.isBlank($0) }
      let host = name[mark.endIndex...]
      shared.append(Array(mark))
      if !host.isEmpty { shared[shared.count - 1] += standIns.host(host) }
    }
    return Array(shared.joined(separator: [Octet.comma]))
  }

  /// What a proxy says of the client behind it.
  private mutating func attributes(_ argument: [UInt8]) -> [UInt8] {
    let words = argument.split(whereSeparator: Octet.isBlank)
    return Array(
      words.map { word in
        guard let equals = word.firstIndex(of: Octet.equals) else { return clean(word) }
        let value = word[(equals + 1)...]
        if value.first == Octet.openBracket { return Array(word) }
        switch String(decoding: word[..<equals].map(Octet.upper), as: UTF8.self) {
        case "PORT", "DESTPORT", "PROTO", "SOURCE":
          return word[...equals] + (value.count <= 6 ? Array(value) : MaskedText.mask(value))
        case "ADDR", "DESTADDR": return word[...equals] + clean(value)
        case "NAME", "HELO", "REVERSE_NAME": return word[...equals] + hello(Array(value))
        default: return word[...equals] + standIns.token(value)
        }
      }.joined(separator: [Octet.space]))
  }

  private func burl(_ argument: [UInt8]) -> [UInt8] {
    let isLast = argument.split(whereSeparator: Octet.isBlank).last.map { "LAST".isSpelled($0) }
    return Array(("imap://example.org/1" + (isLast == true ? " LAST" : "")).utf8)
  }
}
