/// The second number of an enhanced status code (RFC 3463 §2): what the code is about. It may be
/// trusted even where the detail behind it is unknown.
package enum EnhancedSubject: Int, CaseIterable, Hashable, Sendable {
  case undefined = 0
  case addressing = 1
  case mailbox = 2
  case mailSystem = 3
  case network = 4
  case deliveryProtocol = 5
  case content = 6
  case security = 7

  /// The sections of RFC 3463 that define it and list its details.
  package var source: String { "RFC 3463 §2 §3.\(rawValue + 1)" }
}
