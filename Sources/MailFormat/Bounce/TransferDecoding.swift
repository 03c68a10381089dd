import SMTPCore

/// Undoes transfer encodings as far as it goes, in what others made (RFC 2045 §6).
enum TransferDecoding {
  /// Of base64 whatever is in the alphabet, up to the padding.
  static func base64(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let digits = text.prefix { $0 != Octet.equals }.filter {
      Octet.isAlphanumeric($0) || $0 == Octet.plus || $0 == Octet.slash
    }
    // A digit left over says nothing; two or three are padded, their last bits cut to zero.
    let whole = digits.count / 4 * 4
    var octets = (try? Base64.decode(digits[..<whole])) ?? []
    let rest = digits[whole...]
    if rest.count > 1 {
      let zeros = [UInt8](repeating: UInt8(ascii: "A"), count: 4 - rest.count)
      octets += ((try? Base64.decode(Array(rest) + zeros)) ?? []).prefix(rest.count - 1)
    }
    return octets
  }

  /// Of quoted-printable; an `=` that begins neither an octet nor a soft break stays.
  static func quotedPrintable(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var octets: [UInt8] = []
    octets.reserveCapacity(text.count)
    var rest = text
    while let octet = rest.popFirst() {
      guard octet == Octet.equals else {
        octets.append(octet)
        continue
      }
      let line = rest.prefix(while: Octet.isLineBlank)
      if rest[line.endIndex...].first == Octet.lf {
        rest = rest[line.endIndex...].dropFirst()
      } else if let high = rest.first.flatMap(Octet.hexValue),
        let low = rest.dropFirst().first.flatMap(Octet.hexValue)
      {
        octets.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        octets.append(octet)
      }
    }
    return octets
  }
}

extension Octet {
  /// Whether it may stand between the `=` of a soft break and the line's end.
  fileprivate static func isLineBlank(_ octet: UInt8) -> Bool { isBlank(octet) || octet == cr }

  /// The value of a hexadecimal digit in either case.
  fileprivate static func hexValue(_ octet: UInt8) -> UInt8? {
    if isDigit(octet) { return octet - zero }
    let letter = upper(octet) &- 0x41
    return letter <= 5 ? letter + 10 : nil
  }
}
