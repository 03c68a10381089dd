import SMTPCore
import SMTPGuide
import Transcript

/// A session as Markdown, for a ticket. All that is foreign stands in code, where it means nothing.
struct MarkdownPage {
  private let digest: SessionDigest
  private let guide: Guide

  init(_ session: LoadedSession, guide: Guide) {
    let style = TextStyle(isColoured: false, isUnicode: true, has256Colours: false)
    digest = SessionDigest(session, guide: guide, style: style)
    self.guide = guide
  }

  /// The page.
  var text: String {
    var lines = ["# " + Self.escaped(digest.title), ""]
    lines += digest.facts.map { "- \($0.label): \(Self.code($0.text))" }
    lines += ["", "## " + guide.text(ExportText.findingsHeading), ""]
    if digest.broken.isEmpty { lines.append(guide.text(.nothingBroken)) }
    lines += digest.broken.map { broken in
      let id = broken.finding.id
      let severity = guide.text(FindingsText.severity(id.severity))
      let times = broken.times > 1 ? " " + guide.text(FindingsText.times(broken.times)) : ""
      return "- **\(severity)** \(Self.code(id.rawValue))\(times): "
        + "\(Self.escaped(guide.message(of: broken.finding))) (\(id.source))"
    }
    let session = digest.texts.joined()
    let fence = String(repeating: "`", count: max(3, Self.longestRun(in: session) + 1))
    lines += ["", "## " + guide.text(ExportText.sessionHeading), "", fence + "text"]
    return lines.joined(separator: "\n") + "\n" + session + fence + "\n"
  }

  /// Text as a span of code that nothing in it ends.
  private static func code(_ text: String) -> String {
    let fence = String(repeating: "`", count: longestRun(in: text) + 1)
    let room = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return fence + room + text + room + fence
  }

  /// Text in the open, with what Markdown would take for its own.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if #"\`*_{}[]<>#|&~!"#.contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }

  private static func longestRun(in text: String) -> Int {
    var longest = 0
    var run = 0
    for octet in text.utf8 {
      run = octet == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
