/// The small words of what a ticket needs.
struct EvidencePhrases: Sendable {
  /// Before the facts.
  let time: String
  let server: String
  let askedFor: String
  let greetsAs: String
  let client: String
  let encryption: String
  let queueID: String
  let rule: String
  let place: String
  /// In the place of facts.
  let unknown: String
  let on: String
  let none: String
  /// A port behind an address.
  let port: @Sendable (Int) -> String
  /// In the place of a message, of lines and octets that are left out, and of a secret.
  let message: @Sendable (_ octets: Int) -> String
  let moreLines: @Sendable (_ count: Int) -> String
  let moreOctets: @Sendable (_ count: Int) -> String
  let secret: @Sendable (_ octets: Int) -> String
  /// How much a rule matters, and who broke it.
  let broken: @Sendable (_ id: String, _ severity: String, _ side: String) -> String
  /// The same where nobody is accused, and the client has to act.
  let minded: @Sendable (_ id: String, _ severity: String) -> String
}
