package import SMTPCore

/// Two replies to the same, held against each other.
package struct ReplyComparison: Sendable {
  /// In what they differ, however fine.
  package private(set) var differences: [Difference] = []
  /// The noise that was folded.
  package private(set) var noise: [Noise] = []

  private let first: Reply
  private let second: Reply
  private let isPattern: Bool

  /// The comparison of the codes alone.
  ///
  /// - Parameter isPattern: Whether `first` was written by hand, so that it need not name an
  ///   enhanced code.
  package init(codesOf first: Reply, _ second: Reply, isPattern: Bool) {
    self.first = first
    self.second = second
    self.isPattern = isPattern
    compareCodes()
  }

  /// The comparison of the replies at `number` to two steps that belong together.
  init(
    _ first: (step: SessionStep, names: OwnNames), _ second: (step: SessionStep, names: OwnNames),
    number: Int, isPattern: Bool
  ) {
    self.init(
      codesOf: first.step.replies[number], second.step.replies[number], isPattern: isPattern)
    let isPositive = self.first.category == .success && self.second.category == .success
    let isList = first.step.listsCapabilities && second.step.listsCapabilities && isPositive
    if isList { compareCapabilities() }
    var isGreeting = false
    if case .connection = first.step.action { isGreeting = true }
    compareText(first.names, second.names, isGreeting: isGreeting, isFirstLineOnly: isList)
    for index in differences.indices { differences[index].reply = number }
  }

  private mutating func compareCodes() {
    if first.code != second.code {
      differences.append(
        Difference(
          kind: .code, first: first.code.map(String.init), second: second.code.map(String.init)))
    }
    if isPattern, first.enhanced == nil { return }
    if first.enhanced != second.enhanced {
      differences.append(
        Difference(
          kind: .enhanced, first: first.enhanced?.description,
          second: second.enhanced?.description))
    }
  }

  private mutating func compareCapabilities() {
    let isOpen = isPattern && first.lines.contains { Self.isWildcard($0) }
    let old = Self.keywords(first, isPattern: isPattern)
    let new = Self.keywords(second, isPattern: false)
    for (keyword, parameters) in old.sorted(by: { $0.key < $1.key }) {
      guard let others = new[keyword] else {
        differences.append(Difference(kind: .capabilities, subject: keyword, first: keyword))
        continue
      }
      if Set(parameters) != Set(others) {
        differences.append(
          Difference(
            kind: .capabilities, subject: keyword,
            first: parameters.joined(separator: " "), second: others.joined(separator: " "),
            isFine: true))
      }
    }
    if isOpen { return }
    for keyword in new.keys.sorted() where old[keyword] == nil {
      differences.append(Difference(kind: .capabilities, subject: keyword, second: keyword))
    }
  }

  /// The keywords with their parameters, those of a keyword that is listed twice together.
  private static func keywords(_ reply: Reply, isPattern: Bool) -> [String: [String]] {
    var keywords: [String: [String]] = [:]
    for line in reply.lines.dropFirst() where !isPattern || !isWildcard(line) {
      guard let capability = Capability(text: line.text) else { continue }
      keywords[capability.keyword, default: []] += capability.parameters
    }
    return keywords
  }

  private mutating func compareText(
    _ firstNames: OwnNames, _ secondNames: OwnNames, isGreeting: Bool, isFirstLineOnly: Bool
  ) {
    if isPattern, first.lines.contains(where: { Self.isWildcard($0) }) { return }
    let old = isFirstLineOnly ? Array(first.lines.prefix(1)) : first.lines
    let new = isFirstLineOnly ? Array(second.lines.prefix(1)) : second.lines
    var isSame = old.count == new.count
    for (one, other) in zip(old, new) where isSame && one.line.octets != other.line.octets {
      if isPattern, fits(one, other) { continue }
      let found = FoldedText.noise(
        between: FoldedText(Self.text(one, of: first), firstNames, isGreeting: isGreeting),
        FoldedText(Self.text(other, of: second), secondNames, isGreeting: isGreeting))
      if let found { noise += found } else { isSame = false }
    }
    guard !isSame else { return }
    noise = []
    differences.append(
      Difference(
        kind: .text, first: Self.words(old, of: first), second: Self.words(new, of: second),
        isFine: true))
  }

  /// Whether a text fits one that has gaps: `* Grey*`.
  private func fits(_ one: ReplyLine, _ other: ReplyLine) -> Bool {
    let text = Self.text(one, of: first)
    return text.contains(Octet.asterisk)
      && ScenarioPattern(String(decoding: text, as: UTF8.self))
        .matches(Array(Self.text(other, of: second)))
  }

  /// The text of a line without its enhanced code, which is compared by itself.
  private static func text(_ line: ReplyLine, of reply: Reply) -> ArraySlice<UInt8> {
    let word = line.text.prefix { !Octet.isBlank($0) }
    guard reply.enhanced != nil, EnhancedStatusCode(octets: word) != nil else { return line.text }
    return line.text[word.endIndex...].drop(while: Octet.isBlank)
  }

  private static func words(_ lines: [ReplyLine], of reply: Reply) -> String {
    lines.prefix(20).map { VisibleText.string(text($0, of: reply).prefix(500)) }
      .joined(separator: " / ")
  }

  /// Whether a line stands for any text: `250 *`, `250 2.1.0 *`.
  private static func isWildcard(_ line: ReplyLine) -> Bool {
    let words = line.text.split(whereSeparator: Octet.isBlank)
    guard words.last?.elementsEqual([Octet.asterisk]) == true else { return false }
    return words.count == 1 || words.count == 2 && EnhancedStatusCode(octets: words[0]) != nil
  }
}
