import SMTPCore
import SMTPGuide

/// Tab, and what stands pale behind the cursor.
extension Model {
  /// Goes through what fits at the cursor; on an empty line, through what may be sent next.
  mutating func completePrompt(_ offset: Int) -> [Effect] {
    if prompt.isEmpty || prompt.proposal != nil {
      propose(next: offset)
    } else if prompt.completions != nil {
      prompt.completions?.step(offset)
    } else if let list = completer.completions(for: prompt.line), isOfUse(list) {
      openCompletions(list, offset)
    } else if !goToNextPlaceholder() {
      notice = Notice(guide.text(.noCompletion))
    }
    return []
  }

  /// Puts a completion where it belongs.
  mutating func takeCompletion(_ completion: Completion) {
    guard let range = prompt.completions?.range else { return }
    prompt.completions = nil
    put(completion, in: range)
    if !completion.following.isEmpty { prompt.staged = StagedLines(completion.following) }
  }

  /// Finds the completions anew after something was typed.
  mutating func narrowCompletions() {
    guard prompt.completions != nil else { return }
    prompt.completions = completer.completions(for: prompt.line)
  }

  /// What finds completions now.
  var completer: Completer {
    Completer(session: session.present, guide: guide, template: template, replies: replies)
  }

  /// What finds the lines that suggestions stand for.
  var template: Template {
    Template(
      session: session.present, clientName: settings.clientName, target: session.target,
      history: prompt.history, messageOctets: draft?.tally.octets,
      hasCertificate: settings.hasCertificate)
  }

  /// What may be sent now, best first.
  var proposals: [Suggestion] {
    session.present.suggestions(isSubmission: session.target.isSubmission).filter(\.isAvailable)
  }

  /// The same as lines: a reply may have several.
  var proposedLines: [[String]] {
    isServer ? replies.map(\.lines) : proposals.map { [template.text(for: $0)] }
  }

  /// Fills the line with one of what may be sent; it never sends.
  mutating func propose(_ index: Int) {
    let proposals = proposedLines
    guard proposals.indices.contains(index) else { return }
    fillReply(proposals[index])
    prompt.proposal = index
  }

  /// Takes the pale text; false where there is none.
  mutating func acceptGhost() -> Bool {
    let line = prompt.line
    if let place = Placeholder.range(at: line.cursor, in: line.characters),
      let proposal = Placeholder.proposal(in: place, of: line.characters)
    {
      prompt.rest()
      prompt.line.replace(place, with: proposal)
      return true
    }
    guard let ghost = Ghost(self), line.isAtEnd else { return false }
    prompt.completions = nil
    fillPrompt(line.text.dropLast(ghost.replacedCount) + ghost.whole)
    return true
  }

  /// Fills the line with the next of what may be sent.
  private mutating func propose(next offset: Int) {
    let proposals = proposedLines
    guard !proposals.isEmpty else {
      notice = Notice(guide.text(.noCompletion))
      return
    }
    let count = proposals.count
    let next = prompt.proposal.map { ($0 + offset + count) % count } ?? (offset > 0 ? 0 : count - 1)
    propose(next)
  }

  /// Whether a list has more to say than what stands there already.
  private func isOfUse(_ list: CompletionList) -> Bool {
    list.items.count > 1
      || list.items.first.map { $0.text != String(prompt.line.characters[list.range]) } ?? false
  }

  /// Shows the choice; where there is none to make, it is made.
  private mutating func openCompletions(_ list: CompletionList, _ offset: Int) {
    if list.items.count == 1, let only = list.items.first {
      put(only, in: list.range)
      if !only.following.isEmpty { prompt.staged = StagedLines(only.following) }
      return
    }
    prompt.completions = list
    prompt.completions?.step(offset)
  }

  private mutating func put(_ completion: Completion, in range: Range<Int>) {
    prompt.rest()
    prompt.line.replace(range, with: completion.text)
    let end = prompt.line.cursor
    let start = max(0, end - completion.text.count)
    let places = Placeholder.ranges(in: prompt.line.characters)
    if let place = places.first(where: { $0.lowerBound >= start && $0.upperBound <= end }) {
      prompt.line.move(to: place.lowerBound)
    }
  }

  private mutating func goToNextPlaceholder() -> Bool {
    let line = prompt.line
    guard let place = Placeholder.next(after: line.cursor, in: line.characters) else {
      return false
    }
    prompt.rest()
    prompt.line.move(to: place.lowerBound)
    return true
  }
}
