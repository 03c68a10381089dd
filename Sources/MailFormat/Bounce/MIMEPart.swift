import SMTPCore

/// A part of a message as it travelled: its header and its body (RFC 2045, RFC 2046).
struct MIMEPart {
  /// Parts that are looked at, and how deep they may lie in one another.
  private static let most = 64
  private static let deepest = 8

  /// The header.
  let fields: FieldList
  /// What stands behind the empty line, in its transfer encoding.
  let body: ArraySlice<UInt8>

  /// Reads a message or a part; one without a header is all body.
  init(_ text: ArraySlice<UInt8>) {
    var rest = text
    fields = FieldList(takingFrom: &rest)
    body = rest
  }

  /// Its type and subtype in lower case; `text/plain` where none is named.
  var type: String {
    guard let value = fields["Content-Type"] else { return "text/plain" }
    let type = value.prefix { $0 != Octet.semicolon }.filter { !Octet.isBlank($0) }
    return String(decoding: type.prefix(80).map(Octet.lower), as: UTF8.self)
  }

  /// Its body without the transfer encoding; what is no such encoding stays as it is.
  var content: [UInt8] {
    let encoding = (fields["Content-Transfer-Encoding"] ?? [])[...].trimmed
    if encoding.begins(with: "base64") { return TransferDecoding.base64(body) }
    if encoding.begins(with: "quoted-printable") { return TransferDecoding.quotedPrintable(body) }
    return Array(body)
  }

  /// Its content as a text without tags.
  var text: [UInt8] { type == "text/html" ? HTMLText.octets(of: content[...]) : content }

  /// Its parts that have none of their own, in their order; itself where it has none. Of a message
  /// within it, such as the one that is returned, the header and the text are one part.
  var leaves: [MIMEPart] {
    var leaves: [MIMEPart] = []
    collect(into: &leaves, depth: 0)
    return leaves
  }

  private func collect(into leaves: inout [MIMEPart], depth: Int) {
    guard leaves.count < Self.most else { return }
    let boundary = boundary
    guard type.hasPrefix("multipart/"), let boundary, depth < Self.deepest else {
      leaves.append(self)
      return
    }
    for part in Self.parts(of: body, between: boundary) {
      MIMEPart(part).collect(into: &leaves, depth: depth + 1)
    }
  }

  /// The boundary of its parts (RFC 2046 §5.1.1).
  private var boundary: [UInt8]? {
    guard var value = fields["Content-Type"]?[...], value.take(upTo: "boundary=") != nil else {
      return nil
    }
    let boundary =
      value.first == Octet.quote
      ? value.dropFirst().prefix { $0 != Octet.quote }
      : value.prefix { $0 != Octet.semicolon && !Octet.isBlank($0) }
    return boundary.isEmpty ? nil : Array(boundary.prefix(200))
  }

  /// What stands between the lines that begin with the boundary; the last part may lack its end.
  private static func parts(
    of body: ArraySlice<UInt8>, between boundary: [UInt8]
  ) -> [ArraySlice<UInt8>] {
    let mark = [Octet.hyphen, Octet.hyphen] + boundary
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var index = body.startIndex
    while index < body.endIndex, parts.count < most {
      let rest = body[index...]
      let next = rest.firstIndex(of: Octet.lf).map { $0 + 1 } ?? body.endIndex
      if rest.first == Octet.hyphen, rest.starts(with: mark) {
        if let start { parts.append(body[start..<index]) }
        start = next
        if rest.dropFirst(mark.count).starts(with: [Octet.hyphen, Octet.hyphen]) { return parts }
      }
      index = next
    }
    if let start, start < body.endIndex { parts.append(body[start...]) }
    return parts
  }
}
