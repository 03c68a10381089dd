import SMTPGuide
import TerminalCanvas

/// Going from page to page.
extension ActionTable {
  /// The pages that `back` leaves with `q` and Esc.
  private static let leftByBack = Screen.allCases.filter { $0 != .start && $0 != .explorer }

  /// The pages where something can be taken away, and given back.
  private static let discarding: [Screen] = [.recordings, .notes]

  static let pages: [Action] = [
    page(.help, .help, 1, more: [KeyBinding(.list, .character("?"))]),
    page(.session, .explorer, 2) { $0.hasSession ? nil : .noSession },
    page(.server, .server, 3),
    page(.findings, .findings, 4),
    page(.diagram, .diagram, 5),
    page(.ladder, .ladder, 6),
    page(.recordings, .recordings, 7),
    page(.mailbox, .mailbox, 8),
    page(.start, .start, 9),
    Action(
      .others,
      keys: [KeyBinding(.list, .character("o")), KeyBinding(.anywhere, Key(.function(10)))]
    ) { model, _ in model.open(.others) },
    Action(
      .back,
      keys: leftByBack.flatMap {
        [KeyBinding(.page($0), .character("q")), KeyBinding(.page($0), Key(.escape))]
      } + [
        KeyBinding(.playback, .character("q")), KeyBinding(.start, Key(.escape)),
        KeyBinding(.watch, .character("q")), KeyBinding(.watch, Key(.escape)),
      ]
    ) { model, _ in model.goBack() },
    Action(
      .refresh,
      keys: [
        KeyBinding(.page(.recordings), .character("r")),
        KeyBinding(.page(.mailbox), .character("r")),
      ], isListed: false
    ) { model, _ in model.open(model.screen) },
    Action(
      .filter, keys: [KeyBinding(.page(.recordings), .character("/"))], isListed: false,
      unless: { $0.recordings.items.isEmpty ? .nothingListed : nil }
    ) { model, _ in
      model.beginFilter()
      return []
    },
    Action(
      .rename, keys: [KeyBinding(.page(.recordings), .character("R"))], takesArgument: true,
      unless: { $0.obstacleOnRecording }
    ) { model, name in model.renameRecording(name) },
    Action(
      .discard, keys: discarding.map { KeyBinding(.page($0), .character("d")) },
      unless: { $0.obstacleToDiscarding }
    ) { model, _ in model.screen == .notes ? model.removeNote() : model.discardRecording() },
    Action(
      .restore, keys: discarding.map { KeyBinding(.page($0), .character("u")) },
      unless: { $0.obstacleToRestoring }
    ) { model, _ in model.screen == .notes ? model.restoreNote() : model.restoreRecording() },
    Action(
      .octets, keys: [KeyBinding(.page(.mailbox), .character("x"))], isListed: false
    ) { model, _ in
      model.mailbox.showsOctets.toggle()
      model.mailbox.reading = PageList()
      return []
    },
  ]

  /// The action that shows a page: by its number in lists, by its function key anywhere.
  private static func page(
    _ id: ActionID, _ screen: Screen, _ number: Int, more: [KeyBinding] = [],
    unless obstacle: @escaping @Sendable (Model) -> ActionObstacle? = { _ in nil }
  ) -> Action {
    let digit = Character(String(number))
    return Action(
      id,
      keys: more + [
        KeyBinding(.list, .character(digit)), KeyBinding(.anywhere, Key(.function(number))),
      ], unless: obstacle
    ) { model, _ in
      // From there it leads on to the person's own.
      if screen == .explorer, model.screen == screen, model.isWatching { return model.goBack() }
      return model.open(screen)
    }
  }
}
