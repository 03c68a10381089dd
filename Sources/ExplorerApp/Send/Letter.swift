package import MailFormat
import SMTPCore
import SMTPGuide

/// The message that `send` sends.
package enum Letter: Sendable {
  /// A whole message as somebody made it, its line ends CRLF.
  case finished([UInt8])
  /// A message to be composed, once it is known what the server takes; the nonce makes its boundary.
  case composed(Composition, nonce: String)

  /// The message as the server takes it.
  ///
  /// - Parameter isInternationalized: Whether MAIL will say SMTPUTF8.
  func octets(
    for capabilities: Capabilities?, isInternationalized: Bool
  ) throws(Trouble) -> [UInt8] {
    switch self {
    case .finished(let octets):
      return octets
    case .composed(let composition, let nonce):
      let carriage = Carriage(
        isEightBit: capabilities?.offers("8BITMIME") == true,
        isInternationalized: isInternationalized)
      do {
        return try composition.message(for: carriage, nonce: nonce).octets
      } catch {
        throw .cannotCompose(error)
      }
    }
  }

  /// Whether its header goes beyond ASCII where nothing but SMTPUTF8 can carry it.
  func needsInternationalization() throws(Trouble) -> Bool {
    switch self {
    case .finished(let octets):
      return Self.header(of: octets).contains { $0 >= 0x80 }
    case .composed(let composition, _):
      do {
        return try composition.needsInternationalization()
      } catch {
        throw .cannotCompose(error)
      }
    }
  }

  /// The octets up to the first empty line.
  private static func header(of octets: [UInt8]) -> ArraySlice<UInt8> {
    var start = 0
    while let feed = octets[start...].firstIndex(of: Octet.lf) {
      if feed - start <= 1 { return octets[..<start] }
      start = feed + 1
    }
    return octets[...]
  }
}
