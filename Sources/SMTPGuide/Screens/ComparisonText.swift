/// What stands on the page of two sessions that are compared.
package enum ComparisonText: Hashable, Sendable {
  case title
  /// `2 differ: code 1, capabilities 1 · noise 5 folded`.
  case summary([ComparisonNotice.Count], noise: Int, isStrict: Bool, showsNoise: Bool)
  /// Both are being read.
  case reading
  /// Neither has a step.
  case empty
  /// The first of two was chosen, or is chosen no more.
  case firstChosen, firstDropped
  /// There is no difference to go to.
  case nothingDiffers, noneBehind, noneBefore
  /// What counts, and what is shown.
  case strict(Bool)
  case noise(Bool)
  /// The session that was on the screen has given way to another.
  case shownGone
}

extension Guide {
  /// The words of the page of two sessions that are compared.
  package func text(_ text: ComparisonText) -> String {
    switch text {
    case .title: "Compare"
    case .summary(let counts, let noise, let isStrict, let showsNoise):
      summary(counts, isStrict: isStrict)
        + (noise == 0 ? "" : " · noise \(noise) \(showsNoise ? "shown" : "folded")")
    case .reading: "Both sessions are being read …"
    case .empty: "Neither of the two has anything in it that could be compared."
    case .firstChosen: "This is the first of two: = on another compares them, = here drops it."
    case .firstDropped: "It is not the first of two any more."
    case .nothingDiffers: "Nothing differs; s counts texts and times, too."
    case .noneBehind: "That was the last difference; N goes back."
    case .noneBefore: "That was the first difference; n goes on."
    case .strict(true): "Texts, parameters and very different times count now."
    case .strict(false): "Codes, keywords and commands count; texts and times do not."
    case .noise(true): "What was folded as noise is shown, with ~ before it."
    case .noise(false): "Noise is folded again."
    case .shownGone: "That session is not on the screen any more."
    }
  }

  private func summary(_ counts: [ComparisonNotice.Count], isStrict: Bool) -> String {
    let all = counts.reduce(0) { $0 + $1.number }
    guard all > 0 else { return isStrict ? "nothing differs, not even texts" : "nothing differs" }
    return "\(all) differ\(all == 1 ? "s" : ""): "
      + counts.map { "\($0.name) \($0.number)" }.joined(separator: ", ")
  }
}
