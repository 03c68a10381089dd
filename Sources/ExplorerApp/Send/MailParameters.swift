import SMTPCore
import SMTPGuide

/// What MAIL says about a message, as far as the server's reply to EHLO allows.
struct MailParameters {
  /// The message, as the server takes it; nil where none is sent.
  private(set) var content: [UInt8]?
  /// The parameters, each with a blank before it.
  private(set) var text = ""
  /// Whether the message holds octets beyond ASCII that the server does not offer to carry.
  private(set) var isUnannounced = false

  /// The parameters for an order.
  init(_ order: SendOrder, _ capabilities: Capabilities?) throws(Trouble) {
    var needing = order.internationalAddress
    if needing == nil { needing = try Self.header(order) }
    let offersUTF8 = capabilities?.offers("SMTPUTF8") == true
    if let needing, !offersUTF8 {
      // A finished message goes as it is; an address cannot.
      guard case .finished = order.letter, order.internationalAddress == nil else {
        throw .notOffered(keyword: "SMTPUTF8", by: needing)
      }
    }
    let isInternationalized = needing != nil && offersUTF8
    content = try order.letter?.octets(
      for: capabilities, isInternationalized: isInternationalized)
    if let content {
      if capabilities?.offers("SIZE") == true { text += " SIZE=\(content.count)" }
      if content.contains(where: { $0 >= 0x80 }) {
        isUnannounced = capabilities?.offers("8BITMIME") != true
        if !isUnannounced { text += " BODY=8BITMIME" }
      }
    }
    if isInternationalized { text += " SMTPUTF8" }
  }

  /// What in the header needs SMTPUTF8, as a sentence names it.
  private static func header(_ order: SendOrder) throws(Trouble) -> String? {
    guard let letter = order.letter else { return nil }
    return try letter.needsInternationalization() ? "the header" : nil
  }
}
