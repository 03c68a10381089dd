/// Two sessions side by side.
package struct SessionComparison: Sendable {
  /// A step of either session or of both, and in what they differ.
  package struct Pair: Hashable, Sendable {
    /// The step of the first session; nil where only the second has it.
    package var first: SessionStep?
    /// The step of the second session; nil where only the first has it.
    package var second: SessionStep?
    /// The differences that count.
    package var differences: [Difference] = []
    /// The differences that the rules pass over.
    package var passedOver: [Difference] = []
    /// The noise that was folded.
    package var noise: [Noise] = []

    /// Two steps that nothing is known to differ in.
    package init(first: SessionStep?, second: SessionStep?) {
      self.first = first
      self.second = second
    }
  }

  /// All steps of both in order.
  package private(set) var pairs: [Pair] = []
  /// How many differences there are of each kind.
  package private(set) var counts: [Difference.Kind: Int] = [:]
  /// How many the rules pass over.
  package private(set) var passedOver: [Difference.Kind: Int] = [:]
  /// How much noise there is of each kind.
  package private(set) var noise: [NoiseClass: Int] = [:]

  /// Whether nothing differs that counts.
  package var isSame: Bool { counts.isEmpty }

  /// The comparison of two sessions.
  package init(_ first: SessionSteps, _ second: SessionSteps, rules: ComparisonRules) {
    let alignment = StepAlignment(first.steps.map(StepKey.init), second.steps.map(StepKey.init))
    pairs.reserveCapacity(alignment.pairs.count)
    for place in alignment.pairs {
      var steps = StepComparison(rules: rules)
      switch (place.first, place.second) {
      case (let x?, let y?):
        steps.compare((first.steps[x], first.names), (second.steps[y], second.names))
      case (let x?, nil): steps.take(onlyInFirst: first.steps[x])
      case (nil, let y?): steps.take(onlyInSecond: second.steps[y])
      case (nil, nil): continue
      }
      take(
        Pair(
          first: place.first.map { first.steps[$0] }, second: place.second.map { second.steps[$0] }),
        steps, rules)
    }
  }

  private mutating func take(_ pair: Pair, _ steps: StepComparison, _ rules: ComparisonRules) {
    var pair = pair
    pair.noise = steps.noise
    let verb = (pair.first ?? pair.second)?.verb
    for difference in steps.differences {
      if rules.counts(difference, at: verb) {
        pair.differences.append(difference)
        counts[difference.kind, default: 0] += 1
      } else {
        pair.passedOver.append(difference)
        passedOver[difference.kind, default: 0] += 1
      }
    }
    for noise in pair.noise { self.noise[noise.kind, default: 0] += 1 }
    pairs.append(pair)
  }
}
