import SMTPCore
import SMTPGuide
import TerminalCanvas

/// The first line: what is looked at, how safe it is, and whether it is recorded.
struct TopLine {
  let scene: Scene

  /// A part of the line; a part without text is not there.
  private struct Part {
    var text: String
    var role: Theme.Role
    var width: Int { text.isEmpty ? 0 : TextCells.width(text) }
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    canvas.clear(rect)
    var column = drawBadge(on: &canvas, in: rect)
    // The right margin.
    var end = rect.endColumn - 1
    let (parts, right) = fitting(end - column)
    if right.width > 0 {
      end -= right.width
      canvas.write(right.text, column: end, row: rect.row, style: scene.style(right.role))
      end -= 2
    }
    for (index, part) in parts.filter({ $0.width > 0 }).enumerated() {
      if index > 0 { column += gap }
      column = canvas.write(
        part.text, column: column, row: rect.row, style: scene.style(part.role), end: end)
    }
  }

  /// Draws the badge in reverse, and returns where the rest begins.
  private func drawBadge(on canvas: inout Canvas, in rect: Rect) -> Int {
    guard let badge else { return rect.column + 1 }
    return canvas.write(
      " \(scene.guide.text(badge)) ", column: rect.column, row: rect.row,
      style: scene.style(.badge), end: rect.endColumn) + 1
  }

  /// `LIVE`, `PLAY`, `AT 41.882`, `AT line 7`, or `ENDED`; nothing where there is no session.
  var badge: TopLineText? {
    if scene.isPast, let index = scene.index {
      return scene.model.session.timeline.entries[index].at.map { .at($0) } ?? .atLine(index + 1)
    }
    if scene.model.isPlayback { return .play }
    if scene.model.isWatching { return .watch }
    switch scene.status {
    case nil: return nil
    case .connecting?, .open?:
      if scene.isOver { return .ended }
      guard scene.viewed.isSwapped else { return .live }
      return .youAreServer(isShort: scene.model.size.columns < 76)
    case .ended?: return .ended
    }
  }

  /// What fits into so many columns, in the order in which things give way: the certificate's
  /// reasons, the time of the recording, the verdict's words, who, the end of the target. Why
  /// nothing is recorded matters more than who.
  private func fitting(_ columns: Int) -> (parts: [Part], right: Part) {
    let target = Part(text: self.target, role: .strong)
    let none = Part(text: "", role: .text)
    let first: [(who: Bool, tls: TopLineText.Length, right: TopLineText.Length)] =
      isRecordingLost
      ? [(true, .long, .long), (false, .long, .long), (false, .medium, .long)]
      : [(true, .long, .long), (true, .medium, .long)]
    let forms = first + [(true, .medium, .short), (true, .short, .short), (false, .short, .short)]
    for form in forms {
      let parts = [target, safety(form.tls), form.who ? who : none]
      let right = recording(form.right)
      if width(parts) + (right.width > 0 ? right.width + 2 : 0) <= columns {
        return (parts, right)
      }
    }
    let safety = safety(.short)
    let right = isRecordingLost ? recording(.short) : none
    let rest = columns - safety.width - gap - (right.width > 0 ? right.width + 2 : 0)
    return ([cut(target, to: rest), safety], right)
  }

  /// Between parts; less on a narrow screen.
  private var gap: Int { scene.model.size.columns < 64 ? 2 : 3 }

  private func width(_ parts: [Part]) -> Int {
    let shown = parts.filter { $0.width > 0 }
    return shown.reduce(0) { $0 + $1.width } + gap * max(0, shown.count - 1)
  }

  private func cut(_ part: Part, to columns: Int) -> Part {
    guard part.width > columns else { return part }
    var cut = part
    while !cut.text.isEmpty, cut.width >= columns { cut.text.removeLast() }
    cut.text += columns > 0 ? "…" : ""
    return cut
  }

  // MARK: What the parts say

  private var target: String {
    let model = scene.model
    if let watched = model.session.watched {
      return watched.from + (watched.target.map { " → " + $0 } ?? "")
    }
    if let live = model.session.live {
      return VisibleText.string(Array((live.place.isEmpty ? live.target : live.place).utf8))
    }
    guard let playback = model.session.playback else { return "ehlo" }
    if let target = playback.target { return target }
    let opening = scene.viewed.opening
    guard let name = opening?.host ?? opening?.address else {
      return VisibleText.string(Array(playback.name.utf8))
    }
    return VisibleText.string(Array((name + (opening?.port.map { ":\($0)" } ?? "")).utf8))
  }

  private func safety(_ length: TopLineText.Length) -> Part {
    if let text = waiting { return Part(text: scene.guide.text(text), role: .dim) }
    if let watched = scene.model.session.watched, watched.target != nil {
      return carried(watched, length)
    }
    guard let tls = scene.viewed.tls else {
      guard scene.viewed.opening != nil else { return Part(text: "", role: .text) }
      return Part(text: " \(scene.guide.text(.noTLS)) ", role: scene.isOver ? .dim : .alarm)
    }
    if scene.model.isWatching {
      // Whether the client trusts the certificate, only the client knows.
      return Part(text: scene.guide.text(.tlsUnjudged(tls)), role: .category(.success))
    }
    let text = scene.guide.text(.tls(tls, isPractice: scene.model.isPractice, length))
    switch tls.verification {
    case .ok: return Part(text: text, role: .category(.success))
    case .unchecked: return Part(text: text, role: tls.version == nil ? .text : .warning)
    case .failed: return Part(text: text, role: .danger)
    }
  }

  /// How safe both sides of a session are that goes through us.
  private func carried(_ watched: WatchModel, _ length: TopLineText.Length) -> Part {
    let server = scene.viewed.tls
    if server == nil, watched.clientTLS == nil {
      guard scene.viewed.opening != nil else { return Part(text: "", role: .text) }
      return Part(text: " \(scene.guide.text(.noTLS)) ", role: .alarm)
    }
    let text = scene.guide.text(.bothTLS(client: watched.clientTLS, server: server, length))
    let isSafe = watched.clientTLS != nil && server?.verification == .ok
    return Part(text: text, role: isSafe ? .category(.success) : .danger)
  }

  private var waiting: TopLineText? {
    switch (scene.model.session.live, scene.model.isPlayback) {
    case (nil, false) where !scene.model.isWatching: .notConnected
    case (let live?, _) where live.status == .connecting && scene.viewed.opening == nil:
      .connecting
    default: nil
    }
  }

  private var who: Part {
    guard let mechanism = scene.viewed.authentication else { return Part(text: "", role: .text) }
    if let user = scene.model.session.live?.user {
      return Part(text: scene.guide.text(.loggedIn(user: user)), role: .text)
    }
    return Part(text: scene.guide.text(.authenticated(mechanism: mechanism)), role: .text)
  }

  private var isRecordingLost: Bool {
    if case .lost? = scene.model.session.live?.recording { true } else { false }
  }

  private func recording(_ length: TopLineText.Length) -> Part {
    let guide = scene.guide
    if let watched = scene.model.session.watched {
      let text =
        watched.isEnded
        ? TopLineText.recorded(seconds: 0, .short) : .recording(seconds: 0, .short)
      return Part(
        text: watched.isRecorded ? guide.text(text) : "", role: watched.isEnded ? .dim : .text)
    }
    guard let live = scene.model.session.live else { return played }
    switch live.recording {
    case .lost(let trouble):
      return Part(text: guide.text(.recordingLost(trouble, length)), role: .danger)
    case .none:
      let isEarly = live.status == .connecting
      return Part(text: isEarly ? "" : guide.text(.unrecorded(length)), role: .dim)
    case .running:
      if scene.isOver {
        let end = scene.model.session.timeline.entries.last?.at?.seconds ?? 0
        return Part(text: guide.text(.recorded(seconds: Int(clamping: end), length)), role: .dim)
      }
      let seconds = Int(clamping: scene.model.now.since(live.began) / 1_000_000)
      return Part(text: guide.text(.recording(seconds: seconds, length)), role: .text)
    }
  }

  /// How far a recording was played.
  private var played: Part {
    guard let playback = scene.model.session.playback else { return Part(text: "", role: .text) }
    if playback.loading != nil, playback.isFollowed {
      return Part(text: scene.guide.text(.following), role: .text)
    }
    if let fraction = playback.loading {
      return Part(text: scene.guide.text(.loading(fraction)), role: .dim)
    }
    let entries = scene.model.session.timeline.entries
    let count = scene.model.session.count
    guard let last = entries.prefix(count).last else { return Part(text: "", role: .text) }
    guard let now = last.reached?.seconds, let end = entries.last?.reached?.seconds else {
      let text = TopLineText.playedLines(count, of: entries.count, playback.share)
      return Part(text: scene.guide.text(text), role: .text)
    }
    let text = TopLineText.played(
      seconds: Int(clamping: now), of: Int(clamping: end), playback.share)
    return Part(text: scene.guide.text(text), role: .text)
  }
}

extension Int {
  /// A number of seconds without its fraction; what does not fit is cut.
  fileprivate init(clamping seconds: Double) {
    self = seconds.isFinite ? Int(Swift.max(-1e15, Swift.min(1e15, seconds))) : 0
  }
}
