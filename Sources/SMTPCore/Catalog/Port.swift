/// A TCP port that mail, or what is taken for it, is spoken on: a row of the catalog.
package struct Port: Hashable, Sendable {
  /// Its number.
  package var number: Int
  /// Whether SMTP, or LMTP, is spoken there.
  package var speaksSMTP: Bool
  /// The documents and sections that define it, parted by `; `; empty where there are none.
  package var source: String

  /// The ports.
  package static let all: [Port] = [
    .init(number: 24, speaksSMTP: true, source: "RFC 2033"),
    .init(number: 25, speaksSMTP: true, source: "RFC 5321 §4.5.4.2; RFC 8314 §3"),
    .init(number: 110, speaksSMTP: false, source: "RFC 1939 §3"),
    .init(number: 143, speaksSMTP: false, source: "RFC 9051 §2.1"),
    .init(number: 366, speaksSMTP: true, source: "RFC 2645"),
    .init(number: 465, speaksSMTP: true, source: "RFC 8314 §3.3; RFC 8314 §7.3"),
    .init(number: 587, speaksSMTP: true, source: "RFC 6409 §3.1; RFC 8314 §3.3"),
    .init(number: 993, speaksSMTP: false, source: "RFC 8314 §3.2"),
    .init(number: 995, speaksSMTP: false, source: "RFC 8314 §3.1"),
    .init(number: 2525, speaksSMTP: true, source: ""),
  ]

  /// The row of a number; nil where there is none.
  package static func row(for number: Int) -> Port? { all.first { $0.number == number } }
}
