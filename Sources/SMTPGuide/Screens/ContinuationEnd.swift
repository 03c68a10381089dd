/// Why the lines of a recording that are sent again end before the recording does: what follows
/// would go out as other octets than before.
package enum ContinuationEnd: CaseIterable, Hashable, Sendable {
  /// A secret, which the recording leaves out.
  case secret
  /// A message that the recording leaves out.
  case messageLeftOut
  /// A message of which so much was recorded that not all of it is kept here.
  case messageTooLarge
  /// A message within which the recording ends.
  case messageCut
  /// A chunk of BDAT (RFC 3030), which is octets and no lines.
  case chunk
  /// Octets that are no line of text.
  case notText
  /// Client and server have changed places.
  case rolesSwapped
  /// There are more lines than are taken.
  case tooLong
}

extension Guide {
  /// What the lines end at, as a part of a sentence.
  func text(_ end: ContinuationEnd) -> String {
    switch end {
    case .secret: "a secret left out"
    case .messageLeftOut: "a message left out"
    case .messageTooLarge: "a message too large"
    case .messageCut: "a message cut off"
    case .chunk: "a BDAT chunk"
    case .notText: "octets that are no text"
    case .rolesSwapped: "the change of roles"
    case .tooLong: "the most that fit"
    }
  }
}
