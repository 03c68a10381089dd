import SMTPCore

/// What a file is (RFC 2046).
package struct MediaType: Hashable, Sendable {
  /// Octets that nobody knows more about.
  static let unknown = MediaType("application/octet-stream")
  /// A whole message (RFC 2046 §5.2.1).
  static let message = MediaType("message/rfc822")

  /// Type, subtype and parameters, as Content-Type has them.
  package let text: String

  private init(_ text: String) { self.text = text }

  /// The type of a file: by the extension of its name, else by how its octets begin. What is called
  /// text and is none counts as unknown.
  init(fileName: String, octets: [UInt8]) {
    let parts = fileName.split(separator: ".", omittingEmptySubsequences: false)
    let name = parts.count > 1 ? parts.last.map { $0.lowercased() } : nil
    guard let known = name.flatMap({ Self.byExtension[$0] }) else {
      self = Self.bySignature(of: octets) ?? Self.text("plain", octets) ?? .unknown
      return
    }
    if known.hasPrefix("text/") {
      self = Self.text(known.dropFirst(5), octets) ?? .unknown
    } else {
      self.init(known)
    }
  }

  /// The type of a text with this subtype; nil where the octets are no text that can be named.
  private static func text(_ subtype: some StringProtocol, _ octets: [UInt8]) -> MediaType? {
    guard let charset = charset(of: octets) else { return nil }
    return MediaType("text/\(subtype); charset=\(charset)")
  }

  private static func charset(of octets: [UInt8]) -> String? {
    var isASCII = true
    for octet in octets {
      switch octet {
      case 0x80...: isASCII = false
      case 0x07...0x0D, 0x1B, Octet.space...0x7E: break
      default: return nil
      }
    }
    return isASCII ? "us-ascii" : String(validating: octets, as: UTF8.self).map { _ in "utf-8" }
  }

  private static func bySignature(of octets: [UInt8]) -> MediaType? {
    signatures.first { octets[min($0.offset, octets.count)...].starts(with: $0.octets) }
      .map { MediaType($0.type) }
  }
}
