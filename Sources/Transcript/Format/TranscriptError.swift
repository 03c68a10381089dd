package import JSON

/// Why a recording cannot be read further. What stands before the place was read and is good.
package enum TranscriptError: Error, Hashable, Sendable {
  /// There is nothing but blank lines and comments, or nothing at all.
  case empty
  /// The first line is no header of a recording.
  case notATranscript(at: TextPosition)
  /// The recording was cut inside its header, so that it holds no event.
  case cutInHeader(at: TextPosition)
  /// A later program wrote the recording.
  case newerVersion(Int, at: TextPosition)
  /// A line is not one JSON value.
  case notJSON(JSONError, at: TextPosition)
  /// A value is of a kind or in a range that cannot be; `what` names its key, or `time`, `kind`,
  /// `event`.
  case badValue(what: String, at: TextPosition)
  /// A line has more octets than `TranscriptReader.longestLine`.
  case lineTooLong(at: TextPosition)

  /// Where it is; nil if the text is empty.
  package var position: TextPosition? {
    switch self {
    case .empty: nil
    case .notATranscript(let at), .cutInHeader(let at), .newerVersion(_, let at),
      .notJSON(_, let at), .badValue(_, let at), .lineTooLong(let at):
      at
    }
  }
}
