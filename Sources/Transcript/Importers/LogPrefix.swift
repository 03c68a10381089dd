import SMTPCore

/// What stands before the words of a program in a line that others have passed on: times, levels,
/// the name of a container, the tag of syslog.
struct LogPrefix {
  /// A part of it.
  enum Kind: Hashable {
    case date
    case time
    case syslog
    case host
    case bracket
    case datedBracket
    case container
    case level
    case dash
    case tag
    /// `<165>1`, as syslog is sent.
    case priority
    /// What stands behind the time in RFC 5424 §6.2 and §6.3.
    case fields
    /// `stdout F`, as containers write in Kubernetes.
    case stream
    /// `>`, before a log that a mail quotes.
    case quote

    /// Whether hardly anything else looks so.
    var isStrong: Bool {
      switch self {
      case .date, .time, .syslog, .datedBracket, .container, .priority, .fields, .stream: true
      case .host, .bracket, .level, .dash, .tag, .quote: false
      }
    }
  }

  /// Parts at most, and octets of a line that are looked at.
  private static let most = 12
  private static let readOctets = 400

  private let octets: ArraySlice<UInt8>
  private var rest: ArraySlice<UInt8>
  /// The parts.
  private(set) var kinds: [Kind] = []
  /// Where the line begins, and where it goes on behind each part and one blank.
  private(set) var starts: [Int]
  /// Whether the last part is a tag with no blank behind it, as in `INFO:app.mail:`.
  private var isJoined = false
  /// The first time.
  private(set) var time: LogTime?

  /// The front of a line, of which nothing was read yet.
  init(_ octets: ArraySlice<UInt8>) {
    self.octets = octets
    rest = octets.prefix(Self.readOctets)
    starts = [octets.startIndex]
  }

  /// Whether a level such as `DEBUG` is among it.
  var hasLevel: Bool { kinds.contains(.level) }

  /// Where the line goes on behind these parts; where it begins if they do not stand there.
  func start(behind common: ArraySlice<Kind>) -> Int {
    kinds.starts(with: common) ? starts[common.count] : start
  }

  /// Where the line begins.
  var start: Int { octets.startIndex }

  /// Reads all parts.
  mutating func read() {
    while kinds.count < Self.most {
      skip()
      isJoined = false
      guard let kind = next() else { return }
      kinds.append(kind)
      var start = rest.startIndex
      if !isJoined, start < octets.endIndex, Octet.isBlank(octets[start]) { start += 1 }
      starts.append(start)
    }
  }

  /// Blanks and colours.
  private mutating func skip() {
    while let first = rest.first {
      let length = LogColours.length(at: rest)
      guard length > 0 || Octet.isBlank(first) else { return }
      rest = rest.dropFirst(max(1, length))
    }
  }

  private mutating func next() -> Kind? {
    if let kind = readTime() { return kind }
    if kinds.last == .syslog { return takeWord(Self.isHost) ? .host : nil }
    if kinds.isEmpty, readPriority() { return .priority }
    if kinds.allSatisfy({ $0 == .quote }), rest.first == Octet.greater, endsWord(rest.dropFirst()) {
      rest = rest.dropFirst()
      return .quote
    }
    if kinds.last == .date, let kind = readBehindDate() { return kind }
    if rest.first == Octet.openBracket { return readBracket() }
    if let first = rest.first, [Octet.hyphen, Octet.colon, UInt8(ascii: "|")].contains(first),
      endsWord(rest.dropFirst())
    {
      rest = rest.dropFirst()
      return .dash
    }
    return readLevel() ?? readContainer() ?? readTag()
  }

  private mutating func readTime() -> Kind? {
    var scanner = TimeScanner(rest)
    guard let time = scanner.time() else { return nil }
    rest = scanner.rest
    if self.time == nil { self.time = time }
    switch time {
    case .moment: return .date
    case .ofYear: return .syslog
    case .ofDay: return .time
    }
  }

  /// `<165>`, and of RFC 5424 the version.
  private mutating func readPriority() -> Bool {
    guard rest.first == Octet.less else { return false }
    let digits = rest.dropFirst().prefix(4).prefix(while: Octet.isDigit)
    guard (1...3).contains(digits.count), rest[digits.endIndex...].first == Octet.greater else {
      return false
    }
    rest = rest[digits.endIndex...].dropFirst()
    let version = rest.prefix(while: Octet.isDigit)
    if version.elementsEqual("1".utf8), endsWord(rest.dropFirst()) { rest = rest.dropFirst() }
    return true
  }

  /// What stands only behind a date: the fields of RFC 5424, a stream, or the host before a tag.
  private mutating func readBehindDate() -> Kind? {
    let start = rest
    if kinds.first == .priority, readFields() { return .fields }
    rest = start
    let stream = rest.prefix(8)
    if stream.elementsEqual("stdout F".utf8) || stream.elementsEqual("stderr F".utf8)
      || stream.elementsEqual("stdout P".utf8) || stream.elementsEqual("stderr P".utf8),
      endsWord(rest.dropFirst(8))
    {
      rest = rest.dropFirst(8)
      return .stream
    }
    if readLevel() == nil, takeWord(Self.isName) {
      let behind = rest
      skip()
      let isTagged = readTag(isHost: true) != nil
      rest = behind
      if isTagged { return .host }
    }
    rest = start
    return nil
  }

  /// Host, program, process and message, and structured data in brackets or a hyphen.
  private mutating func readFields() -> Bool {
    for _ in 0..<4 {
      guard takeWord({ _ in true }) else { return false }
      skip()
    }
    if rest.first == Octet.hyphen, endsWord(rest.dropFirst()) {
      rest = rest.dropFirst()
      return true
    }
    guard rest.first == Octet.openBracket else { return false }
    var isQuoted = false
    var isInside = false
    while let first = rest.first {
      if !isInside, first != Octet.openBracket { return endsWord(rest) }
      rest = rest.dropFirst(isQuoted && first == Octet.backslash ? 2 : 1)
      switch first {
      case Octet.quote: isQuoted.toggle()
      case Octet.openBracket where !isQuoted: isInside = true
      case Octet.closeBracket where !isQuoted: isInside = false
      default: break
      }
    }
    return !isInside
  }

  /// `[…]`, maybe with a time.
  private mutating func readBracket() -> Kind? {
    let inner = rest.dropFirst().prefix(100).prefix { $0 != Octet.closeBracket }
    guard rest[inner.endIndex...].first == Octet.closeBracket else { return nil }
    rest = rest[inner.endIndex...].dropFirst()
    if rest.first == Octet.colon { rest = rest.dropFirst() }
    var scanner = TimeScanner(inner)
    guard let time = scanner.time() else {
      return Self.isLevel(inner) ? .level : .bracket
    }
    if self.time == nil { self.time = time }
    return .datedBracket
  }

  /// `DEBUG`, `INFO:`.
  private mutating func readLevel() -> Kind? {
    let word = rest.prefix(8).prefix { $0 &- 0x41 <= 25 || $0 &- 0x61 <= 25 }
    guard Self.isLevel(word) else { return nil }
    var behind = rest[word.endIndex...]
    if behind.first == Octet.colon { behind = behind.dropFirst() }
    // `DEBUG SMTP:` is JavaMail's own.
    guard word.endIndex < behind.startIndex || endsWord(behind) else { return nil }
    rest = behind
    return .level
  }

  private static let levels: [[UInt8]] = [
    "TRACE", "DEBUG", "INFO", "NOTICE", "WARN", "WARNING", "ERROR", "FATAL",
  ].map { Array($0.utf8) }

  private static func isLevel(_ word: ArraySlice<UInt8>) -> Bool {
    (4...7).contains(word.count) && levels.contains(word.map(Octet.upper))
  }

  /// `mail-1  |`, as `docker compose logs` writes.
  private mutating func readContainer() -> Kind? {
    let name = rest.prefix(64).prefix(while: Self.isName)
    let behind = rest[name.endIndex...].drop(while: Octet.isBlank)
    guard !name.isEmpty, behind.first == UInt8(ascii: "|"), endsWord(behind.dropFirst()) else {
      return nil
    }
    rest = behind.dropFirst()
    return .container
  }

  /// `app.mail:`, `smtp[7]:`, and `app.mail -`.
  private mutating func readTag(isHost: Bool = false) -> Kind? {
    let name = rest.prefix(100).prefix { Self.isName($0) || $0 == Octet.slash || $0 == 0x24 }
    guard !name.isEmpty else { return nil }
    var behind = rest[name.endIndex...]
    if behind.first == Octet.openBracket {
      let digits = behind.dropFirst().prefix(while: Octet.isDigit)
      guard !digits.isEmpty, behind[digits.endIndex...].first == Octet.closeBracket else {
        return nil
      }
      behind = behind[digits.endIndex...].dropFirst()
    }
    isJoined =
      kinds.last == .level && name.startIndex > octets.startIndex
      && octets[name.startIndex - 1] == Octet.colon
    if behind.first == Octet.colon, isJoined || endsWord(behind.dropFirst()) {
      rest = behind.dropFirst()
      return .tag
    }
    if isHost { return nil }
    let dash = behind.drop(while: Octet.isBlank)
    let isDashed =
      dash.startIndex > behind.startIndex && dash.first == Octet.hyphen
      && endsWord(dash.dropFirst())
    guard isDashed, !kinds.isEmpty else { return nil }
    rest = dash.dropFirst()
    return .tag
  }

  private mutating func takeWord(_ isPart: (UInt8) -> Bool) -> Bool {
    let word = rest.prefix { !Octet.isBlank($0) && isPart($0) }
    guard !word.isEmpty, endsWord(rest[word.endIndex...]) else { return false }
    rest = rest[word.endIndex...]
    return true
  }

  private func endsWord(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.first.map { Octet.isBlank($0) || $0 == 0x1B } ?? true
  }

  private static func isHost(_ octet: UInt8) -> Bool {
    octet != Octet.colon && octet != Octet.openBracket
  }

  private static func isName(_ octet: UInt8) -> Bool {
    Octet.isAlphanumeric(octet) || octet == Octet.dot || octet == Octet.hyphen
      || octet == Octet.underscore
  }
}
