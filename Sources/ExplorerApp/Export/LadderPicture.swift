import ExplorerUI
import SMTPCore
import SMTPGuide

/// The ladder of a session as an element of a page: a lifeline for each side, an arrow for each
/// thing that was said, and room for the time between.
struct LadderPicture {
  /// Steps that are drawn at most.
  static let most = 2_000
  /// Columns of text that fit between the lifelines.
  private static let longest = 76
  private static let rowHeight = 26
  private static let gapHeight = 12
  private static let (client, server, width) = (90, 760, 850)

  private let observations: ArraySlice<Observation>
  private let guide: Guide
  private var top = 40
  private var marks = ""

  /// The picture of the first observations.
  init(_ observations: [Observation], guide: Guide) {
    self.observations = observations.prefix(Self.most)
    self.guide = guide
    var before: Instant?
    for observation in self.observations {
      if let at = observation.ended {
        let pause = before.map { max(0, at.since($0)) } ?? 0
        top += LadderLayout.rows(for: pause) * Self.gapHeight
        before = at
      }
      draw(observation)
      top += Self.rowHeight
    }
  }

  /// The element.
  var element: String {
    """
    <svg viewBox="0 0 \(Self.width) \(top + 10)" width="\(Self.width)" role="img" \
    aria-label="\(MarkedUpText.escaped(guide.text(ExportText.ladderHeading)))">
    <text class="strong" x="\(Self.client)" y="20" text-anchor="middle">\
    \(MarkedUpText.escaped(guide.text(.you)))</text>
    <text class="strong" x="\(Self.server)" y="20" text-anchor="middle">\
    \(MarkedUpText.escaped(guide.text(.server)))</text>
    <path class="rule" d="M\(Self.client) 28V\(top)M\(Self.server) 28V\(top)"/>
    \(marks)</svg>
    """
  }

  private mutating func draw(_ observation: Observation) {
    let step = LadderStep(observation, guide: guide)
    let y = top + Self.rowHeight - 8
    let name = Self.name(of: step.role)
    if let at = observation.ended {
      let time = Guide.seconds(microseconds: at.microseconds)
      text(time, "dim", x: Self.client - 10, y: y + 4, anchor: "end")
    }
    let (left, right) = (Self.client + 2, Self.server - 2)
    switch step.shape {
    case .outgoing:
      path(
        "rule", "M\(left) \(y)H\(right)M\(right - 7) \(y - 4)L\(right) \(y)L\(right - 7) \(y + 4)")
      text(step.text, name, x: left + 10, y: y - 5, anchor: "start")
    case .incoming:
      path("rule", "M\(right) \(y)H\(left)M\(left + 7) \(y - 4)L\(left) \(y)L\(left + 7) \(y + 4)")
      text(step.text, name, x: right - 10, y: y - 5, anchor: "end")
    case .across:
      path("rule across", "M\(left) \(y)H\(right)")
      text(step.text, name, x: (left + right) / 2, y: y - 5, anchor: "middle")
    }
    if let latency = step.latency {
      let seconds = Guide.seconds(microseconds: latency) + " s"
      text(seconds, step.isSlow ? "later" : "dim", x: Self.server + 10, y: y + 4, anchor: "start")
    }
  }

  private mutating func path(_ name: String, _ path: String) {
    marks += "<path class=\"\(name)\" d=\"\(path)\"/>\n"
  }

  private mutating func text(_ text: String, _ name: String, x: Int, y: Int, anchor: String) {
    // The reason of a failed handshake is the peer's as well.
    let text = VisibleText.string(text)
    let isLong = text.count > Self.longest
    let shown = isLong ? text.prefix(Self.longest - 1) + "…" : text[...]
    marks +=
      "<text class=\"\(name)\" x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\">"
      + MarkedUpText.escaped(shown) + "</text>\n"
  }

  private static func name(of role: Theme.Role) -> String {
    switch role {
    case .category(.success): "good"
    case .category(.intermediate): "more"
    case .category(.transient), .warning: "later"
    case .category(.permanent), .danger, .alarm: "bad"
    case .category(.invalid): "odd"
    case .command, .strong, .security: "strong"
    default: "dim"
    }
  }
}
