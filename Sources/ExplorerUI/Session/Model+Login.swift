import SMTPCore
import SMTPGuide
import Transcript

/// Logging in, challenge by challenge.
extension Model {
  /// Asks for the answer to each new challenge, once.
  mutating func followChallenge() -> [Effect] {
    let present = session.timeline.session
    guard isConnected, !present.isSwapped, case .auth(let exchange, _) = present.state else {
      endLogin()
      return []
    }
    guard !present.isReplyOutstanding, session.live?.login.asked != exchange,
      session.live?.walk?.isLoggingIn != false
    else { return [] }
    session.live?.login.asked = exchange
    session.live?.login.answer = nil
    session.live?.login.isAnswered = false
    if session.live?.login.isDeclined == true { return [] }
    if session.live?.login.isRefused == true {
      askForLogin()
      return []
    }
    return [askForAnswer(to: exchange)]
  }

  /// Has the answer to a challenge computed, with what the person has typed or else is at hand.
  mutating func askForAnswer(to exchange: AuthExchange, with login: Login? = nil) -> Effect {
    session.live?.login.expectAnswer()
    return .computeAnswer(
      mechanism: exchange.mechanism, challenge: exchange.challenge, step: exchange.step,
      login: login)
  }

  /// Asks for name and password for the challenge that waits.
  mutating func askForLogin() {
    guard case .auth(let exchange, _) = session.timeline.session.state else { return }
    // What was typed by hand says nothing about a name and a password.
    let isAgain = session.live.map { $0.login.isRefused && $0.login.isComputed } ?? false
    session.live?.login.isRefused = false
    session.live?.login.isDeclined = false
    let user = session.live?.login.user ?? ""
    dialog = Dialog(.login(LoginForm(for: exchange, user: user, isAgain: isAgain)))
  }

  /// Sends AUTH with a mechanism, unless the person is to be warned first.
  mutating func beginLogin(_ mechanism: String) -> [Effect] {
    // What no row of the catalog tells of may well give the password away.
    let isHarmless = MechanismFacts.row(for: mechanism)?.exposure == .nothing
    if session.timeline.session.isReadableOnTheWay, !isHarmless {
      // Who expects to be asked for a name and a password may have typed them ahead.
      askAfterPause(.clearLogin(mechanism: mechanism))
      return []
    }
    return sendAuth(mechanism)
  }

  /// Sends AUTH without an initial response: the exchange is shown line by line.
  mutating func sendAuth(_ mechanism: String) -> [Effect] {
    let line = "AUTH " + mechanism
    prompt.noteSent(line)
    return [sendLine(line)]
  }

  /// The mechanism to log in with where none is named: the strongest one offered whose answers
  /// can be computed, else the first one.
  var preferredMechanism: String {
    session.timeline.session.preferredMechanism(hasCertificate: settings.hasCertificate) ?? "PLAIN"
  }

  /// A line to the server.
  func sendLine(_ line: String) -> Effect { .send(Array(line.utf8) + [Octet.cr, Octet.lf]) }

  /// Takes the computed answer.
  mutating func offerAnswer(line: String, parts: String) {
    guard session.live?.login.takeAnswer() == true,
      case .auth = session.timeline.session.state
    else { return }
    session.live?.login.answer = ComputedAnswer(line: line, parts: parts)
    focus = .prompt
  }

  private mutating func endLogin() {
    guard session.live?.login.asked != nil else { return }
    session.live?.login.asked = nil
    session.live?.login.isDeclined = false
    session.live?.login.isAnswered = false
    session.live?.login.answer = nil
    if case .login = dialog?.question { dialog = nil }
  }
}
