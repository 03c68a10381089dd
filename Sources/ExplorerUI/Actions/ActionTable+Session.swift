import SMTPCore
import SMTPGuide
import TerminalCanvas
import Transcript

/// The live session.
extension ActionTable {
  static let session: [Action] = [
    Action(.connect, takesArgument: true) { model, target in
      guard let target else { return model.reconnect() }
      return model.leaveSession(for: .connect(target: target))
    },
    Action(
      .reconnect, keys: [KeyBinding(.log, .character("r"))],
      unless: { $0.isOwnConnected ? .sessionOpen : $0.ownSession.live == nil ? .noSession : nil }
    ) { model, _ in model.reconnect() },
    Action(.drop, unless: { $0.isConnected ? nil : $0.noConnection }) { _, _ in [.drop] },
    Action(.tls, unless: { $0.obstacle(to: .starttls) }) { model, _ in
      [model.sendLine("STARTTLS")]
    },
    Action(.auth, takesArgument: true, unless: { $0.obstacleToLogin }) { model, mechanism in
      if case .auth = model.session.timeline.session.state {
        model.askForLogin()
        return []
      }
      return model.beginLogin(mechanism?.uppercased() ?? model.preferredMechanism)
    },
    Action(.hello, unless: { $0.obstacleToSending }) { model, _ in
      let verb = model.session.timeline.session.isLMTP ? "LHLO" : "EHLO"
      return [model.sendLine("\(verb) \(model.settings.clientName)")]
    },
    Action(
      .serve, keys: [KeyBinding(.log, .character("S"))], unless: { $0.obstacleToServing }
    ) { _, _ in [.serve] },
    Action(
      .byHand, unless: { $0.session.live?.isServed == true ? nil : .notServed }
    ) { _, _ in [.answerByHand] },
    Action(
      .note,
      keys: [
        KeyBinding(.log, .character("a")), KeyBinding(.page(.recordings), .character("a")),
      ], takesArgument: true, unless: { $0.obstacleToNoting }
    ) { model, text in model.note(text) },
    Action(.save, takesArgument: true, unless: { $0.obstacleToSaving }) { model, path in
      guard let path else { return model.missArgument(of: .save) }
      return [.save(path: path)]
    },
    Action(
      .export, keys: [KeyBinding(.page(.recordings), .character("e"))], takesArgument: true,
      unless: { $0.obstacleToExporting }
    ) { model, words in model.export(words) },
    Action(.share, takesArgument: true, unless: { $0.obstacleToExporting }) { model, path in
      let format = path.flatMap { ExportFormat(path: $0) } ?? .ehlo
      return [.export(format, path: path, isShared: true, of: model.exportedRecording)]
    },
    Action(.raw, takesArgument: true, unless: { $0.obstacleToRaw }) { model, text in
      guard let text else { return model.missArgument(of: .raw) }
      return model.sendRaw(text)
    },
    Action(.chunks, takesArgument: true, unless: { $0.obstacleToChunks }) { model, words in
      model.beginChunks(words)
    },
    Action(
      .group, keys: [KeyBinding(.prompt, .control("x"), .control("g"))],
      unless: { $0.obstacleToSending }
    ) { model, _ in model.sendGroup(withPasted: true) },
  ]
}

extension Model {
  /// Whether there is a session that has ended, so that its server can be gone back to.
  var canReconnect: Bool { session.live != nil && !isConnected }

  /// Connects to the target of the session that is or was there.
  mutating func reconnect() -> [Effect] {
    guard let live = ownSession.live else {
      notice = Notice(trouble: guide.text(ExplorerNotice.noTargetYet))
      return []
    }
    guard !isOwnConnected else {
      notice = Notice(trouble: guide.text(ActionObstacle.sessionOpen))
      return []
    }
    // What was to be sent again and had no connection yet still is, not what is watched.
    stopWatching()
    return [.connect(target: live.target, continuing: live.walk == nil ? nil : 0)]
  }

  /// Tells that an action wants words behind its name.
  mutating func missArgument(of id: ActionID) -> [Effect] {
    notice = Notice(trouble: guide.text(ExplorerNotice.argumentMissing(action: id.rawValue)))
    return []
  }

  /// The recording that is written, in the list of recordings; elsewhere it is the session.
  fileprivate var exportedRecording: String? {
    screen == .recordings ? recordings.selected?.path : nil
  }

  /// Why there is nothing that could be written in another format.
  fileprivate var obstacleToExporting: ActionObstacle? {
    guard screen == .recordings else { return obstacleToSaving }
    return recordings.selected == nil ? .nothingListed : nil
  }

  /// `:export`: a format and perhaps a file, or a file whose name tells the format. For a recording
  /// of the list it is asked for.
  fileprivate mutating func export(_ words: String?) -> [Effect] {
    guard let words else {
      guard let item = recordings.selected, screen == .recordings else {
        return missArgument(of: .export)
      }
      let stem = item.name.hasSuffix(".ehlo") ? String(item.name.dropLast(5)) : item.name
      palette = Palette(text: "\(ActionID.export.rawValue) \(stem).md")
      return []
    }
    let source = exportedRecording
    let first = words.prefix { $0 != " " }
    let rest = words.dropFirst(first.count).drop { $0 == " " }
    if let format = ExportFormat(rawValue: first.lowercased()) {
      return [.export(format, path: rest.isEmpty ? nil : String(rest), isShared: false, of: source)]
    }
    if let format = ExportFormat(path: words) {
      return [.export(format, path: words, isShared: false, of: source)]
    }
    let known = ExportFormat.allCases.map(\.rawValue)
    notice = Notice(trouble: guide.text(ExplorerNotice.formatUnknown(String(first), known: known)))
    return []
  }

  /// `:raw`: sends the octets that a text writes, and nothing behind them.
  fileprivate mutating func sendRaw(_ text: String) -> [Effect] {
    do throws(OctetEscapes.Unknown) {
      let octets = try OctetEscapes.octets(text)
      if octets.last != Octet.lf {
        notice = Notice(guide.text(PromptText.lineOpen(octets: octets.count)))
      }
      return [.send(octets)]
    } catch {
      notice = Notice(
        trouble: guide.text(ExplorerNotice.badEscape(error.text, column: error.column)))
      return []
    }
  }

  /// Why there is no connection.
  var noConnection: ActionObstacle {
    if isPlayback { return .recordingPlayed }
    if isWatching { return .watching }
    return session.live == nil ? .noSession : .sessionOver
  }

  /// Why no command can be sent.
  fileprivate var obstacleToSending: ActionObstacle? {
    guard session.live?.status == .open, !isPlayback else { return noConnection }
    if isServer { return .youAreServer }
    if isSendingAgain { return .sendingAgain }
    switch session.timeline.session.state {
    case .data: return .messageOpen
    case .auth: return .challengeOpen
    default: return nil
    }
  }

  /// Why the program does not send this command for the person. Typed, it goes out at any time.
  func obstacle(to verb: Verb) -> ActionObstacle? {
    if let obstacle = obstacleToSending { return obstacle }
    let suggestion = session.timeline.session.suggestions().first { $0.input == .command(verb) }
    guard let suggestion else { return .notYet(verb, .replyOutstanding) }
    return suggestion.obstacle.map { .notYet(verb, $0) }
  }

  /// Octets may go out in either role.
  fileprivate var obstacleToRaw: ActionObstacle? {
    obstacleToSending.flatMap { $0 == .youAreServer ? nil : $0 }
  }

  fileprivate var obstacleToServing: ActionObstacle? {
    guard session.live?.status == .open, !isPlayback else { return noConnection }
    if !isServer { return .notServer }
    return session.live?.isServed == true ? .served : nil
  }

  fileprivate var obstacleToLogin: ActionObstacle? {
    obstacle(to: .auth).flatMap { $0 == .challengeOpen ? nil : $0 }
  }

  fileprivate var obstacleToSaving: ActionObstacle? {
    guard hasSession else { return .noSession }
    return session.timeline.events.count > 0 ? nil : .nothingToSave
  }
}
