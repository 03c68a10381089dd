import SMTPGuide

/// The most useful keys of the explorer's screen, by what is open.
enum ExplorerHints {
  static func hints(of model: Model) -> [Hint] {
    let common = [Hint(.commands), Hint(.help)]
    if model.isPlayback {
      return [
        Hint(.pause), Hint(.stepForward, .stepBack, word: .step),
        Hint(.seekBack, .seekForward, word: .seek), Hint(.mark), Hint(.note), Hint(.continueLive),
      ] + common + [Hint(.faster, .slower, word: .faster)]
    }
    if model.isDeciding {
      return [
        Hint(.passOn), Hint(.dropHeld), Hint(.answerHeld, word: model.heldWord), Hint(.passAll),
        Hint(.toLog),
      ]
    }
    if model.isWatching {
      let decide = model.session.watched?.held == nil ? [] : [Hint(.toPrompt, word: .decide)]
      let hold = model.isProxy ? [Hint(.hold)] : []
      return decide + [
        Hint(.back), Hint(.up, .down, word: .move), Hint(.open), Hint(.search), Hint(.clock),
        Hint(.others),
      ] + hold + common
    }
    if model.isSendingAgain {
      return [Hint(.takeOver), Hint(.up, .down, word: .move), Hint(.open)] + common
    }
    if model.isServer, model.focus == .log {
      let serve = model.session.live?.isServed == true ? [] : [Hint(.serve)]
      return serve + [
        Hint(.up, .down, word: .move), Hint(.open), Hint(.search), Hint(.toPrompt),
      ] + common
    }
    if model.focus == .log {
      return [
        Hint(.up, .down, word: .move), Hint(.open), Hint(.search), Hint(.copy),
        Hint(.clock), Hint(.toPrompt),
      ] + common + [Hint(.continueLive)]
    }
    if model.isPreviewing {
      return [
        Hint(.toLog, word: .back), Hint(.lineUp, .lineDown, word: .move),
        Hint(.screenUp, .screenDown, word: .pages),
      ]
    }
    if model.composer != nil {
      return [
        Hint(.newLine), Hint(.preview), Hint(.editMessage), Hint(.attach), Hint(.cancel),
        Hint(.toLog), Hint(.asTyped),
      ]
    }
    if model.canReconnect {
      return [Hint(.submit, word: .reconnect), Hint(.toLog), Hint(.commands), Hint(.helpHere)]
    }
    return [
      Hint(.submit), Hint(.complete), Hint(.historyBack), Hint(.toLog), Hint(.commands),
      Hint(.helpHere),
    ]
  }
}
