import SMTPCore
import TerminalCanvas

/// Takes one thing that happened into the model, and returns what is asked of the world.
package func update(_ model: inout Model, _ message: Message) -> [Effect] {
  defer {
    model.refreshPage()
    model.fitMessage()
  }
  let effects = model.take(message)
  return effects + model.leaveComparing()
}

extension Model {
  fileprivate mutating func take(_ message: Message) -> [Effect] {
    switch message {
    case .input(.resized(let size)):
      self.size = size
      showSelection()
      return []
    case .input(.key(let key)):
      return press(key)
    case .input(.paste(let text)):
      return paste(text)
    case .input(.mouse(let mouse)):
      return point(mouse)
    case .tick(let now):
      self.now = now
      return advance()
    case .live(.beginning(let target, let facts, let entry?)):
      // What goes on is what is shown, whoever's session it is.
      let walk = walk(to: entry)
      return withOwnSession { $0.begin(target, facts, continuing: walk) }
    case .live(let message):
      return withOwnSession { $0.take(message) }
    case .watched(let message):
      return take(message)
    case .playback(let message):
      return withOwnSession { $0.take(message) }
    case .certificates(let facts):
      session.certificates.merge(facts) { $1 }
      others.aside?.session.certificates.merge(facts) { $1 }
      return []
    case .outcome(let message) where message.isOfSession:
      return withOwnSession { $0.take(message) }
    case .outcome(let message):
      return take(message)
    }
  }
}
