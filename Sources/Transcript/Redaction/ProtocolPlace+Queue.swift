import SMTPCore

extension ProtocolPlace {
  /// Something of the client's that the server has yet to answer, or the greeting.
  enum Item: Hashable {
    case greeting
    case auth
    case hello(isLMTP: Bool)
    case mail
    case rcpt
    case data
    case chunk(isLast: Bool)
    case turn
    case dot
    case other
    /// The lone dot behind content.
    case endOfData

    /// What the server has to answer when it gets `line`.
    init(_ line: ClientLine) {
      guard case .verb(let verb) = line.kind else {
        self = line.kind == .dot ? .dot : .other
        return
      }
      switch verb {
      case .auth, .xExps: self = .auth
      case .ehlo, .helo, .lhlo: self = .hello(isLMTP: verb == .lhlo)
      case .mail, .send, .soml, .saml: self = .mail
      case .rcpt: self = .rcpt
      case .data: self = .data
      case .bdat: self = .chunk(isLast: line.chunk?.isLast ?? false)
      case .turn, .atrn: self = .turn
      default: self = .other
      }
    }
  }

  /// What is unanswered, oldest first; taking from the front costs nothing.
  struct Queue {
    private var items: [Item] = []
    private var head = 0
    /// How many AUTH are unanswered.
    private(set) var auths = 0
    /// How many DATA are unanswered.
    private(set) var datas = 0

    /// The oldest.
    var first: Item? { head < items.count ? items[head] : nil }

    mutating func append(_ item: Item) {
      items.append(item)
      count(item, 1)
    }

    mutating func removeFirst() {
      guard head < items.count else { return }
      count(items[head], -1)
      head += 1
      if head == items.count || head >= 1_024 {
        items.removeFirst(head)
        head = 0
      }
    }

    /// Removes what stands behind the oldest, and says whether something did.
    mutating func removeSecond() -> Bool {
      guard head + 1 < items.count else { return false }
      count(items.remove(at: head + 1), -1)
      return true
    }

    /// Removes all up to the first DATA, and says whether an AUTH was among it.
    mutating func removeThroughData() -> Bool {
      let before = auths
      while let item = first {
        removeFirst()
        if item == .data { break }
      }
      return auths < before
    }

    /// Turns lines that were content into their end of data, and says whether it is there; if it
    /// is not, all of them are content.
    mutating func removeThroughDot() -> Bool {
      while let item = first {
        removeFirst()
        if item == .dot {
          items.insert(.endOfData, at: head)
          return true
        }
      }
      return false
    }

    private mutating func count(_ item: Item, _ change: Int) {
      if item == .auth { auths += change }
      if item == .data { datas += change }
    }
  }
}
