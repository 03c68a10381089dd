import SMTPCore
import SMTPGuide
import TerminalCanvas

/// The latest findings of the session, newest last.
struct FindingsPane {
  let scene: Scene

  /// `! 3.232 code of no standard`, a row each.
  func draw(on canvas: inout Canvas, in rect: Rect) {
    for (row, entry) in latest(rect.rows).enumerated() {
      guard let moment = scene.model.session.timeline.moment(at: entry),
        let finding = moment.observation.findings.max(by: { $0.id.severity < $1.id.severity })
      else { continue }
      let title = scene.guide.words(forFinding: finding.id.rawValue)?.title ?? finding.id.rawValue
      let time =
        moment.observation.ended.map { Guide.seconds(microseconds: $0.microseconds) + " " } ?? ""
      draw(
        time + title, role: finding.id.severity.role, on: &canvas, in: rect, row: rect.row + row)
    }
  }

  /// The entry whose finding is drawn at a point; nil where there is none.
  func entry(at point: Point, in rect: Rect) -> Int? {
    guard rect.contains(point) else { return nil }
    return latest(rect.rows).dropFirst(point.row - rect.row).first
  }

  /// The entries of the latest findings, in order.
  private func latest(_ count: Int) -> [Int] {
    var entries: [Int] = []
    while entries.count < count,
      let entry = scene.model.session.finding(before: entries.last ?? scene.model.session.count)
    {
      entries.append(entry)
    }
    return entries.reversed()
  }

  /// How many there are, in one row.
  func drawSummary(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let text = scene.guide.text(.findingCount(scene.model.session.findingCount, keys: keys))
    draw(text, role: .warning, on: &canvas, in: rect, row: rect.row)
  }

  private func draw(
    _ text: String, role: Theme.Role, on canvas: inout Canvas, in rect: Rect, row: Int
  ) {
    let end = rect.endColumn - 1
    canvas.write("!", column: rect.column + 1, row: row, style: scene.style(role), end: end)
    canvas.write(text, column: rect.column + 3, row: row, end: end)
  }

  /// The keys that open the page of findings.
  private var keys: String {
    let bindings = ActionTable.action(.findings)?.keys ?? []
    guard let binding = bindings.first(where: { $0.context == .list || $0.context == .log }) else {
      return bindings.first?.label ?? ""
    }
    let isReached = scene.model.focus == .log || scene.model.isPlayback
    return (isReached ? "" : "Esc ") + binding.label
  }
}

extension Severity {
  /// How its mark looks.
  var role: Theme.Role {
    switch self {
    case .info: .dim
    case .warning: .warning
    case .error, .critical: .danger
    }
  }
}
