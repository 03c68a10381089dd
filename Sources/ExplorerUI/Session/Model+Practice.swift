import SMTPCore
import SMTPGuide
import TerminalCanvas

/// Being shown around at the practice server.
extension Model {
  /// Says in passing, once a session, what else can be tried there.
  mutating func showAround(after reply: Reply, _ answered: Observation.Answered) {
    guard isPractice, reply.category == .success else { return }
    let key = Hint(.mailbox).keys(in: [.anywhere])
    let next: ExplorerNotice
    if answered.isEndOfMessage, let key {
      next = .arrived(key: key)
    } else if answered.verb == .mail {
      next = .practiceNames
    } else {
      return
    }
    let text = guide.text(next)
    // It is not worth covering what the server says.
    guard TextCells.width(text) < size.columns else { return }
    if session.live?.told.insert(next).inserted == true { notice = Notice(text) }
  }
}
