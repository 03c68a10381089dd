import SMTPCore

/// One part of a message: the fields that describe its content, and the content as it travels
/// (RFC 2045 §2.4).
struct BodyPart {
  /// Content-Type and those like it.
  private(set) var fields: [HeaderField]
  /// The content, in its transfer encoding.
  private(set) var content: [UInt8]
  /// How the content travels.
  private(set) var encoding: TransferEncoding

  /// Whether any field says what it is; a part without them is plain ASCII (RFC 2045 §5.2).
  var isDescribed: Bool { !fields.isEmpty }

  /// A text that a person wrote. What `fields` say of it already stays as it is.
  init(text: [UInt8], fields: [HeaderField], for carriage: Carriage) {
    let text = CanonicalContent(text).octets
    let isFinished = Self.isFinished(fields)
    let facts = ContentFacts(of: text)
    let encoding = Self.encoding(of: facts, behind: fields, for: carriage)
    self.fields = fields
    self.encoding = encoding
    content = isFinished ? text : encoding.encode(text)
    guard !isFinished, encoding != .sevenBit else { return }
    if !fields.contains(where: { $0.isNamed("Content-Type") }) {
      let charset = facts.eightBit == 0 ? "us-ascii" : "utf-8"
      self.fields.append(HeaderField("Content-Type", "text/plain; charset=\(charset)"))
    }
    self.fields.append(HeaderField("Content-Transfer-Encoding", encoding.rawValue))
  }

  /// How a text with these facts travels behind these fields.
  static func encoding(
    of facts: ContentFacts, behind fields: [HeaderField], for carriage: Carriage
  ) -> TransferEncoding {
    isFinished(fields) ? facts.plainEncoding : TransferEncoding(for: facts, on: carriage)
  }

  /// Whether a person has encoded the text: who names an encoding has, and parts of a person's own
  /// have their own encodings.
  private static func isFinished(_ fields: [HeaderField]) -> Bool {
    let type = fields.first { $0.isNamed("Content-Type") }
    return fields.contains { $0.isNamed("Content-Transfer-Encoding") }
      || type?.value.utf8.lazy.map(Octet.upper).starts(with: "TEXT/".utf8) == false
  }

  /// A file. Its octets arrive as they are, but the line ends of a message (RFC 2046 §5.2.1).
  init(_ file: AttachedFile, for carriage: Carriage) {
    var type = file.mediaType
    encoding = .base64
    content = []
    if type == .message {
      let text = CanonicalContent(file.octets).octets
      let suitable = TransferEncoding(for: ContentFacts(of: text), on: carriage)
      if suitable.isIdentity {
        encoding = suitable
        content = text
      } else {
        // A message within a message may not be encoded.
        type = .unknown
      }
    }
    if encoding == .base64 { content = encoding.encode(file.octets) }
    fields = [
      HeaderField("Content-Type", type.text),
      HeaderField("Content-Transfer-Encoding", encoding.rawValue),
      HeaderField(
        "Content-Disposition", "attachment", MIMEParameter.pieces(of: file.name, as: "filename")),
    ]
  }

  /// Several parts one after another (multipart/mixed, RFC 2046 §5.1).
  init(parts: [[UInt8]], nonce: String) {
    let boundary = Boundary.text(nonce: nonce, notIn: parts)
    fields = [HeaderField("Content-Type", "multipart/mixed; boundary=\"\(boundary)\"")]
    encoding = .sevenBit
    content = []
    if parts.contains(where: { $0.contains { $0 >= 0x80 } }) {
      // What holds parts says so too (RFC 2045 §6.4).
      encoding = .eightBit
      fields.append(HeaderField("Content-Transfer-Encoding", encoding.rawValue))
    }
    for part in parts {
      content += Array("--\(boundary)\r\n".utf8) + part + [Octet.cr, Octet.lf]
    }
    content += Array("--\(boundary)--\r\n".utf8)
  }

  /// The part within a multipart.
  func octets(for carriage: Carriage) throws(ComposingError) -> [UInt8] {
    var octets: [UInt8] = []
    for field in fields { octets += try field.octets(for: carriage) }
    return octets + [Octet.cr, Octet.lf] + content
  }
}
