package import SMTPCore

/// What the log says beside what went over the wire.
package enum LogNotice: Hashable, Sendable {
  /// Stands behind a reply to EHLO whose list is folded away.
  case extensions(count: Int, new: [String])
  /// Stands behind a reply: what it answers, or the recipient that it is about.
  case answers(String)
  /// Stands behind octets of the client whose line has not ended.
  case lineOpen
  /// Stands where TLS begins.
  case secured(TLSFacts, startsAnew: Bool)
  /// Stands behind the yes to TURN or ATRN; whether the person is the server from there on.
  case rolesSwapped(isServer: Bool)
  /// So many entries came while earlier ones are looked at.
  case newEntries(Int)
  case clockSinceStart
  case clockSinceBefore
  case clockUTC
  /// The source does not tell when it began.
  case utcUnknown
  case marked
  case unmarked
  case nothingMarked
  case noted
  case noteGone
  /// There is no recording that a mark or note could be kept beside.
  case notKept
  case searching(done: Int)
  case notFound(String)
  /// The search has passed the last line and goes on at the first.
  case wentOnAtStart
  /// The search has passed the first line and goes on at the last.
  case wentOnAtEnd
  /// Behind the last finding comes the first.
  case firstFinding
  /// Before the first finding comes the last.
  case lastFinding
  case nothingSearched
  case nothingSecret
}

extension Guide {
  /// The words of the log.
  package func text(_ notice: LogNotice) -> String {
    switch notice {
    case .extensions(let count, let new):
      new.isEmpty
        ? "[+\(Self.count(count, "extension"))]"
        : "[+\(count), new: \(new.joined(separator: " "))]"
    case .answers(let text): "← \(visible(text))"
    case .lineOpen: "[no line end yet]"
    case .secured(let facts, let startsAnew):
      secured(facts) + (startsAnew ? "; " + text(SessionNotice.startsAnew) : "")
    case .rolesSwapped(isServer: true): "roles swapped: from here you are the server"
    case .rolesSwapped(isServer: false): "roles swapped back: you are the client again"
    case .newEntries(let count): "↓ \(count) new"
    case .clockSinceStart: "Times count from the start of the session."
    case .clockSinceBefore: "Times count from the line before."
    case .clockUTC: "Times are UTC, as in a mail log."
    case .utcUnknown: "Nobody wrote down when this session began, so its time of day is unknown."
    case .marked: "Marked; ' goes from mark to mark."
    case .unmarked: "The mark is gone."
    case .noted: "Noted; M lists your marks and notes."
    case .noteGone: "The note is gone."
    case .notKept: "Only for now: there is no file for it."
    case .nothingMarked: "No line is marked; m marks the selected one."
    case .searching(let done): "Searching … \(Self.count(done, "line")) so far"
    case .notFound(let text): "Nothing here says '\(visible(text))'."
    case .wentOnAtStart: "The search went on at the first line."
    case .wentOnAtEnd: "The search went on at the last line."
    case .firstFinding: "This is the first finding again."
    case .lastFinding: "This is the last finding again."
    case .nothingSearched: "Nothing was searched for yet; / begins a search."
    case .nothingSecret: "There is no secret in this line."
    }
  }

  private func secured(_ facts: TLSFacts) -> String {
    let name = tlsVersion(facts)
    guard case .failed(let problems, _) = facts.verification else { return "\(name) from here" }
    let reasons = problems.map { words(for: $0).title }.joined(separator: ", ")
    return "\(name) from here, NOT verified: \(reasons)"
  }
}
