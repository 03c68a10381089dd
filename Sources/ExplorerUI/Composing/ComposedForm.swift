import MailFormat

/// How the message that is being written is to go over the wire.
enum ComposedForm: Hashable {
  /// As it was typed: it is in order so.
  case plain
  /// As it was typed, because the person wants it so.
  case asTyped
  /// Its header encoded, the text as it was typed.
  case encodedHeader
  /// As MIME: how the text travels, and whether files go with it.
  case mime(TransferEncoding, hasFiles: Bool)
  /// It cannot be composed, so that it goes as it was typed, if no files go with it.
  case impossible(ComposingError)

  /// Whether each line of the text begins on the wire as it was typed.
  var keepsLines: Bool {
    switch self {
    case .plain, .asTyped, .impossible, .encodedHeader: true
    case .mime(let encoding, _): encoding.isIdentity
    }
  }

  /// Whether the lines go over the wire as they were typed.
  var isTyped: Bool {
    switch self {
    case .plain, .asTyped, .impossible: true
    case .encodedHeader, .mime: false
    }
  }
}
