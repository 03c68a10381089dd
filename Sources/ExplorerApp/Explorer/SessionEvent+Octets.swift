import SMTPCore

extension SessionEvent {
  /// How many octets it holds.
  var octetCount: Int {
    switch self {
    case .received(let octets), .sent(let octets), .chunk(let octets): octets.count
    default: 0
    }
  }
}
