import SMTPCore
import SMTPGuide

/// What is wrong with the line that is typed, whichever role it is typed in.
struct PromptProblem: Hashable {
  /// What is wrong, and what would be right.
  let text: String
  /// The octets of the line that are.
  let range: Range<Int>
  /// Whether the line may still become right by what is typed at its end.
  let isUnfinished: Bool

  /// The first thing that is wrong with a line; nil if nothing is.
  init?(in line: [UInt8], for session: Session, at now: String? = nil, guide: Guide) {
    if session.isSwapped {
      guard let problem = ReplyCheck.problem(in: line, for: session) else { return nil }
      text = guide.text(problem.kind)
      (range, isUnfinished) = (problem.range, problem.isUnfinished)
    } else {
      guard let problem = CommandCheck.problem(in: line, for: session, at: now) else { return nil }
      text = guide.text(problem.kind)
      (range, isUnfinished) = (problem.range, problem.isUnfinished)
    }
  }
}
