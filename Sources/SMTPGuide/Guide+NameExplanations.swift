import SMTPCore

/// Explaining states, ports and terms.
extension Guide {
  func explanation(of state: StateName) -> Explanation {
    let words = vocabulary.stateWords[state]
    return Explanation(
      kind: .state, token: state.rawValue, title: words?.title ?? "",
      sentence: words?.sentence ?? "", remarks: [], advice: sentence(for: state),
      source: state.source)
  }

  func explanation(of port: Port) -> Explanation {
    let words = vocabulary.ports[port.number]
    return Explanation(
      kind: .port, token: "\(port.number)", title: words?.title ?? "",
      sentence: words?.sentence ?? "", remarks: [], advice: words?.advice ?? "",
      source: port.source)
  }

  func explanation(of term: Term) -> Explanation {
    let words = vocabulary.terms[term.name]
    return Explanation(
      kind: .term, token: term.name, title: words?.title ?? "", sentence: words?.sentence ?? "",
      remarks: [], advice: words?.advice ?? "", source: term.source)
  }
}
