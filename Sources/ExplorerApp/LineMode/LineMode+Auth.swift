import SASL
import SMTPCore
import SMTPGuide

/// Logging in.
extension LineMode {
  /// Carries out an exchange whose answers are computed.
  func authenticate(_ name: String?) async {
    if let objection = options.tls.objection(to: .auth, in: await live.session) {
      say(guide.text(objection), as: .warning)
      return
    }
    let mechanism: String
    if let name { mechanism = name } else { mechanism = await live.preferredMechanism }
    let isExposed = MechanismFacts.row(for: mechanism).map { $0.exposure != .nothing } ?? false
    if isExposed, options.credentials?.hasSecret == true, await live.session.tls == nil {
      say(guide.text(LineModeNotice.loginInTheClear), as: .warning)
    }
    let exchange = AuthExchanger(credentials: options.credentials, in: live) { line in
      await self.send(line)
      _ = await self.waitForTurn()
      return await self.live.session
    }
    do {
      switch try await exchange.authenticate(mechanism: mechanism) {
      case .ended(isServerVerified: true):
        show(await live.note(guide.text(LoginNotice.serverVerified(mechanism: mechanism))))
      case .ended(isServerVerified: false): break
      case .brokenOff(let trouble): say(guide.text(trouble), as: .warning)
      }
    } catch let trouble as Trouble where trouble.isAboutProof && !options.isInteractive {
      // Nobody is there to decide, so the rest of the lines must not go to a stranger.
      await end(trouble)
    } catch let trouble as Trouble {
      say(guide.text(trouble), as: .warning)
    } catch {
      // The session's own end is told where it is followed.
    }
  }

  /// Sends text as the answer to a challenge, where one waits: anywhere else it would go over the
  /// wire, and into the recording, as a command.
  func answerChallenge(with text: String) async {
    guard case .auth = await live.session.state else {
      say(guide.text(LineModeNotice.noChallenge), as: .warning)
      return
    }
    await send(Base64.encode(Array(text.utf8)))
  }

  /// Shows what a challenge says, where one waits.
  func showChallenge() async {
    guard case .auth(let exchange, _) = await live.session.state else { return }
    guard let octets = try? Base64.decode(exchange.challenge) else {
      say(guide.text(LineModeNotice.challengeUnreadable), as: .warning)
      return
    }
    let content = ChallengeContent(octets, mechanism: exchange.mechanism)
    say(guide.text(LineModeNotice.challenge(content)))
  }
}
