import SMTPCore

/// What is said of any mechanism, by its row in the catalog.
struct MechanismPhrases: Sendable {
  /// Before who speaks first, and how long the exchange is.
  let exchange: String
  let course: @Sendable (MechanismFacts) -> String
  /// Before what whoever reads along gets.
  let exposure: String
  let exposures: [MechanismFacts.Exposure: String]
  /// Before what the client has to bring.
  let need: String
  let needs: [MechanismFacts.Need: String]
  /// Before what it does with TLS, and that.
  let binding: String
  let bound: String
  /// Before what is said of its own security layer, and that.
  let layer: String
  let addsLayer: String
  /// Before who computes the answers, and that.
  let answers: String
  let computed: String
  let byHand: String
  /// How far it can be relied on; nothing of what is current.
  let standings: [MechanismFacts.Status: String]
}
