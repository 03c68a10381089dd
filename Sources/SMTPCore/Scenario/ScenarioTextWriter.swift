/// Writes scenarios as texts.
struct ScenarioTextWriter {
  private(set) var lines: [String] = []

  /// How long the text is.
  var octets: Int { lines.reduce(0) { $0 + $1.utf8.count + 1 } }

  mutating func write(_ scenario: Scenario, remarks: [String]) {
    lines = ["\(ScenarioText.mark) \(ScenarioText.version)"] + remarks.map { "# \($0)" }
    write(.name, scenario.name)
    write(.about, scenario.summary)
    if scenario.isLMTP { write(.proto, "LMTP") }
    write(.domain, scenario.domain)
    write(.user, scenario.user)
    write(.password, scenario.password)
    if scenario.takesEveryDomain { write(.takes, ScenarioText.everyDomain) }
    write(.recipients, "\(scenario.maximumRecipients)")
    write(.messages, "\(scenario.maximumTransactions)")
    lines.append("")
    for item in scenario.extensions { write(item, of: scenario) }
    for text in scenario.listed { write(.offer, text) }
    for rule in scenario.rules { write(rule) }
  }

  private mutating func write(_ key: ScenarioText.Key, _ value: String) {
    let value = value.map { $0.isNewline ? " " : String($0) }.joined()
    lines.append(value.isEmpty ? "\(key.rawValue):" : "\(key.rawValue): \(value)")
  }

  private mutating func write(_ item: ServerExtension, of scenario: Scenario) {
    switch item {
    case .size: write(.offer, "\(item.rawValue) \(scenario.maximumMessageOctets)")
    case .auth:
      write(.offer, ([item.rawValue] + (scenario.mechanisms ?? [])).joined(separator: " "))
    default:
      let words = [item.rawValue, scenario.parameters[item]].compactMap(\.self)
      write(.offer, words.joined(separator: " "))
    }
    if scenario.extensionsUnderTLS.contains(item) {
      write(.when, ScenarioRule.Moment.underTLS.rawValue)
    }
  }

  mutating func write(_ rule: ScenarioRule) {
    lines.append("")
    switch rule.subject {
    case .greeting: break
    case .command(let pattern): write(.client, pattern.text)
    case .message: write(.client, ScenarioText.endOfMessage)
    }
    if let moment = rule.moment { write(.when, moment.rawValue) }
    for answer in rule.answers { write(answer) }
  }

  mutating func write(_ answer: ScenarioAnswer) {
    if answer.seconds > 0 { write(.wait, "\(answer.seconds)") }
    guard let octets = answer.octets else {
      return write(answer.isClosing ? .drop : .server, "")
    }
    if let replyLines = Self.lines(of: octets) {
      for line in replyLines { write(.server, line) }
    } else {
      write(.raw, OctetEscapes.text(octets))
    }
    if answer.times > 1 { write(.times, "\(answer.times)") }
    if answer.isClosing { write(.close, "") }
  }

  /// The lines of one whole reply that a text can hold; nil where it is anything else.
  private static func lines(of octets: [UInt8]) -> [String]? {
    guard octets.suffix(2).elementsEqual([Octet.cr, Octet.lf]) else { return nil }
    var lines: [String] = []
    var rest = octets[...]
    while let end = rest.firstRange(ofOctets: [Octet.cr, Octet.lf]) {
      let line = rest[..<end.lowerBound]
      guard line.allSatisfy({ (0x20...0x7E).contains($0) }), line.last != Octet.space else {
        return nil
      }
      lines.append(String(decoding: line, as: UTF8.self))
      rest = rest[end.upperBound...]
    }
    let isOneReply =
      lines.dropLast().allSatisfy { ScenarioTextReader.separator(of: $0) == Octet.hyphen }
      && lines.last.map { ScenarioTextReader.separator(of: $0) == Octet.space } == true
    return isOneReply ? lines : nil
  }
}
