import SMTPCore

/// The lines that were sent, in this run and before.
package struct PromptHistory: Hashable, Sendable {
  /// How many lines are kept.
  package static let kept = 1_000
  /// How many addresses are kept of either kind.
  private static let keptAddresses = 100

  /// The lines, oldest first.
  package private(set) var lines: [String] = []
  /// The senders in them, the latest first.
  private(set) var senders: [String] = []
  /// The recipients in them, the latest first.
  private(set) var recipients: [String] = []

  /// Takes the lines of earlier runs, oldest first; those of this run stay behind them.
  package mutating func load(_ earlier: [String]) {
    let own = lines
    self = PromptHistory()
    for line in earlier.suffix(Self.kept) + own { add(line) }
  }

  /// Adds a line; one that repeats the last is there already.
  mutating func add(_ line: String) {
    guard !line.isEmpty, line != lines.last, line.utf8.count <= LineEditor.longest else { return }
    lines.append(line)
    lines.removeFirst(max(0, lines.count - Self.kept))
    let typed = TypedCommand(line)
    guard let path = typed.path, !path.isEmpty else { return }
    switch typed.verb {
    case .mail, .send, .soml, .saml: Self.put(path, first: &senders)
    case .rcpt: Self.put(path, first: &recipients)
    default: break
    }
  }

  /// The latest line before `index` (the end for nil) that begins with `prefix` and is not
  /// `current`.
  func older(than index: Int?, prefix: String, but current: String) -> Int? {
    lines[..<min(index ?? lines.count, lines.count)].lastIndex {
      $0 != current && $0.begins(with: prefix)
    }
  }

  /// The first line behind `index` that begins with `prefix` and is not `current`.
  func newer(than index: Int, prefix: String, but current: String) -> Int? {
    lines[min(index + 1, lines.count)...].firstIndex {
      $0 != current && $0.begins(with: prefix)
    }
  }

  /// The latest line before `index` that holds `query` somewhere.
  func match(_ query: String, before index: Int?) -> Int? {
    guard !query.isEmpty else { return nil }
    return lines[..<min(index ?? lines.count, lines.count)].lastIndex { $0.holds(query) }
  }

  private static func put(_ address: String, first addresses: inout [String]) {
    addresses.removeAll { $0 == address }
    addresses.insert(address, at: 0)
    addresses.removeLast(max(0, addresses.count - keptAddresses))
  }
}

extension StringProtocol {
  /// Whether it begins with `prefix`, ASCII letters compared without regard to case.
  func begins(with prefix: some StringProtocol) -> Bool {
    utf8.lazy.map(Octet.upper).starts(with: prefix.utf8.lazy.map(Octet.upper))
  }

  /// Whether it holds `query` somewhere, ASCII letters compared without regard to case.
  func holds(_ query: String) -> Bool {
    let octets = utf8.map(Octet.upper)
    let sought = query.utf8.map(Octet.upper)
    guard sought.count <= octets.count else { return false }
    return (0...octets.count - sought.count).contains { octets[$0...].starts(with: sought) }
  }
}
