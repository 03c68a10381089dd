import JSON
import SMTPCore
import Transcript

/// Writes a comparison as JSON lines: one object for each difference, and a summary.
struct ComparisonObjectWriter {
  private(set) var writer = JSONWriter()
  /// What stands in every object: which files or targets are compared.
  private let context: [(name: StaticString, text: String)]
  private let showsNoise: Bool

  /// A writer of objects that begin with `context`.
  init(context: [(name: StaticString, text: String)], showsNoise: Bool) {
    self.context = context
    self.showsNoise = showsNoise
  }

  /// Takes what is written so far.
  mutating func take() -> [UInt8] {
    defer { writer.removeAll() }
    return writer.octets
  }

  /// Writes an object for each difference, and for noise where it is shown.
  mutating func write(_ comparison: SessionComparison) {
    for pair in comparison.pairs {
      for difference in pair.differences { write(difference, pair) }
      if showsNoise { for noise in pair.noise { write(noise, pair) } }
    }
  }

  /// Writes the members that sum a comparison up, into an object that is open.
  mutating func writeCounts(_ comparison: SessionComparison, isWhole: Bool = true) {
    writer.name("same")
    writer.bool(comparison.isSame && isWhole)
    writer.name("steps")
    writer.number(comparison.pairs.count)
    writer.name("differences")
    counts(Difference.Kind.allCases.map { ($0.rawValue, comparison.counts[$0] ?? 0) })
    writer.name("noise")
    counts(NoiseClass.allCases.map { ($0.rawValue, comparison.noise[$0] ?? 0) })
    writer.name("passedOver")
    counts(Difference.Kind.allCases.map { ($0.rawValue, comparison.passedOver[$0] ?? 0) })
  }

  /// Begins an object of a kind.
  mutating func begin(_ kind: String) {
    writer.beginObject()
    member("kind", Optional(kind))
    for (name, text) in context { member(name, text) }
  }

  /// Ends an object, and its line.
  mutating func end() {
    writer.endObject()
    writer.newline()
  }

  /// A member whose value is a text or null.
  mutating func member(_ name: StaticString, _ text: String?) {
    writer.name(name)
    if let text { writer.string(text) } else { writer.null() }
  }

  /// A member whose value is a list of texts.
  mutating func member(_ name: StaticString, _ texts: [String]) {
    writer.name(name)
    writer.beginArray()
    for text in texts { writer.string(text) }
    writer.endArray()
  }

  /// A member whose value is a number or null.
  mutating func member(_ name: StaticString, _ number: Int?) {
    writer.name(name)
    if let number { writer.number(number) } else { writer.null() }
  }

  /// A member whose value is in seconds, or null.
  mutating func member(_ name: StaticString, microseconds: Int64?) {
    writer.name(name)
    if let microseconds { writer.seconds(microseconds: microseconds) } else { writer.null() }
  }

  private mutating func write(_ difference: Difference, _ pair: SessionComparison.Pair) {
    begin("difference")
    member("what", difference.kind.rawValue)
    place(pair)
    member("reply", difference.reply)
    member("subject", difference.subject)
    member("a", difference.first)
    member("b", difference.second)
    end()
  }

  private mutating func write(_ noise: Noise, _ pair: SessionComparison.Pair) {
    begin("noise")
    member("what", noise.kind.rawValue)
    place(pair)
    member("a", noise.first)
    member("b", noise.second)
    end()
  }

  private mutating func place(_ pair: SessionComparison.Pair) {
    let step = pair.first ?? pair.second
    member("step", step?.title)
    member("verb", step?.verb)
    member("indexA", pair.first?.index)
    member("indexB", pair.second?.index)
    member("latencyA", microseconds: pair.first?.latency)
    member("latencyB", microseconds: pair.second?.latency)
  }

  private mutating func counts(_ counts: [(name: String, number: Int)]) {
    writer.beginObject()
    for (name, number) in counts where number > 0 {
      writer.name(Array(name.utf8))
      writer.number(number)
    }
    writer.endObject()
  }
}
