/// Reads texts of scenarios, line by line.
struct ScenarioTextReader {
  private typealias Key = ScenarioText.Key

  private static let largestNumber = 1_000_000_000
  /// Rules, and answers of one, at most.
  private static let most = 10_000
  /// Octets of one answer at most: an endless line is long enough with so many.
  private static let longestAnswer = 16 << 20

  private var scenario: Scenario = {
    var scenario = Scenario.standard
    scenario.name = ""
    scenario.summary = ""
    scenario.extensions = []
    scenario.lists = [:]
    scenario.customers = []
    scenario.queue = []
    return scenario
  }()
  private var number = 0
  /// The rule that the lines are about.
  private var rule = ScenarioRule(.greeting, [])
  /// Where it begins.
  private var ruleLine = 0
  /// The lines so far of a reply that is not whole.
  private var reply: [String] = []
  private var seconds = 0
  /// What the line above offers, if it does.
  private var offer: Offer?

  private enum Offer {
    case served(ServerExtension)
    case listed
  }

  /// Reads a whole text.
  mutating func read(_ octets: [UInt8]) throws(ScenarioTextError) -> Scenario {
    guard octets.count <= ScenarioText.longest else { throw error(.tooMuch) }
    guard let text = String(validating: octets, as: UTF8.self) else { throw error(.notText) }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      if number == 1 { try readHeader(line) } else { try read(line) }
    }
    try finishRule()
    return scenario
  }

  /// What stands behind the code of a reply's line; nil where there is no code.
  static func separator(of line: String) -> UInt8? {
    let octets = Array(line.utf8)
    guard octets.count >= 3, octets.prefix(3).allSatisfy(Octet.isDigit) else { return nil }
    guard let first = octets.first, (UInt8(ascii: "2")...UInt8(ascii: "5")).contains(first) else {
      return nil
    }
    if octets.count == 3 { return Octet.space }
    return octets[3] == Octet.space || octets[3] == Octet.hyphen ? octets[3] : nil
  }

  private func error(_ problem: ScenarioTextError.Problem) -> ScenarioTextError {
    ScenarioTextError(problem, line: max(1, number))
  }

  private func readHeader(_ line: Substring) throws(ScenarioTextError) {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, words[0] == ScenarioText.mark, let version = Int(words[1]) else {
      throw error(.noHeader)
    }
    if version > ScenarioText.version { throw error(.newerVersion(version)) }
    if version < 1 { throw error(.noHeader) }
  }

  private mutating func read(_ line: Substring) throws(ScenarioTextError) {
    let text = line.trimmingBlanks
    guard !text.isEmpty, !text.hasPrefix("#") else { return }
    guard let colon = text.firstIndex(of: ":") else { throw error(.noKey) }
    let word = text[..<colon].trimmingBlanks
    guard let key = Key.allCases.first(where: { $0.rawValue.lowercased() == word.lowercased() })
    else { throw error(.unknownKey(VisibleText.string(Array(word.utf8)))) }
    let value = String(text[text.index(after: colon)...].trimmingBlanks)
    switch key {
    case .name: scenario.name = value
    case .about: scenario.summary = value
    case .domain: scenario.domain = try domain(value)
    case .user: scenario.user = value
    case .password: scenario.password = value
    case .proto:
      scenario.isLMTP = try choice(key, value, ["SMTP", "LMTP"]) == 1
    case .takes:
      let places = [ScenarioText.ownDomain, ScenarioText.everyDomain]
      scenario.takesEveryDomain = try choice(key, value, places) == 1
    case .recipients: scenario.maximumRecipients = try count(key, value)
    case .messages: scenario.maximumTransactions = try count(key, value)
    case .offer: offer = try addOffer(value)
    case .when: try setMoment(value)
    case .client: try beginRule(value)
    case .server: try addReply(value)
    case .raw: try addRaw(value)
    case .times: try repeatLast(try count(key, value))
    case .wait: seconds = try count(key, value, upTo: 600)
    case .close: try changeLast(key) { $0.isClosing = true }
    case .drop: try add(.drop)
    }
    if key != .offer { offer = nil }
  }

  private func domain(_ value: String) throws(ScenarioTextError) -> String {
    var parser = AddressParser(Array(value.utf8))
    guard (try? parser.domain()) != nil, (try? parser.end()) != nil else {
      throw error(.badValue(key: Key.domain.rawValue, possible: ["mx.example.org"]))
    }
    return value
  }

  private func choice(
    _ key: Key, _ value: String, _ possible: [String]
  ) throws(ScenarioTextError) -> Int {
    guard let index = possible.firstIndex(where: { $0.lowercased() == value.lowercased() })
    else { throw error(.badValue(key: key.rawValue, possible: possible)) }
    return index
  }

  private func count(
    _ key: Key, _ value: String, upTo limit: Int = largestNumber
  ) throws(ScenarioTextError) -> Int {
    guard let number = Int(value), (1...limit).contains(number) else {
      throw error(.badValue(key: key.rawValue, possible: ["1–\(limit)"]))
    }
    return number
  }

  private mutating func addOffer(_ value: String) throws(ScenarioTextError) -> Offer {
    let words = value.split(whereSeparator: \.isWhitespace)
    guard let keyword = words.first, value.utf8.count <= 500 else {
      throw error(.badValue(key: Key.offer.rawValue, possible: ["PIPELINING", "SIZE 10485760"]))
    }
    guard let known = ServerExtension(rawValue: keyword.uppercased()) else {
      guard scenario.listed.count < ScenarioText.mostListed else { throw error(.tooMuch) }
      scenario.listed.append(try listed(value, as: "X-KEYWORD"))
      return .listed
    }
    switch (known, words.count) {
    case (.size, 2...):
      guard let octets = Int(words[1]), (1...Self.largestNumber).contains(octets) else {
        throw error(
          .badValue(key: "\(Key.offer.rawValue): SIZE", possible: ["1–\(Self.largestNumber)"]))
      }
      scenario.maximumMessageOctets = octets
    case (.auth, 2...): scenario.mechanisms = words.dropFirst().map { $0.uppercased() }
    case (_, 2...):
      let parameters = words.dropFirst().joined(separator: " ")
      scenario.parameters[known] = try listed(parameters, as: known.rawValue)
    default: break
    }
    if !scenario.extensions.contains(known) { scenario.extensions.append(known) }
    return .served(known)
  }

  /// What EHLO lists as it is written.
  private func listed(_ text: String, as example: String) throws(ScenarioTextError) -> String {
    guard ScenarioText.canList(text) else {
      throw error(.badValue(key: Key.offer.rawValue, possible: [example]))
    }
    return text
  }

  private mutating func setMoment(_ value: String) throws(ScenarioTextError) {
    switch (offer, rule.subject) {
    case (.served(let item), _):
      _ = try choice(.when, value, [ScenarioRule.Moment.underTLS.rawValue])
      scenario.extensionsUnderTLS.insert(item)
    case (.listed, _), (nil, .greeting):
      throw error(.momentOfNothing)
    case (nil, _):
      let moments = ScenarioRule.Moment.allCases
      rule.moment = moments[try choice(.when, value, moments.map(\.rawValue))]
    }
  }

  private mutating func beginRule(_ value: String) throws(ScenarioTextError) {
    try finishRule()
    let isMessage = value == ScenarioText.endOfMessage
    rule = ScenarioRule(isMessage ? .message : .command(ScenarioPattern(value)), [])
    ruleLine = number
  }

  /// Ends the rule that was begun; the greeting needs no answer of its own.
  private mutating func finishRule() throws(ScenarioTextError) {
    if !reply.isEmpty { throw error(.unfinishedReply) }
    if seconds > 0 { throw error(.waitsForNothing) }
    if !rule.answers.isEmpty {
      guard scenario.rules.count < Self.most else { throw error(.tooMuch) }
      scenario.rules.append(rule)
    } else if rule.subject != .greeting {
      throw ScenarioTextError(.noAnswer, line: ruleLine)
    }
  }

  /// A line of a reply; nothing at all stands for what the server says anyway.
  private mutating func addReply(_ value: String) throws(ScenarioTextError) {
    if value.isEmpty, reply.isEmpty { return try add(ScenarioAnswer()) }
    guard let separator = Self.separator(of: value) else { throw error(.badReply) }
    reply.append(value)
    guard reply.count <= Self.most else { throw error(.tooMuch) }
    guard separator == Octet.space else { return }
    let lines = reply
    reply = []
    try add(ScenarioAnswer(lines: lines))
  }

  private mutating func addRaw(_ value: String) throws(ScenarioTextError) {
    var answer = ScenarioAnswer()
    do throws(OctetEscapes.Unknown) {
      answer.octets = try OctetEscapes.octets(value)
    } catch {
      throw self.error(.badEscape(error.text))
    }
    try add(answer)
  }

  private mutating func repeatLast(_ times: Int) throws(ScenarioTextError) {
    // What is empty takes its time as well if it is said for ever.
    let length = rule.answers.last.map { max(1, $0.octets?.count ?? 0) * $0.times } ?? 0
    guard length * times <= Self.longestAnswer else { throw error(.tooMuch) }
    try changeLast(.times) { $0.times *= times }
  }

  private mutating func add(_ answer: ScenarioAnswer) throws(ScenarioTextError) {
    guard rule.answers.count < Self.most else { throw error(.tooMuch) }
    if !reply.isEmpty { throw error(.unfinishedReply) }
    var answer = answer
    answer.seconds = seconds
    seconds = 0
    rule.answers.append(answer)
  }

  /// Changes the reply above, which is whole and written out.
  private mutating func changeLast(
    _ key: Key, _ change: (inout ScenarioAnswer) -> Void
  ) throws(ScenarioTextError) {
    if !reply.isEmpty { throw error(.unfinishedReply) }
    guard let last = rule.answers.indices.last, rule.answers[last].octets != nil else {
      throw error(.noReplyAbove(key: key.rawValue))
    }
    change(&rule.answers[last])
  }
}
