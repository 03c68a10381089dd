import MailFormat
import SMTPCore

/// What goes over the wire.
extension Composer {
  /// Lines of a header that are looked at.
  private static let longestHeader = 1_000

  /// How the message is to go.
  ///
  /// - Parameter carriage: What MAIL has announced.
  func form(on carriage: Carriage) -> ComposedForm {
    // A chunk is a piece of a message: nobody knows where its header is.
    if case .chunk = delivery { return .plain }
    if isAsTyped { return .asTyped }
    let tally = tally
    guard !tally.isPlain || !attachments.isEmpty else { return .plain }
    let last = min(endRow ?? count, Self.longestHeader)
    let end = (0..<last).first { line($0).isEmpty } ?? last
    let header = (0..<end).map(line)
    do {
      let composition = try Composition(typed: header)
      _ = try composition.message(for: carriage, nonce: "")
      let text = header.reduce(tally) { $0 - LineTally($1) }.facts
      let encoding = composition.encoding(ofText: text, for: carriage)
      if attachments.isEmpty, encoding == .sevenBit { return .encodedHeader }
      return .mime(encoding, hasFiles: !attachments.isEmpty)
    } catch {
      return .impossible(error)
    }
  }

  /// The message as it is to go, without dot-stuffing; nil where it cannot be composed and files
  /// would be lost.
  ///
  /// - Parameters:
  ///   - carriage: What MAIL has announced.
  ///   - nonce: Letters and digits that no other message has.
  func content(on carriage: Carriage, nonce: String) -> [UInt8]? {
    let form = form(on: carriage)
    if form == .plain || form == .asTyped { return content }
    let lines = (0..<(endRow ?? count)).lazy.map(line)
    let composition = try? Composition(typed: lines, attachments: attachments)
    let message = try? composition?.message(for: carriage, nonce: nonce)
    return message?.octets ?? (attachments.isEmpty ? content : nil)
  }

  /// Octets of the message, those of files as base64 has them.
  var size: Int {
    attachments.reduce(tally.octets) { sum, file in
      // Four characters for three octets, and a line end for each 76 characters.
      sum.addingClamped(file.octets.count / 57 * 78 + 78)
    }
  }
}
