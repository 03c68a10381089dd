/// The formats in which a session can be written.
package enum ExportFormat: String, CaseIterable, Hashable, Sendable {
  /// A recording of this program.
  case ehlo
  /// A text of `C:` and `S:` lines.
  case dialogue
  /// A page for a ticket.
  case markdown
  /// A page for a browser, in one file.
  case html
  /// A recorded terminal, as asciinema plays it.
  case asciicast
  /// A shell script that lets swaks send the same again.
  case swaks
  /// A practice server that says what the recorded one said.
  case scenario
  /// What swaks would have printed.
  case swaksLog = "swaks-log"

  /// What names of such files end with, without the dot; nil where no ending is its own.
  package var fileExtension: String? {
    switch self {
    case .ehlo: "ehlo"
    case .dialogue: "txt"
    case .markdown: "md"
    case .html: "html"
    case .asciicast: "cast"
    case .swaks: "sh"
    case .scenario: "scenario"
    case .swaksLog: nil
    }
  }

  /// The format that the end of a file's name tells; nil where it tells none.
  package init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    let end = name[name.index(after: dot)...].lowercased()
    guard let format = Self.allCases.first(where: { $0.fileExtension == end }) else { return nil }
    self = format
  }
}
