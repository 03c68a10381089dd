/// Whether the server has to prove that it knows the password, and has.
package enum ServerProof: Hashable, Sendable {
  /// The mechanism has no such proof.
  case none
  /// It is still to come: a success without it means nothing.
  case awaited
  /// It was given, and is right.
  case verified
}
