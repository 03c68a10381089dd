/// Plain text broken into lines.
package enum TextWrap {
  /// The lines of `text`, each at most `width` columns wide, broken as `StyledText.wrapped` says.
  package static func lines(_ text: some StringProtocol, width: Int) -> [String] {
    StyledText(String(text)).wrapped(width: width).map(\.text)
  }
}
