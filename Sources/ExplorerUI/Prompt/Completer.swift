import SMTPCore
import SMTPGuide

/// Finds what fits at the cursor of a line.
struct Completer {
  let session: Session
  let guide: Guide
  /// What fills whole commands in.
  let template: Template
  /// What may be answered, where the person is the server.
  var replies: [ReplySuggestion] = []

  /// What fits at the cursor; nil where nothing is known that would.
  func completions(for line: LineEditor) -> CompletionList? {
    if session.isSwapped { return replies(to: line) }
    let hole = Placeholder.range(at: line.cursor, in: line.characters)
    let cursor = hole?.lowerBound ?? line.cursor
    let before = line.characters[..<cursor]
    let end = hole?.upperBound ?? cursor
    let start = (before.lastIndex { $0 == " " || $0 == "\t" }).map { $0 + 1 } ?? 0
    let typed = String(before[start...])
    let words = before[..<start].split { $0 == " " || $0 == "\t" }.map { String($0) }
    let rest = String(line.characters[end...])
    guard let name = words.first else {
      return CompletionList(replacing: 0..<end, verbs(typed, isAlone: rest.isEmpty))
    }
    guard let verb = Verb(octets: name.utf8) else { return nil }
    let place = Place(
      verb: verb, words: Array(words.dropFirst()), typed: typed, start: start, end: end, rest: rest)
    return arguments(at: place)
  }

  /// The replies that begin as typed.
  private func replies(to line: LineEditor) -> CompletionList? {
    let typed = String(line.characters[..<line.cursor])
    let items = replies.compactMap { reply -> Completion? in
      guard let first = reply.lines.first, first.begins(with: typed) else { return nil }
      var item = Completion(first, guide.words(for: reply).text)
      item.following = Array(reply.lines.dropFirst())
      return item
    }
    return CompletionList(replacing: 0..<line.characters.count, items)
  }

  /// Where something is to be completed behind a verb.
  struct Place {
    var verb: Verb
    /// The words between the verb and the one that is typed.
    var words: [String]
    /// What is typed of the word.
    var typed: String
    /// Where the word begins, in characters.
    var start: Int
    /// Where what is replaced ends.
    var end: Int
    /// What stands behind that.
    var rest: String
  }

  /// The verbs that begin as typed: those that may be sent now, best first, and the others with
  /// the reason.
  private func verbs(_ typed: String, isAlone: Bool) -> [Completion] {
    let suggestions = session.suggestions(isSubmission: template.target.isSubmission)
    let open = suggestions.filter(\.isAvailable).compactMap(\.verb)
    var items = open.map { verb in
      Completion(
        isAlone ? template.text(for: Suggestion(input: .command(verb))) : verb.rawValue + " ",
        label: verb.rawValue, guide.words(for: verb)?.title ?? "")
    }
    for verb in Verb.allCases where !open.contains(verb) && !verb.isHistoric {
      items.append(closed(verb, isAlone: isAlone))
    }
    return items.filter { $0.label.begins(with: typed) }
  }

  private func closed(_ verb: Verb, isAlone: Bool) -> Completion {
    let isProxy = session.capabilities?.attributes(of: verb) != nil
    let text =
      isAlone && isProxy
      ? template.text(for: Suggestion(input: .command(verb)))
      : verb.rawValue + (isAlone && verb.standsAlone ? "" : " ")
    var detail = guide.words(for: verb)?.title ?? ""
    let obstacle = session.obstacle(toSending: verb)
    if let obstacle {
      detail = guide.text(of: Suggestion(input: .command(verb), obstacle: obstacle))
    } else if let keyword = verb.facts.keyword, session.capabilities?.offers(keyword) == false {
      detail = guide.text(.notOffered(keyword == verb.rawValue ? nil : keyword))
    }
    return Completion(text, label: verb.rawValue, detail, isAvailable: isProxy && obstacle == nil)
  }
}

extension Suggestion {
  /// The verb that would be sent.
  fileprivate var verb: Verb? {
    if case .command(let verb) = input { verb } else { nil }
  }
}

extension Verb {
  /// Whether nothing may follow it.
  var standsAlone: Bool { facts.syntax == "\"\(rawValue)\"" }
}
