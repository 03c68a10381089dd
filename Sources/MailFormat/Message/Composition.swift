import SMTPCore

/// A message as a person means it: a header, a text, and files beside it.
package struct Composition: Hashable, Sendable {
  /// The header fields, in order.
  package var header: [HeaderField]
  /// The text. Its lines end with CRLF or LF.
  package var body: [UInt8]
  /// The files that go with it.
  package var attachments: [AttachedFile]

  /// A message of these parts.
  package init(header: [HeaderField], body: [UInt8], attachments: [AttachedFile] = []) {
    self.header = header
    self.body = body
    self.attachments = attachments
  }

  /// Reads what was typed: header fields, an empty line, the text. It throws `notAField`.
  package init(
    typed lines: some Sequence<String>, attachments: [AttachedFile] = []
  ) throws(ComposingError) {
    var header: [HeaderField] = []
    var body: [UInt8] = []
    var isInBody = false
    var number = 0
    for line in lines {
      number += 1
      if isInBody {
        body += Array(line.utf8) + [Octet.cr, Octet.lf]
      } else if line.isEmpty {
        isInBody = true
      } else if line.utf8.first.map(Octet.isBlank) == true, !header.isEmpty {
        header[header.count - 1].lines.append(line)
      } else if let field = HeaderField(line: line) {
        header.append(field)
      } else {
        throw .notAField(line: number)
      }
    }
    self.init(header: header, body: body, attachments: attachments)
  }

  /// Whether an address in the header goes beyond ASCII, so that only SMTPUTF8 can carry the
  /// message. It throws what composing throws.
  package func needsInternationalization() throws(ComposingError) -> Bool {
    for field in header {
      do {
        _ = try field.octets(for: Carriage())
      } catch .needsInternationalization {
        return true
      }
    }
    return false
  }

  /// How a text with these facts would travel behind this header.
  package func encoding(
    ofText facts: ContentFacts, for carriage: Carriage
  ) -> TransferEncoding {
    BodyPart.encoding(of: facts, behind: header.filter(\.isOfContent), for: carriage)
  }

  /// The message as it is to go over the wire, without dot-stuffing.
  ///
  /// - Parameters:
  ///   - carriage: What the transaction lets it hold.
  ///   - nonce: Letters and digits that no other message has; the boundary is made of them.
  package func message(
    for carriage: Carriage, nonce: String
  ) throws(ComposingError) -> ComposedMessage {
    let text = BodyPart(text: body, fields: header.filter(\.isOfContent), for: carriage)
    var fields = header.filter { !$0.isOfContent }
    var content = text
    if !attachments.isEmpty {
      let parts =
        try [text.octets(for: carriage)]
        + attachments.map { file throws(ComposingError) in
          try BodyPart(file, for: carriage).octets(for: carriage)
        }
      content = BodyPart(parts: parts, nonce: nonce)
    }
    let hasVersion = fields.contains { $0.isNamed("MIME-Version") }
    let isMIME = content.isDescribed
    if isMIME, !hasVersion { fields.append(HeaderField("MIME-Version", "1.0")) }
    var octets: [UInt8] = []
    for field in fields + content.fields { octets += try field.octets(for: carriage) }
    octets += [Octet.cr, Octet.lf]
    octets += content.content
    return ComposedMessage(octets: octets, isMIME: isMIME, encoding: text.encoding)
  }
}
