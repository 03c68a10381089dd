import SMTPCore
import TerminalCanvas

/// Takes one thing that happened into the model, and returns what is asked of the world.
package func update(_ model: inout Model, _ message: Message) -> [Effect] {
  defer {
    model.refreshPage()
    model.fitMessage()
  }
  switch message {
  case .input(.resized(let size)):
    model.size = size
    model.showSelection()
    return []
  case .input(.key(let key)):
    return model.press(key)
  case .input(.paste(let text)):
    return model.paste(text)
  case .input(.mouse(let mouse)):
    return model.point(mouse)
  case .tick(let now):
    model.now = now
    return model.advance()
  case .live(let message):
    return model.withOwnSession { $0.take(message) }
  case .watched(let message):
    return model.take(message)
  case .playback(let message):
    return model.withOwnSession { $0.take(message) }
  case .certificates(let facts):
    model.session.certificates.merge(facts) { $1 }
    model.others.aside?.session.certificates.merge(facts) { $1 }
    return []
  case .outcome(let message) where message.isOfSession:
    return model.withOwnSession { $0.take(message) }
  case .outcome(let message):
    return model.take(message)
  }
}
