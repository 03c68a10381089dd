import SMTPCore

/// Explaining states, ports and terms, and slips in lines.
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

  private func nullSender(in line: [[UInt8]]) -> [Explanation] {
    guard let first = line.first, Verb(octets: first) == .mail,
      line.contains(where: { $0.suffix(3).elementsEqual(":<>".utf8) || $0 == Array("<>".utf8) }),
      let term = Term.row(named: "<>")
    else { return [] }
    return [explanation(of: term)]
  }

  /// The explanations of a line, the first with what is written wrong in the line, and of a sender
  /// that is nobody.
  func withSlip(in line: [[UInt8]], _ explanations: [Explanation]) -> [Explanation] {
    let explanations = explanations + nullSender(in: line)
    guard var first = explanations.first, first.kind == .verb,
      zip(line, line.dropFirst()).contains(where: {
        $0.last == Octet.colon && $1.first == Octet.less
      })
    else { return explanations }
    first.remarks.insert(
      .init(vocabulary.phrases.mismatch, vocabulary.phrases.spaceBehindColon), at: 0)
    return [first] + explanations.dropFirst()
  }
}
