import Foundation

/// A password and the forms in which it can go over the wire.
struct Secret: Sendable {
  let user: String
  let password: String

  /// The password in base64, as LOGIN sends it.
  var encoded: String { Data(password.utf8).base64EncodedString() }
  /// The name in base64.
  var encodedUser: String { Data(user.utf8).base64EncodedString() }
  /// The response of PLAIN.
  var plain: String { Data("\0\(user)\0\(password)".utf8).base64EncodedString() }

  /// Whether a text gives the password away: itself, or in base64, wherever it begins in it.
  func isIn(_ text: String) -> Bool {
    let shifted = (0..<3).map { shift -> String in
      // What stands before and behind it decides about the first and the last characters only.
      let octets = [UInt8](repeating: 0, count: shift) + Array(password.utf8)
      let whole = octets.prefix(octets.count / 3 * 3)
      return String(Data(whole).base64EncodedString().dropFirst(shift == 0 ? 0 : 4))
    }
    return ([password, encoded, plain] + shifted).contains { text.contains($0) }
  }
}
