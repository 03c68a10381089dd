import SMTPCore

/// A reply's text whose noise is known.
///
/// Linear in the text.
struct FoldedText {
  /// Pieces that one date may take.
  private static let longestDate = 16

  /// The pieces in order.
  private(set) var tokens: [TextToken]
  /// The first piece that is a word.
  private let firstWord: Int?
  private let names: OwnNames
  /// Whether it is a greeting: a name of its own is then that of the session.
  private let isGreeting: Bool

  /// A text of a session whose ends have `names`.
  init(_ text: ArraySlice<UInt8>, _ names: OwnNames, isGreeting: Bool = false) {
    self.names = names
    self.isGreeting = isGreeting
    tokens = TextToken.all(in: text)
    firstWord = tokens.firstIndex { !$0.isMark }
    for index in tokens.indices where !tokens[index].isMark {
      tokens[index].noise = noise(at: index)
    }
    joinDates(in: text)
  }

  /// The noise by which two texts differ; nil where they differ by more.
  static func noise(between first: FoldedText, _ second: FoldedText) -> [Noise]? {
    guard first.tokens.count == second.tokens.count else { return nil }
    var noise: [Noise] = []
    for (one, other) in zip(first.tokens, second.tokens) where one.octets != other.octets {
      guard let kind = one.noise, kind == other.noise else { return nil }
      noise.append(
        Noise(
          kind: kind, first: VisibleText.string(one.octets),
          second: VisibleText.string(other.octets)))
    }
    return noise
  }

  private func noise(at index: Int) -> NoiseClass? {
    let token = tokens[index]
    let lowered = token.lowered
    if names.server.contains(lowered) || names.client.contains(lowered) { return .hostName }
    if token.isAddress { return .address }
    if token.isDate { return .date }
    if let context = context(of: index) { return context }
    if isInAngles(index), let at = token.octets.lastIndex(of: Octet.at) {
      let local = TextToken(octets: token.octets[..<at], isMark: false)
      return local.isOpaque ? .messageID : nil
    }
    if token.isOpaque || index == firstWord && token.isHexadecimal {
      return isGreeting ? .sessionID : .queueID
    }
    return nil
  }

  /// What the word before says that this one is.
  private func context(of index: Int) -> NoiseClass? {
    let token = tokens[index]
    let words = tokens[..<index].suffix(4).filter { !$0.isMark }.suffix(2).map(\.lowered)
    let before = words.last.map { String(decoding: $0, as: UTF8.self) } ?? ""
    let next = tokens[(index + 1)...].prefix(3).first { !$0.isMark }
    let behind = next.map { String(decoding: $0.lowered, as: UTF8.self) } ?? ""
    if token.isNumber, ["pid", "qp", "process"].contains(before) || isInBrackets(index) {
      return .processNumber
    }
    if before == "port", token.isNumber { return .address }
    if before == "hostname" { return .hostName }
    if token.octets.allSatisfy({ Octet.isDigit($0) || $0 == Octet.dot }),
      ["sec", "secs", "seconds", "ms", "kb/sec", "s"].contains(behind)
        || before == "in" && token.octets.contains(Octet.dot)
    {
      return .duration
    }
    guard token.isName else { return nil }
    switch before {
    case "as" where words.first == Array("queued".utf8): return .queueID
    case "id", "msgid", "queueid", "queue-id", "internalid", "queued": return .queueID
    case "message-id", "messageid": return .messageID
    case "session", "sessionid", "session-id", "sid", "esmtp": return .sessionID
    case "ticket", "reference", "ref", "incident", "transaction", "request", "tid", "case":
      return .ticket
    default: return nil
    }
  }

  private func isInBrackets(_ index: Int) -> Bool {
    isBetween(index, Octet.openBracket, Octet.closeBracket)
  }

  private func isInAngles(_ index: Int) -> Bool { isBetween(index, Octet.less, Octet.greater) }

  private func isBetween(_ index: Int, _ opening: UInt8, _ closing: UInt8) -> Bool {
    index > 0 && index + 1 < tokens.count && tokens[index - 1].octets.elementsEqual([opening])
      && tokens[index + 1].octets.elementsEqual([closing])
  }

  /// Makes one piece of a date that takes several words: it needs a time, or a month's day.
  private mutating func joinDates(in text: ArraySlice<UInt8>) {
    var joined: [TextToken] = []
    joined.reserveCapacity(tokens.count)
    var index = 0
    while index < tokens.count {
      let end = endOfDate(from: index)
      guard let last = tokens[index..<end].last(where: { !$0.isMark }), end > index else {
        joined.append(tokens[index])
        index += 1
        continue
      }
      let octets = text[tokens[index].octets.startIndex..<last.octets.endIndex]
      joined.append(TextToken(octets: octets, isMark: false, noise: .date))
      joined += tokens[index..<end].reversed().prefix(while: \.isMark).reversed()
      index = end
    }
    tokens = joined
  }

  /// Behind which piece the date ends that begins at `index`; `index` where none does.
  private func endOfDate(from index: Int) -> Int {
    guard !tokens[index].isMark else { return index }
    var end = index
    while end < min(tokens.count, index + Self.longestDate),
      tokens[end].isMark || tokens[end].isPartOfDate
    {
      end += 1
    }
    let words = tokens[index..<end].filter { !$0.isMark }
    let hasTime = words.contains { $0.isTime || $0.isDate }
    return hasTime ? end : index
  }
}
