/// What is known of a SASL mechanism that is met in SMTP: a row of the catalog.
package struct MechanismFacts: Hashable, Sendable {
  /// Whether a mechanism belongs to the mail of today.
  package enum Status: String, CaseIterable, Hashable, Sendable {
    case current
    /// Of use in few places, where nothing better is to be had.
    case limited
    /// Replaced, and still offered.
    case obsolete
    /// A standard that was taken back.
    case historic
    /// The invention of one maker.
    case `private`
    /// Proposed, and never an RFC.
    case draft
  }

  /// What the client has to bring.
  package enum Need: Hashable, Sendable {
    /// A name and its password.
    case password
    /// A name and a bearer token, which somebody else has issued.
    case token
    /// The certificate that was shown in the TLS handshake.
    case certificate
    /// Nothing at all.
    case nothing
    /// What only other programs have: a Kerberos ticket, a list of one-time passwords, a browser.
    case elsewhere
  }

  /// What the exchange gives to whoever reads it on the way.
  package enum Exposure: Hashable, Sendable {
    case password
    case token
    /// Nothing that could be sent again.
    case nothing
  }

  /// The registered name, in upper case.
  package var name: String
  /// Whether it belongs to the mail of today.
  package var status: Status
  /// Whether the server speaks first, so that AUTH can bring no initial response (RFC 4954 §4).
  package var isServerFirst: Bool
  /// How many challenges a login takes, where an initial response is sent if there is one.
  package var challenges: Int
  /// Whether there may be more challenges than that.
  package var mayTakeMore: Bool
  /// What the client has to bring.
  package var need: Need
  /// What it gives away.
  package var exposure: Exposure
  /// Whether it is bound to the TLS connection that it runs over (RFC 5056).
  package var isBound: Bool
  /// Whether it may put a security layer of its own under the session (RFC 4422 §3.7).
  package var mayAddLayer: Bool
  /// Whether the program computes the answers; those of the others are typed by hand.
  package var isComputed: Bool
  /// The documents and sections that define it, parted by `; `.
  package var source: String

  /// A row of the table.
  init(
    _ name: String, _ status: Status = .current, isServerFirst: Bool = false, challenges: Int,
    mayTakeMore: Bool = false, needs need: Need, exposes exposure: Exposure = .nothing,
    isBound: Bool = false, mayAddLayer: Bool = false, isComputed: Bool = false, _ source: String
  ) {
    self.name = name
    self.status = status
    self.isServerFirst = isServerFirst
    self.challenges = challenges
    self.mayTakeMore = mayTakeMore
    self.need = need
    self.exposure = exposure
    self.isBound = isBound
    self.mayAddLayer = mayAddLayer
    self.isComputed = isComputed
    self.source = source
  }

  /// The row of a mechanism, by its name in any case; nil where it is unknown.
  package static func row(for name: some StringProtocol) -> MechanismFacts? {
    byName[name.uppercased()]
  }

  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}
