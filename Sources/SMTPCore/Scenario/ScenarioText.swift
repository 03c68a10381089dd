/// The text form of a scenario, written by hand or made from a recording: one `key: value` a line.
///
///     ehlo-scenario 1
///     name: greylisting
///     offer: SIZE 10485760
///     C: RCPT TO:<*>
///     S: 451 4.7.1 Come back later
///     S: 250 2.1.5 Fine
package enum ScenarioText {
  /// Octets of such a text at most.
  package static let longest = 4 << 20
  /// The version that is written, and the last one that is read.
  static let version = 1
  static let mark = "ehlo-scenario"

  /// The keys, in the order in which they are written.
  enum Key: String, CaseIterable {
    case name, about
    case proto = "protocol"
    case domain, user, password, takes, recipients, messages, offer, when
    case client = "C"
    case server = "S"
    case raw, times, wait, close, drop
  }

  /// What stands for the end of a message behind `C:`.
  static let endOfMessage = "."
  static let everyDomain = "every domain"
  static let ownDomain = "its own domain"

  /// Keywords that are only listed, at most.
  static let mostListed = 1_000

  /// Whether a line of EHLO's reply can be listed: printable ASCII, as long as a reply may be.
  static func canList(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 500 && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
  }

  /// Whether octets begin as such a text does.
  package static func isBegin(_ octets: some Sequence<UInt8>) -> Bool {
    octets.starts(with: mark.utf8)
  }

  /// The text of a scenario.
  ///
  /// - Parameter remarks: Lines of comment at its head.
  package static func text(of scenario: Scenario, remarks: [String] = []) -> String {
    var writer = ScenarioTextWriter()
    writer.write(scenario, remarks: remarks)
    return writer.lines.joined(separator: "\n") + "\n"
  }

  /// Reads the text of a scenario.
  package static func scenario(of octets: [UInt8]) throws(ScenarioTextError) -> Scenario {
    var reader = ScenarioTextReader()
    return try reader.read(octets)
  }
}
