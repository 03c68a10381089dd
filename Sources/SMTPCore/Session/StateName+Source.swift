/// Where the states of a session come from.
extension StateName {
  /// The documents and sections that lead into it, parted by `; `.
  package var source: String {
    switch self {
    case .connect: "RFC 5321 §3.1; RFC 5321 §4.3.1"
    case .rejected: "RFC 5321 §3.1; RFC 7504 §3"
    case .greeted: "RFC 5321 §3.2"
    case .ready: "RFC 5321 §3.2; RFC 5321 §4.1.4"
    case .readyAuth: "RFC 4954 §4"
    case .tlsPending: "RFC 3207 §4"
    case .tls: "RFC 3207 §4.2"
    case .auth: "RFC 4954 §4"
    case .mail: "RFC 5321 §3.3"
    case .rcpt: "RFC 5321 §3.3; RFC 5321 §4.1.1.3"
    case .data: "RFC 5321 §4.1.1.4"
    case .dataReply: "RFC 5321 §4.2.5; RFC 5321 §4.5.3.2.6"
    case .bdat, .bdatFailed: "RFC 3030 §2"
    case .turn: "RFC 821 §3.8; RFC 2645 §5.3"
    case .quit, .closed: "RFC 5321 §3.8; RFC 5321 §4.1.1.10"
    }
  }
}
