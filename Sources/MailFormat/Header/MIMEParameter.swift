import SMTPCore

/// A parameter of a field of MIME, as `Content-Disposition` has them.
enum MIMEParameter {
  /// Characters of a parameter's piece at most, so that it fits into a line with what is around it.
  private static let longest = 72

  /// A parameter in one piece or several: a token or quoted where it is printable ASCII, else in
  /// UTF-8 with percent signs; in parts with numbers where it is long (RFC 2231 §3, §4).
  static func pieces(of value: String, as name: String) -> [String] {
    guard value.utf8.allSatisfy(Octet.isVisible) else { return extended(name, value) }
    let isToken = !value.isEmpty && value.utf8.allSatisfy(isTokenText)
    let whole = isToken ? "\(name)=\(value)" : "\(name)=\(quoted(value))"
    if whole.utf8.count <= longest { return [whole] }
    let room = longest - name.utf8.count - 8
    return pieces(value.utf8.map { Octet.isQuotable($0) ? [Octet.backslash, $0] : [$0] }, room)
      .enumerated().map { "\(name)*\($0)=\"\(String(decoding: $1, as: UTF8.self))\"" }
  }

  private static func extended(_ name: String, _ value: String) -> [String] {
    let units = value.unicodeScalars.map { scalar in
      String(scalar).utf8.flatMap { octet in
        isAttributeText(octet) ? [octet] : percent(octet)
      }
    }
    let whole = "\(name)*=utf-8''" + String(decoding: units.joined(), as: UTF8.self)
    if whole.utf8.count <= longest { return [whole] }
    return pieces(units, longest - name.utf8.count - 14).enumerated().map { number, piece in
      "\(name)*\(number)*=" + (number == 0 ? "utf-8''" : "")
        + String(decoding: piece, as: UTF8.self)
    }
  }

  /// Units one after another, as many together as there is room for.
  private static func pieces(_ units: [[UInt8]], _ room: Int) -> [[UInt8]] {
    var pieces: [[UInt8]] = [[]]
    for unit in units {
      if pieces[pieces.count - 1].count + unit.count > room { pieces.append([]) }
      pieces[pieces.count - 1] += unit
    }
    return pieces
  }

  private static func quoted(_ value: String) -> String {
    let text = value.utf8.flatMap { Octet.isQuotable($0) ? [Octet.backslash, $0] : [$0] }
    return "\"\(String(decoding: text, as: UTF8.self))\""
  }

  private static func percent(_ octet: UInt8) -> [UInt8] {
    Array("%\(Hexadecimal.text(octet, digits: 2).uppercased())".utf8)
  }

  /// Whether an octet may stand in a token (RFC 2045 §5.1).
  private static func isTokenText(_ octet: UInt8) -> Bool {
    Octet.isVisible(octet) && octet != Octet.space && !"()<>@,;:\\\"/[]?=".utf8.contains(octet)
  }

  /// Whether an octet needs no percent sign (RFC 2231 §7).
  private static func isAttributeText(_ octet: UInt8) -> Bool {
    isTokenText(octet) && !"*'%".utf8.contains(octet)
  }
}

extension Octet {
  /// Whether a backslash goes before the octet in a quoted string.
  static func isQuotable(_ octet: UInt8) -> Bool { octet == quote || octet == backslash }
}
