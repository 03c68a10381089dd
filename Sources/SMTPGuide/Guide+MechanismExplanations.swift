import SMTPCore

/// Explaining mechanisms of AUTH.
extension Guide {
  func explanation(of facts: MechanismFacts) -> Explanation {
    let phrases = vocabulary.mechanismPhrases
    let words = vocabulary.mechanisms[facts.name]
    var remarks: [Explanation.Remark] = [.init(phrases.exchange, phrases.course(facts))]
    if let need = phrases.needs[facts.need] { remarks.append(.init(phrases.need, need)) }
    if facts.need != .elsewhere, let exposure = phrases.exposures[facts.exposure] {
      remarks.append(.init(phrases.exposure, exposure))
    }
    if facts.isBound { remarks.append(.init(phrases.binding, phrases.bound)) }
    if facts.mayAddLayer { remarks.append(.init(phrases.layer, phrases.addsLayer)) }
    remarks.append(.init(phrases.answers, facts.isComputed ? phrases.computed : phrases.byHand))
    if let standing = phrases.standings[facts.status] {
      remarks.append(.init(vocabulary.phrases.standing, standing))
    }
    return Explanation(
      kind: .mechanism, token: facts.name, title: words?.title ?? "",
      sentence: words?.purpose ?? "", remarks: remarks, advice: words?.advice ?? "",
      source: facts.source)
  }
}
