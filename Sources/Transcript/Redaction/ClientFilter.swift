import SMTPCore

/// Takes the secrets out of what the client sends, by their place in the protocol.
///
/// Octets are held back only while they may turn out to be part of a secret line.
struct ClientFilter {
  /// A piece of what the client sent.
  enum Piece: Hashable {
    case clear([UInt8])
    /// A whole line, or content, that is left out.
    case redacted(label: String, octets: Int)
  }

  /// The label of content that is left out.
  static let messageLabel = "message"

  /// Whether secrets are left out.
  private let redactsSecrets: Bool
  /// Whether message content is left out.
  var redactsMessages: Bool
  private var place: ProtocolPlace
  private var line = PartialLine(isSecret: false)
  private var content = ContentScanner()
  private var dot = LoneDot()
  /// The secret words since they were last taken.
  private var words: [[UInt8]] = []

  /// A filter at the start of a connection.
  init(redactsSecrets: Bool, redactsMessages: Bool, isGreeted: Bool = false) {
    self.redactsSecrets = redactsSecrets
    self.redactsMessages = redactsMessages
    place = ProtocolPlace(isGreeted: isGreeted)
  }

  /// Takes the secret words of the lines that were left out.
  mutating func takeWords() -> [[UInt8]] {
    defer { words = [] }
    return words
  }

  /// The pieces of the next octets, as far as they are sure.
  mutating func take(_ octets: [UInt8]) -> [Piece] {
    var output = Output(octets)
    while output.place < octets.count {
      switch place.mode {
      case .lines: takeLine(&output)
      case .content: takeContent(&output)
      case .chunk(let rest): takeChunk(rest, &output)
      }
    }
    return output.finish()
  }

  /// A line, or content, that the source left out itself.
  mutating func takeRedacted(label: String, octets: Int) -> [Piece] {
    var pieces: [Piece] = []
    if label == Self.messageLabel {
      if place.mode == .content { content.takeUnknown(octets, at: nil) }
      place.takeChunk(octets)
    } else {
      pieces = flush()
      let clear = label == ClientLine.responseLabel ? [] : Array(label.utf8)
      place.take(ClientLine(clear[...], endsInCRLF: true))
    }
    return pieces + [.redacted(label: label, octets: octets)]
  }

  /// A chunk from a source that does not count it: nil where it may be told.
  mutating func takeChunk(_ octets: [UInt8]) -> Piece? {
    var count = octets.count
    if case .chunk(let rest) = place.mode {
      count = rest
      place.takeChunk(rest)
    }
    return redactsMessages ? .redacted(label: Self.messageLabel, octets: count) : nil
  }

  /// Whether a line has begun and not ended, outside of content.
  var isInLine: Bool { place.mode == .lines && line.length > 0 }

  /// Whether something of a whole line is secret, where it comes next.
  func hides(_ octets: [UInt8]) -> Bool {
    var next = self
    next.line = PartialLine(isSecret: place.isSecret)
    next.line.append(octets[...])
    return next.secret(in: ClientLine(next.line)) != nil
  }

  /// A whole line that went nowhere: a login that it began is over for the server alone.
  mutating func withhold(_ octets: [UInt8]) {
    var line = PartialLine(isSecret: false)
    line.append(octets[...])
    place.withhold(ClientLine(line))
  }

  /// The server sent a reply: what was held back may be sure now.
  ///
  /// - Returns: whether client and server change places, and the pieces that are sure.
  mutating func take(replyCode code: Int?) -> (changesPlaces: Bool, pieces: [Piece]) {
    let before = place.mode
    let changesPlaces = place.take(replyCode: code)
    var pieces: [Piece] = []
    if before != .content, place.mode == .content {
      pieces = beginContent()
    } else if before == .content, place.mode != .content {
      pieces = flush()
    }
    return (changesPlaces, pieces)
  }

  /// TLS or a security layer begins, and nothing is held back.
  mutating func secure() {
    place.secure()
  }

  /// The pieces of what is held back: no more octets come.
  mutating func flush() -> [Piece] {
    var pieces: [Piece] = []
    if line.isHeld {
      if let secret = secret(in: ClientLine(line.content, endsInCRLF: false)) {
        words += secret.words
        pieces.append(.redacted(label: secret.label, octets: line.length))
      } else {
        pieces.append(.clear(line.octets))
      }
    }
    if dot.held > 0 { pieces.append(.redacted(label: Self.messageLabel, octets: dot.held)) }
    line = PartialLine(isSecret: place.isSecret)
    content = ContentScanner()
    dot = LoneDot()
    return pieces
  }

  /// What is secret in the line that was read.
  private func secret(in parsed: ClientLine) -> ClientLine.Secret? {
    guard redactsSecrets else { return nil }
    if let secret = parsed.secret { return secret }
    switch parsed.kind {
    case .verb(let verb):
      // The secret may stand in what was not kept.
      return line.isCut && mustWait ? ClientLine.Secret(label: verb.rawValue, words: []) : nil
    case .cancel where !line.isCut: return nil
    case .cancel, .dot, .other: return line.isSecret ? ClientLine.response(line.content) : nil
    }
  }

  private mutating func takeLine(_ output: inout Output) {
    if line.length == 0 { line = PartialLine(isSecret: place.isSecret) }
    let held = line.isHeld ? line.octets : []
    let feed = output.octets[output.place...].firstIndex(of: Octet.lf)
    let end = feed.map { $0 + 1 } ?? output.octets.count
    line.append(output.octets[output.place..<end])
    guard feed != nil else {
      if line.isTold || !mustWait {
        output.tell(held, to: end)
        line.isTold = true
      } else {
        output.leaveOut(to: end)
      }
      return
    }
    let parsed = ClientLine(line)
    if !line.isTold, let secret = secret(in: parsed) {
      if !line.isCut { words += secret.words }
      output.leaveOut(to: end, as: .redacted(label: secret.label, octets: line.length))
    } else {
      output.tell(held, to: end)
    }
    place.take(parsed)
    line = PartialLine(isSecret: place.isSecret)
  }

  private var mustWait: Bool {
    redactsSecrets && ClientLine.mustWait(line.octets, isSecret: line.isSecret)
  }

  private mutating func takeContent(_ output: inout Output) {
    let start = output.place
    var rest = output.octets[start...]
    let isEnd = content.next(in: &rest, at: nil) != nil
    let end = isEnd ? rest.startIndex : output.octets.count
    if redactsMessages {
      let held = dot.held
      let sure = dot.take(output.octets[start..<end])
      let count = isEnd ? max(0, held + end - start - 3) : sure
      output.leaveOut(
        to: end, as: count > 0 ? .redacted(label: Self.messageLabel, octets: count) : nil)
      if isEnd { output.add(.clear([Octet.dot, Octet.cr, Octet.lf])) }
    } else {
      output.tell([], to: end)
    }
    if isEnd {
      dot = LoneDot()
      place.takeEndOfContent()
    }
  }

  private mutating func takeChunk(_ rest: Int, _ output: inout Output) {
    let count = min(rest, output.octets.count - output.place)
    let end = output.place + count
    if redactsMessages {
      output.leaveOut(to: end, as: .redacted(label: Self.messageLabel, octets: count))
    } else {
      output.tell([], to: end)
    }
    place.takeChunk(count)
  }

  /// The beginning of a line turns out to be content.
  private mutating func beginContent() -> [Piece] {
    content = ContentScanner()
    dot = LoneDot()
    let beginning = line
    line = PartialLine(isSecret: false)
    var rest = beginning.octets[...]
    _ = content.next(in: &rest, at: nil)
    guard beginning.isHeld else { return [] }
    if redactsMessages {
      let sure = dot.take(beginning.octets[...])
      return sure > 0 ? [.redacted(label: Self.messageLabel, octets: sure)] : []
    }
    return beginning.isCut
      ? [.redacted(label: Self.messageLabel, octets: beginning.length)]
      : [.clear(beginning.octets)]
  }
}
