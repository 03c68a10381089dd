/// The name of who logs in, in a client's first response.
package enum LoginName {
  /// The name; nil where the mechanism does not tell it, or not in this form.
  ///
  /// - Parameters:
  ///   - response: The octets inside of the base64.
  ///   - mechanism: The name of the mechanism, in upper case.
  package static func read(from response: [UInt8], mechanism: String) -> [UInt8]? {
    switch mechanism {
    case "PLAIN":
      let parts = response.split(separator: Octet.nul, omittingEmptySubsequences: false)
      return parts.count == 3 ? Array(parts[1]) : nil
    case "LOGIN": return response
    case "CRAM-MD5":
      return response.lastIndex(of: Octet.space).map { Array(response[..<$0]) }
    case "XOAUTH2":
      return value("user=", in: response.split(separator: Octet.soh))
    case "OAUTHBEARER":
      return value("a=", in: response.prefix { $0 != Octet.soh }.split(separator: Octet.comma))
    case _ where mechanism.hasPrefix("SCRAM-"):
      return value("n=", in: response.split(separator: Octet.comma))
    default: return nil
    }
  }

  /// The value of the first part that begins so, `=2C` and `=3D` as they stand.
  private static func value(_ name: String, in parts: [ArraySlice<UInt8>]) -> [UInt8]? {
    parts.first { $0.starts(with: name.utf8) }.map { Array($0.dropFirst(name.utf8.count)) }
  }
}
