import SMTPCore
import SMTPGuide
import TerminalCanvas
import Transcript

/// Answering a question.
extension Model {
  /// Microseconds without a key, after which a key is meant for a question that came up.
  private static let pause: Int64 = 500_000

  /// Asks because of something that happened. Whoever is typing at that moment does not answer by
  /// what was meant for elsewhere: the question listens after a pause.
  mutating func interrupt(with question: Dialog.Question) {
    if dialog != nil || composer != nil || !prompt.isEmpty {
      askAfterPause(question)
    } else {
      dialog = Dialog(question)
    }
  }

  /// Asks, and listens once no key has come for a while: whatever was typed without a look at the
  /// question is no answer, and is not sent anywhere else.
  mutating func askAfterPause(_ question: Dialog.Question) {
    var dialog = Dialog(question)
    dialog.deafUntil = pauseEnd
    self.dialog = dialog
  }

  private var pauseEnd: Instant {
    Instant(microseconds: now.microseconds.addingClamped(Self.pause))
  }

  mutating func pressInDialog(_ key: Key) -> [Effect] {
    guard let dialog else { return [] }
    if dialog.isDeaf(at: now) {
      let end = pauseEnd
      self.dialog?.deafUntil = end
      return []
    }
    if case .login(var form) = dialog.question { return press(key, in: &form) }
    if let lines = Self.scrolling(key) {
      scrollDialog(by: lines)
      return []
    }
    if dialog.question == .quit, key == .control("c") {
      return answer(dialog.question, with: "q")
    }
    if key == Key(.escape) || key == Key(.enter) || key == .control("c") {
      return answer(dialog.question, isYes: false)
    }
    guard case .character(let character) = key.code, key.modifiers.isEmpty else { return [] }
    return answer(dialog.question, with: character)
  }

  mutating func pasteInDialog(_ text: String) -> [Effect] {
    guard case .login(var form) = dialog?.question else { return [] }
    form.insert(text)
    dialog?.question = .login(form)
    return []
  }

  /// Scrolls the text of the question.
  mutating func scrollDialog(by lines: Int) {
    guard let dialog else { return }
    self.dialog?.scroll = max(0, dialog.scroll.addingClamped(lines))
    fitDialog()
  }

  /// A press on an answer gives it.
  mutating func pressInDialog(at point: Point) -> [Effect] {
    guard let dialog, let key = DialogLayout(dialog, in: self).choice(at: point, guide)?.key
    else { return [] }
    // Who points at an answer means it.
    self.dialog?.deafUntil = nil
    return pressInDialog(key)
  }

  /// Keeps the text of the question in sight, whatever became of the screen's size.
  mutating func fitDialog() {
    guard let dialog else { return }
    let most = DialogLayout(dialog, in: self).hiddenLines
    self.dialog?.scroll = min(dialog.scroll, most)
  }

  private mutating func answer(_ question: Dialog.Question, with key: Character) -> [Effect] {
    switch (question, key) {
    case (.quit, "q"), (.quit, "y"):
      dialog = nil
      return quit()
    case (.quit, "d") where isOwnConnected:
      dialog = nil
      stopWatching()
      session.live?.endsProgram = true
      return [.drop]
    case (.leave, "y"), (.drop, "d"), (.drop, "y"), (.dropMessage, "d"), (.dropMessage, "y"),
      (.flood, "y"),
      (.certificate, "y"), (.clearLogin, "y"), (.trouble, "r"):
      return answer(question, isYes: true)
    case (.group(let lines, _, let isWithPasted), "y"):
      dialog = nil
      return sendTogether(lines, withPasted: isWithPasted)
    case (.group(let lines, _, let isWithPasted), "o"):
      dialog = nil
      sendOneByOne(lines, withPasted: isWithPasted)
      return []
    case (.chunkSize(_, let written, let isLast), "c"):
      dialog = nil
      return sendChunk(announcing: written, isLast: isLast)
    case (.chunkSize(let announced, _, let isLast), "a"):
      dialog = nil
      return sendChunk(announcing: announced, isLast: isLast)
    case (.difference(_, nil), "g"), (.difference(_, nil), "y"):
      return answer(question, isYes: true)
    case (.difference, "d") where isConnected:
      dialog = nil
      session.live?.walk = nil
      return [.drop]
    case (_, "n"), (_, "q"):
      return answer(question, isYes: false)
    default:
      return []
    }
  }

  /// Does what the bold or the safe answer means.
  private mutating func answer(_ question: Dialog.Question, isYes: Bool) -> [Effect] {
    dialog = nil
    switch question {
    case .quit: return []
    case .leave(let effect):
      if !isYes { start.pending = nil }
      return isYes ? [effect] : []
    case .drop, .dropMessage: return isYes ? [.drop] : []
    case .flood: return [isYes ? .allowMore : .drop]
    case .certificate:
      session.live?.hasRefusedCertificate = !isYes
      return [.answerVerification(accept: isYes)]
    case .clearLogin(let mechanism): return isYes ? sendAuth(mechanism) : takeOver()
    case .difference: return isYes ? goOnInWalk() : takeOver()
    case .trouble: return isYes ? reconnect() : []
    case .login, .explanation, .group, .chunkSize: return []
    }
  }

  private mutating func press(_ key: Key, in form: inout LoginForm) -> [Effect] {
    switch key {
    case Key(.escape), .control("c"):
      dialog = nil
      session.live?.login.isDeclined = true
      return takeOver()
    case Key(.tab), Key(.tab, .shift), Key(.up), Key(.down):
      form.switchField()
    case Key(.enter) where form.login == nil:
      form.field = form.user.isEmpty ? .user : .password
    case Key(.enter):
      dialog = nil
      session.live?.login.user = form.user.text
      return [askForAnswer(to: form.exchange, with: form.login)]
    default:
      form.press(key)
    }
    dialog?.question = .login(form)
    return []
  }

  private static func scrolling(_ key: Key) -> Int? {
    switch key {
    case Key(.up), .character("k"): -1
    case Key(.down), .character("j"): 1
    case Key(.pageUp): -5
    case Key(.pageDown), .character(" "): 5
    default: nil
    }
  }
}
