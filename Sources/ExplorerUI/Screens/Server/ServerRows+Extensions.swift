import SMTPCore
import SMTPGuide

/// What the server offers, at each stage beside the others.
extension ServerRows {
  var extensions: [ServerRow] {
    let stages = ServerFacts.Stage.allCases.filter { facts.offers[$0] != nil }
    var rows: [ServerRow] = [.heading(text(.extensionsPart))]
    guard !stages.isEmpty else { return rows + [.sentence(text(.helloRefused))] }
    let lists = stages.map { (facts.offers[$0] ?? nil)?.list ?? [] }
    // In the order of the latest list, and behind it what is not offered any more.
    var keywords: [String] = []
    var known: Set<String> = []
    for keyword in lists.reversed().joined().map(\.keyword) where known.insert(keyword).inserted {
      keywords.append(keyword)
    }
    guard !keywords.isEmpty else { return rows + [.sentence(text(.noExtensions))] }
    rows.append(.stages(stages.map { text($0.name) }))
    for keyword in keywords {
      rows += self.rows(
        of: keyword, lists.map { list in list.first { $0.keyword == keyword } }, stages)
    }
    return stages.count > 1 ? rows + [.sentence(text(.marks))] : rows
  }

  /// A capability with longer parameters has these in a row of their own.
  private static let longestCapability = 20

  /// A keyword, whether it is offered at each stage, and what stands behind it where that changes.
  ///
  /// - Parameter found: Its lines at the stages; nil where it is not offered.
  private func rows(
    of keyword: String, _ found: [Capability?], _ stages: [ServerFacts.Stage]
  ) -> [ServerRow] {
    let marks = found.indices.map { Self.mark(at: $0, in: found) }
    let latest = found.compactMap(\.self).last
    let whole = latest?.text ?? keyword
    let words = self.words(for: latest, keyword)
    if marks.contains(.changed) {
      let values = zip(stages, found).flatMap { stage, capability -> [ServerRow] in
        guard let parameters = capability?.parameters else { return [] }
        return Self.pairs(text(stage.name), parameters.isEmpty ? ["–"] : parameters)
      }
      return [.capability(keyword, marks, words: words)] + values
    }
    if whole.utf8.count <= Self.longestCapability {
      return [.capability(whole, marks, words: words)]
    }
    return [.capability(keyword, marks, words: words)] + Self.pairs("", latest?.parameters ?? [])
  }

  /// Columns of parameters in a row, which a screen of 80 has room for.
  private static let parameterColumns = 60

  /// Parameters behind a label, in as many rows as they need.
  private static func pairs(_ label: String, _ parameters: [String]) -> [ServerRow] {
    var lines: [String] = []
    for parameter in parameters {
      if let line = lines.last, line.utf8.count + 1 + parameter.utf8.count <= parameterColumns {
        lines[lines.count - 1] = line + " " + parameter
      } else {
        lines.append(parameter)
      }
    }
    return lines.enumerated().map { .pair($0 == 0 ? label : "", $1, .plain) }
  }

  private static func mark(at index: Int, in found: [Capability?]) -> ServerRow.Mark {
    let before = index > 0 ? found[index - 1] : nil
    guard let capability = found[index] else {
      return found[..<index].contains { $0 != nil } ? .gone : .missing
    }
    if index == 0 { return .offered }
    guard let before else { return .new }
    return before.parameters == capability.parameters ? .offered : .changed
  }

  /// What it is good for, and what it lacks to be.
  private func words(for capability: Capability?, _ keyword: String) -> String {
    guard let capability else { return guide.words(forCapability: keyword) ?? "" }
    let offered = ServerFacts.Stage.allCases.reversed().lazy.compactMap { facts.offers[$0] ?? nil }
    let obstacle = offered.first.flatMap { guide.obstacle(to: capability, in: $0) }
    return obstacle ?? guide.text(of: capability)
  }
}

extension ServerFacts.Stage {
  fileprivate var name: ServerText {
    switch self {
    case .plain: .plainStage
    case .secured: .securedStage
    case .authenticated: .authenticatedStage
    }
  }
}
