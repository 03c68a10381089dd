import SMTPCore

/// Where a recording goes when a person names no file.
package enum RecordingPath {
  /// The folder of recordings: `$XDG_STATE_HOME/ehlo/sessions`, else below `$HOME/.local/state`;
  /// nil where neither variable holds an absolute path.
  package static func folder(environment: [String: String]) -> String? {
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      return state + "/ehlo/sessions"
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.local/state/ehlo/sessions"
  }

  /// A name that sorts by time and tells the host: `2026-11-21T192716Z-mx.example.org.ehlo`.
  ///
  /// - Parameters:
  ///   - target: What was connected to, as a person wrote it.
  ///   - original: The path of the recording that was sent again. Many may go to one host, so that
  ///     the name tells it and the port as well.
  package static func name(
    started: Timestamp, target: String, of original: String? = nil
  ) -> String {
    guard let original else { return "\(started.fileName)-\(host(of: target)).ehlo" }
    let file = original.split(separator: "/").last ?? ""
    let end = ".ehlo"
    let stem = fileName(Array((file.hasSuffix(end) ? file.dropLast(end.count) : file).utf8)[...])
    return "\(started.fileName)-\(stem)-\(host(of: target, withPort: true)).ehlo"
  }

  /// The host in a target, or the path of a socket, in letters that any file system takes.
  private static func host(of target: String, withPort: Bool = false) -> String {
    var rest = Array(target.utf8)[...]
    let scheme = Array("://".utf8)
    if let end = rest.indices.first(where: { rest[$0...].starts(with: scheme) }) {
      rest = rest[end...].dropFirst(scheme.count)
    }
    if let at = rest.lastIndex(of: Octet.at) { rest = rest[(at + 1)...] }
    for prefix in ["mx:", "unix:", "lmtp+unix:"] where rest.starts(with: prefix.utf8) {
      rest = rest.dropFirst(prefix.utf8.count)
    }
    if withPort { return fileName(rest) }
    if rest.first == UInt8(ascii: "[") {
      rest = rest.dropFirst().prefix { $0 != UInt8(ascii: "]") }
    } else if let colon = rest.lastIndex(of: Octet.colon),
      rest.firstIndex(of: Octet.colon) == colon, rest[(colon + 1)...].allSatisfy(Octet.isDigit)
    {
      rest = rest[..<colon]
    }
    return fileName(rest)
  }

  /// `octets` with each run of what a file name should not hold as one hyphen.
  private static func fileName(_ octets: ArraySlice<UInt8>) -> String {
    var name = ""
    for octet in octets {
      guard name.utf8.count < 100 else { break }
      switch octet {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        Octet.zero...Octet.nine, UInt8(ascii: "_"):
        name.unicodeScalars.append(Unicode.Scalar(octet))
      case Octet.dot where !name.isEmpty:
        name.append(".")
      default:
        if !name.isEmpty, !name.hasSuffix("-") { name.append("-") }
      }
    }
    while name.hasSuffix("-") || name.hasSuffix(".") { name.removeLast() }
    return name.isEmpty ? "session" : name
  }
}
