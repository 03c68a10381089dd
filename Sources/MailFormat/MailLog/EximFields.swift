import SMTPCore

/// The address and the `K=value` of a line of Exim's log, and the text behind them.
struct EximFields {
  /// Fields of a line at most.
  private static let most = 40

  /// The address in front; empty where the fields come at once.
  private(set) var address: ArraySlice<UInt8> = []
  /// The text behind the fields.
  private(set) var rest: ArraySlice<UInt8>
  private var values: [(key: ArraySlice<UInt8>, value: ArraySlice<UInt8>)] = []

  /// Whether the colon that ends the fields was read.
  private var isEnded = false

  /// Reads `bob@example.org <b@example.org> F=<a> R=r T=t H=mx [192.0.2.1]: text`.
  init(_ text: ArraySlice<UInt8>) {
    rest = text.trimmed
    if Self.key(at: rest) == nil { takeAddress() }
    while !isEnded, values.count < Self.most {
      skipFlags()
      guard let key = Self.key(at: rest) else { break }
      takeField(key)
    }
    if !isEnded, rest.first == Octet.colon {
      rest = rest.dropFirst()
    } else if !isEnded {
      takeDeferral()
    }
    rest = rest.trimmed
  }

  /// The value of a key.
  subscript(key: String) -> ArraySlice<UInt8>? {
    values.first { $0.key.elementsEqual(key.utf8) }?.value
  }

  private mutating func takeAddress() {
    let word = rest.takeWord()
    // `bob <bob@example.org>`: the second is whole; of `bob@a <carol@b>` it is where it came from.
    let whole = rest.first == Octet.less ? rest.takeWord() : word
    isEnded = whole.last == Octet.colon
    if word.contains(Octet.at) || whole.startIndex == word.startIndex {
      address = word.last == Octet.colon ? word.dropLast() : word
    } else {
      address = whole.withoutAngles
    }
  }

  /// `defer (-44): ` in front of the text, maybe with the host in it.
  private mutating func takeDeferral() {
    var behind = rest
    guard rest.begins(with: "defer"), let head = behind.take(upTo: ": ") else { return }
    rest = head
    if let host = head.range(of: " H=") {
      rest = head[(host.lowerBound + 1)...]
      if let key = Self.key(at: rest) { takeField(key) }
    }
    rest = behind
    takeHostAtEnd()
  }

  /// `Connection timed out H=mx.example.org [192.0.2.1]`: the host behind the text.
  private mutating func takeHostAtEnd() {
    guard self["H"] == nil, let host = rest.lastRange(of: " H=") else { return }
    var tail = self
    tail.rest = rest[(host.lowerBound + 1)...]
    guard let key = Self.key(at: tail.rest) else { return }
    tail.takeField(key)
    guard tail.rest.isEmpty else { return }
    tail.rest = rest[..<host.lowerBound]
    self = tail
  }

  private mutating func takeField(_ key: ArraySlice<UInt8>) {
    rest = rest[(key.endIndex + 1)...]
    var value: ArraySlice<UInt8>
    if rest.first == Octet.quote {
      value = quoted()
    } else {
      value = rest.prefix { !Octet.isBlank($0) }
      rest = rest[value.endIndex...]
      if value.last == Octet.colon {
        value = value.dropLast()
        isEnded = true
      } else if key.elementsEqual("H".utf8) {
        value = host(value)
      }
    }
    values.append((key, value))
    rest = rest.drop(while: Octet.isBlank)
  }

  /// What stands between fields without a value: `K` for CHUNKING, `PRDR`, `DSN`, `L` and `*`.
  private mutating func skipFlags() {
    for flag in ["K ", "L* ", "L ", "PRDR ", "DSN ", "* "] where !values.isEmpty { rest.skip(flag) }
  }

  /// A value in quotes, with backslashes before what would end it.
  private mutating func quoted() -> ArraySlice<UInt8> {
    var index = rest.startIndex + 1
    while index < rest.endIndex, rest[index] != Octet.quote {
      index += rest[index] == Octet.backslash ? 2 : 1
    }
    let end = min(index, rest.endIndex)
    let value = rest[(rest.startIndex + 1)..<end]
    rest = rest[end...].dropFirst()
    return value
  }

  /// `mx.example.org (helo) [192.0.2.1]:25`: all up to the address, and without the port.
  private mutating func host(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var behind = rest.drop(while: Octet.isBlank)
    if behind.first == UInt8(ascii: "(") { _ = behind.takeWord() }
    guard behind.first == Octet.openBracket,
      let end = behind.firstIndex(of: Octet.closeBracket)
    else { return name }
    let value = Array(name) + [Octet.space] + behind[...end]
    rest = behind[(end + 1)...]
    if rest.first == Octet.colon, rest.dropFirst().first.map(Octet.isDigit) == true {
      rest = rest.dropFirst().drop(while: Octet.isDigit)
    }
    return value[...]
  }

  /// The key of the field that `text` begins with: capitals.
  private static func key(at text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let key = text.prefix { $0 &- 0x41 <= 25 }
    guard (1...4).contains(key.count), text[key.endIndex...].first == Octet.equals else {
      return nil
    }
    return key
  }
}
