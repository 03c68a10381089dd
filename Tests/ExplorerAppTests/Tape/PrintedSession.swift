import SMTPCore
import SMTPGuide

@testable import ExplorerApp

/// What a session looks like when it is printed whole.
func printed(_ events: [TimedEvent], _ style: TextStyle) -> String {
  var printer = SessionPrinter(style: style, guide: Guide(language: .en))
  var session = Session()
  var text = ""
  for event in events {
    session.apply(event.event, at: event.at) { text += printer.text($0, $1) }
  }
  session.finish { text += printer.text($0, $1) }
  return text
}

extension TextStyle {
  /// Neither colours nor anything outside ASCII.
  static let plain = TextStyle(isColoured: false, isUnicode: false, has256Colours: false)
  /// No colours.
  static let unicode = TextStyle(isColoured: false, isUnicode: true, has256Colours: false)
  /// All that there is.
  static let full = TextStyle(isColoured: true, isUnicode: true, has256Colours: true)
  /// The colours of an old terminal.
  static let eightColours = TextStyle(isColoured: true, isUnicode: false, has256Colours: false)
}
