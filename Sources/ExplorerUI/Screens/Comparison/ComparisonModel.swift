import SMTPGuide
import Transcript

/// Two sessions that are compared on the screen.
package struct ComparisonModel: Sendable {
  /// How far it is.
  enum Progress: Sendable {
    /// Nothing is compared.
    case none
    /// The two are being read.
    case reading
    case done(SessionComparison)
    case failed(Trouble)
  }

  /// Which of the two.
  enum Side: Hashable, Sendable { case first, second }

  /// Where the list is.
  var list = PageList()
  /// What is compared.
  private(set) var first = ComparedSource.file("")
  private(set) var second = ComparedSource.file("")
  /// What the two are called.
  private(set) var names = (first: "", second: "")
  private(set) var progress = Progress.none
  /// Which of the two a step is opened in.
  var side = Side.first
  /// How it is looked at.
  var look = ComparisonLook()
  /// The page that it was begun on.
  private(set) var origin = Screen.explorer
  /// Whether the session that was on the screen is there no more.
  var isShownGone = false
  /// Whether a step was opened, so that leaving that leads back here.
  var isLeftForStep = false
  /// The rows of what was compared.
  private(set) var rows: ComparisonRows?
  /// How many differences of each kind count only where everything does.
  private var fine: [Difference.Kind: Int] = [:]

  /// Begins to compare two sessions.
  mutating func begin(
    _ first: ComparedSource, _ second: ComparedSource, names: (String, String),
    from origin: Screen
  ) {
    let look = look
    self = ComparisonModel()
    self.first = first
    self.second = second
    self.names = names
    self.origin = origin
    self.look = ComparisonLook(isStrict: look.isStrict, showsNoise: look.showsNoise)
    progress = .reading
  }

  /// Whether the two are being read.
  var isReading: Bool { if case .reading = progress { true } else { false } }

  /// What was compared; nil before it is.
  var comparison: SessionComparison? {
    if case .done(let comparison) = progress { comparison } else { nil }
  }

  /// Whether it is these two that are awaited.
  func awaits(_ first: ComparedSource, _ second: ComparedSource) -> Bool {
    isReading && self.first == first && self.second == second
  }

  /// The person waits for it no more.
  mutating func giveUp() { progress = .none }

  /// It cannot be done.
  mutating func fail(_ trouble: Trouble) { progress = .failed(trouble) }

  /// Takes what came of it, and goes to the first difference.
  mutating func take(_ comparison: SessionComparison, isWide: Bool) {
    progress = .done(comparison)
    fine = [:]
    for pair in comparison.pairs {
      for difference in pair.differences where difference.isFine {
        fine[difference.kind, default: 0] += 1
      }
    }
    refresh(isWide: isWide)
    if let rows, let pair = rows.differing.first { list.selection = rows.start(ofPair: pair) }
  }

  /// Lays the rows out anew where it is looked at otherwise. What is selected stays so.
  mutating func refresh(isWide: Bool) {
    look.isWide = isWide
    guard let comparison, rows?.look != look else { return }
    let pair = selectedPair
    let offset = pair.map { list.selection - (rows?.start(ofPair: $0) ?? 0) } ?? 0
    let laid = ComparisonRows(comparison, look: look)
    rows = laid
    guard let pair else { return }
    let start = laid.start(ofPair: pair)
    list.selection = min(start + offset, max(start, laid.start(ofPair: pair + 1) - 1))
  }

  /// The pair that is selected.
  var selectedPair: Int? { rows?.pair(ofRow: list.selection) }

  /// How many differences of each kind count as it is looked at.
  var counts: [(kind: Difference.Kind, number: Int)] {
    guard let comparison else { return [] }
    return Difference.Kind.allCases.compactMap { kind in
      let all = comparison.counts[kind] ?? 0
      let number = look.isStrict ? all : all - (fine[kind] ?? 0)
      return number > 0 ? (kind, number) : nil
    }
  }

  /// How much noise there is.
  var noise: Int { comparison?.noise.values.reduce(0, +) ?? 0 }
}
