import SMTPCore
import SMTPGuide
import Transcript

/// A session as one page of HTML that needs nothing else: no script, no other file, light or dark
/// as the reader likes it.
struct WebPage {
  private static let style = """
    :root { color-scheme: light dark; --ground: #fff; --text: #1c1c1c; --dim: #666; --rule: #bbb;
      --good: #1a7f37; --more: #0a6c86; --later: #8a5a00; --bad: #b3261e; --odd: #8a3ffc; }
    @media (prefers-color-scheme: dark) { :root { --ground: #16181c; --text: #e4e4e4; --dim: #9a9a9a;
      --rule: #555; --good: #5fd38d; --more: #62c7dd; --later: #e3b341; --bad: #ff8a80;
      --odd: #c9a2ff; } }
    body { background: var(--ground); color: var(--text); margin: 2rem auto; max-width: 60rem;
      padding: 0 1rem; font: 1rem/1.5 sans-serif; }
    pre, code, svg text { font-family: 'DejaVu Sans Mono', monospace; font-size: 13px; }
    pre { overflow-x: auto; line-height: 1.35; }
    dt { font-weight: bold; } dd { margin: 0 0 .4rem 0; }
    svg { max-width: 100%; height: auto; }
    svg text { fill: var(--text); }
    b { font-weight: normal; } .strong { font-weight: bold; }
    .good { color: var(--good); } .more { color: var(--more); } .later { color: var(--later); }
    .bad { color: var(--bad); } .odd { color: var(--odd); } .dim { color: var(--dim); }
    svg .good { fill: var(--good); } svg .more { fill: var(--more); }
    svg .later { fill: var(--later); } svg .bad { fill: var(--bad); } svg .odd { fill: var(--odd); }
    svg .dim { fill: var(--dim); }
    svg path { fill: none; stroke: var(--rule); } svg .across { stroke-dasharray: 4 4; }
    """

  private let digest: SessionDigest
  private let guide: Guide

  init(_ session: LoadedSession, guide: Guide) {
    let style = TextStyle(isColoured: true, isUnicode: true, has256Colours: false)
    digest = SessionDigest(session, guide: guide, style: style)
    self.guide = guide
  }

  /// The page.
  var text: String {
    let title = MarkedUpText.escaped(digest.title)
    return """
      <!DOCTYPE html>
      <html lang="\(guide.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'">
      <title>\(title)</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <h1>\(title)</h1>
      <dl>
      \(facts)</dl>
      <h2>\(heading(.findingsHeading))</h2>
      \(findings)
      <h2>\(heading(.ladderHeading))</h2>
      \(LadderPicture(digest.observations, guide: guide).element)
      \(rest)<h2>\(heading(.sessionHeading))</h2>
      <pre>
      \(digest.texts.map { MarkedUpText.dressed($0) }.joined())</pre>
      </body>
      </html>

      """
  }

  private func heading(_ text: ExportText) -> String { MarkedUpText.escaped(guide.text(text)) }

  private var facts: String {
    digest.facts.map { label, text in
      "<dt>\(MarkedUpText.escaped(label))</dt><dd>\(MarkedUpText.escaped(text))</dd>\n"
    }.joined()
  }

  private var findings: String {
    guard !digest.broken.isEmpty else { return "<p>\(heading(.nothingBroken))</p>" }
    let items = digest.broken.map { broken in
      let id = broken.finding.id
      let name = id.severity < .error ? "later" : "bad"
      let severity = MarkedUpText.escaped(guide.text(FindingsText.severity(id.severity)))
      let times = broken.times > 1 ? " " + guide.text(FindingsText.times(broken.times)) : ""
      let words = MarkedUpText.escaped("\(guide.message(of: broken.finding)) (\(id.source))")
      return "<li><b class=\"\(name)\">\(severity)</b> "
        + "<code>\(MarkedUpText.escaped(id.rawValue))</code>\(times): \(words)</li>\n"
    }
    return "<ul>\n\(items.joined())</ul>"
  }

  /// That not all of the ladder is drawn.
  private var rest: String {
    let count = digest.observations.count - LadderPicture.most
    return count > 0 ? "<p>\(heading(.ladderCut(count)))</p>\n" : ""
  }
}
