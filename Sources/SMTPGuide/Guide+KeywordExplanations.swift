import SMTPCore

/// Explaining parameters and extensions.
extension Guide {
  /// - Parameter value: The value that was given, if one was.
  func explanation(of parameter: Parameter, value: [UInt8]?) -> Explanation {
    let phrases = vocabulary.phrases
    let words = words(for: parameter)
    var remarks: [Explanation.Remark] = [
      .init(phrases.belongsTo, parameter.verbs.map(\.rawValue).joined(separator: ", ")),
      .init(phrases.form, form(of: parameter)),
    ]
    if let words {
      remarks.append(.init(phrases.grammar, words.grammar))
      remarks.append(.init(phrases.example, words.example))
    }
    if let choice = parameter.value.choices.first(where: {
      value?.map(Octet.upper) == Array($0.word.utf8)
    }) {
      // What was asked for stands before all that could have been.
      let meaning = text(PromptText.value(choice.word))
      if !meaning.isEmpty { remarks.insert(.init(phrases.here, meaning), at: 0) }
    }
    remarks.append(.init(phrases.keyword, phrases.needsKeyword(parameter.extensionKeyword)))
    for choice in parameter.value.choices {
      let meaning = text(PromptText.value(choice.word))
      if !meaning.isEmpty { remarks.append(.init(choice.word, meaning)) }
    }
    if let value, let flaw = flaw(of: value, in: parameter) {
      remarks.append(.init(phrases.mismatch, flaw))
    }
    if !parameter.failure.isEmpty {
      remarks.append(
        .init(phrases.refusals, parameter.failure.map(String.init).joined(separator: ", ")))
    }
    if let standing = vocabulary.commandStandings[parameter.status] {
      remarks.append(.init(phrases.standing, standing))
    }
    return Explanation(
      kind: .parameter, token: parameter.keyword, title: words?.title ?? "",
      sentence: words?.purpose ?? "", remarks: remarks, advice: words?.advice ?? "",
      source: parameter.source)
  }

  private func flaw(of value: [UInt8], in parameter: Parameter) -> String? {
    if value.isEmpty {
      return parameter.value.mayBeLeftOut ? nil : text(CommandProblem.Kind.missingValue(parameter))
    }
    if parameter.value == .none { return text(CommandProblem.Kind.needlessValue(parameter)) }
    return parameter.value.flaw(in: value).map { _ in text(CommandProblem.Kind.badValue(parameter))
    }
  }

  /// - Parameter capability: The line of a reply that it stands in, or its keyword alone.
  func explanation(of row: Extension, _ capability: Capability) -> Explanation {
    let phrases = vocabulary.phrases
    let verb = Verb(rawValue: row.keyword)
    let command = verb.flatMap { words(for: $0) }
    let own = words(for: row)
    var remarks: [Explanation.Remark] = [.init(phrases.form, form(of: row))]
    if !capability.parameters.isEmpty || capability.keyword != row.keyword {
      remarks.append(.init(phrases.here, text(of: capability)))
    }
    if case .mechanisms(let names) = CapabilityValue(capability) {
      for facts in names.compactMap({ MechanismFacts.row(for: $0) }) {
        let title = vocabulary.mechanisms[facts.name]?.title ?? facts.name
        remarks.append(.init(facts.name, "\(title); \(verdict(on: facts))"))
      }
    }
    let brought = row.verbs.map(\.rawValue) + row.parameters.map { self.brought($0, by: row) }
    if !brought.isEmpty {
      remarks.append(.init(phrases.brings, brought.joined(separator: ", ")))
    }
    for needed in row.requirements {
      remarks.append(.init(phrases.keyword, phrases.needsKeyword(needed)))
    }
    if row.needsTLS { remarks.append(.init(phrases.keyword, phrases.afterTLS)) }
    if let submission = phrases.submissions[row.submission] {
      remarks.append(.init(phrases.submission, submission))
    }
    if let standing = vocabulary.commandStandings[row.status] {
      remarks.append(.init(phrases.standing, standing))
    }
    return Explanation(
      kind: .extension, token: row.keyword,
      title: words(forCapability: row.keyword) ?? row.name,
      sentence: own?.purpose ?? command?.purpose ?? "", remarks: remarks,
      advice: own?.advice ?? command?.advice ?? "", source: row.source)
  }

  /// How a verb is announced, where its extension is explained by the verb alone.
  func announcement(of verb: Verb) -> [Explanation.Remark] {
    guard let row = Extension.row(for: verb.rawValue) else { return [] }
    let phrases = vocabulary.phrases
    var remarks: [Explanation.Remark] = []
    if let title = words(forCapability: row.keyword) {
      remarks.append(.init(phrases.announced, form(of: row) + ": " + title))
    }
    let brought = row.parameters.map { self.brought($0, by: row) }
    if !brought.isEmpty {
      remarks.append(.init(phrases.brings, brought.joined(separator: ", ")))
    }
    if let submission = phrases.submissions[row.submission] {
      remarks.append(.init(phrases.submission, submission))
    }
    return remarks
  }

  private func brought(_ parameter: Parameter, by row: Extension) -> String {
    let choice = parameter.value.choices.first { $0.keyword == row.keyword }
    let keyword =
      parameter.keyword
      + (parameter.value.mayBeLeftOut ? "" : "=") + (choice?.word ?? "")
    return keyword + " (" + parameter.verbs.map(\.rawValue).joined(separator: ", ") + ")"
  }

  /// How an extension stands in the reply to EHLO.
  private func form(of row: Extension) -> String {
    switch row.arguments {
    case .none: row.keyword
    case .size: row.keyword + " [octets]"
    case .mechanisms: row.keyword + (row.keyword.hasSuffix("=") ? "" : " ") + "mechanism …"
    case .deadline: row.keyword + " [seconds]"
    case .keywords: row.keyword + " [word,word]"
    case .places: row.keyword + " [imap] [imap://host] …"
    case .holding: row.keyword + " seconds moment"
    case .policy: row.keyword + " [policy]"
    case .limits: row.keyword + " MAILMAX=n RCPTMAX=n RCPTDOMAINMAX=n"
    case .attributes: row.keyword + " name …"
    case .anything: row.keyword + " …"
    }
  }
}
