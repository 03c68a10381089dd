import Foundation

/// A file that is gone with its last use.
final class TemporaryFile {
  let path: String

  init(_ text: String) throws {
    path = NSTemporaryDirectory() + "tls-engine-\(UUID().uuidString).pem"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  deinit {
    unlink(path)
  }
}

/// Certificates and keys in text (RFC 7468).
enum PEM {
  static func encode(_ der: [UInt8], _ label: String) -> String {
    let body = Data(der).base64EncodedString(options: [.lineLength64Characters])
    return "-----BEGIN \(label)-----\n\(body)\n-----END \(label)-----\n"
  }
}
