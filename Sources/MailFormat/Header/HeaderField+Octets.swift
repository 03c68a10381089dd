import SMTPCore

/// A field as it goes over the wire.
extension HeaderField {
  /// Characters of a line, which should not be more (RFC 5322 §2.1.1).
  static let width = 78
  /// Characters of a line with an encoded word in it, which must not be more (RFC 2047 §2).
  static let encodedWidth = 76

  /// What the text of a field is made of.
  private enum Grammar {
    /// Addresses, whose names may be encoded.
    case addresses
    /// Words that no encoded word may replace.
    case words
    /// Free text.
    case text
  }

  /// Its lines with CRLF. What is in order stays as it was written; what is too long is folded, and
  /// what is beyond ASCII is encoded where the transaction does not let the header be UTF-8.
  func octets(for carriage: Carriage) throws(ComposingError) -> [UInt8] {
    if lines.joined().utf8.contains(where: { $0 == Octet.cr || $0 == Octet.lf }) {
      throw .lineBreak(field: name)
    }
    let isAllowed = lines.joined().utf8.allSatisfy { octet in
      Octet.isVisible(octet) || octet == Octet.tab
        || (octet >= 0x80 && carriage.isInternationalized)
    }
    if isAllowed, lines.allSatisfy({ $0.utf8.count <= Self.width }) {
      return lines.flatMap { Array($0.utf8) + [Octet.cr, Octet.lf] }
    }
    if isAllowed, let folded = FoldedField(name, HeaderWord.words(of: value)).octets {
      return folded
    }
    return try encoded(for: carriage)
  }

  private func encoded(for carriage: Carriage) throws(ComposingError) -> [UInt8] {
    let words: [HeaderWord]
    switch grammar {
    case .text:
      words = HeaderWord.encodedWords(
        of: value, firstRoom: Self.encodedWidth - name.utf8.count - 2)
    case .addresses:
      do {
        words = try AddressList(value).words(for: carriage)
      } catch {
        throw .address(field: name, error)
      }
      if !carriage.isInternationalized,
        words.contains(where: { $0.octets.contains { $0 >= 0x80 } })
      {
        throw .needsInternationalization(field: name)
      }
    case .words:
      if value.utf8.allSatisfy({ $0 < 0x80 }) { throw .wordTooLong(field: name) }
      throw .needsInternationalization(field: name)
    }
    guard let folded = FoldedField(name, words, width: Self.encodedWidth).octets else {
      throw .wordTooLong(field: name)
    }
    return folded
  }

  private var grammar: Grammar {
    let name = name.lowercased()
    let plain = name.hasPrefix("resent-") ? String(name.dropFirst(7)) : name
    return switch plain {
    case "from", "sender", "reply-to", "to", "cc", "bcc", "disposition-notification-to":
      .addresses
    case "date", "message-id", "in-reply-to", "references", "return-path", "received",
      "mime-version", "content-type", "content-transfer-encoding", "content-id",
      "content-disposition":
      .words
    default: .text
    }
  }
}
