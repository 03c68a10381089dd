import SMTPCore

/// What `msmtp -d` prints: `--> ` and `<-- `, behind its settings.
struct MsmtpLog: LogReader {
  private static let marks = MarkedLine(server: ["<--"], client: ["-->"])
  private var isBehindParameters = false

  static func isUnmistakable(_ line: ArraySlice<UInt8>, behind front: LogPrefix) -> Bool {
    marks.isTelling(line)
  }

  mutating func read(_ line: ArraySlice<UInt8>) -> [ImportedPart.Told]? {
    if let turn = Self.marks.turn(line) { return [.turn(turn)] }
    if line.starts(with: "TLS session parameters:".utf8) { isBehindParameters = true }
    if isBehindParameters, line.first.map(Octet.isBlank) == true {
      isBehindParameters = false
      return [.tls(Self.facts(line))]
    }
    if let host = line.after("host = "), host.first != UInt8(ascii: "(") {
      return [.opened(Opening(to: host))]
    }
    if let digits = line.after("port = "), let port = Int(digits: digits) {
      return [.opened(Opening(port: port))]
    }
    if let reason = line.after("msmtp: TLS handshake failed: ") {
      return [.event(.securingFailed(reason: VisibleText.string(reason)))]
    }
    if line.starts(with: "msmtp: ".utf8) { return nil }
    return line.allSatisfy(Octet.isBlank) ? nil : [.remark(line)]
  }

  /// `(TLS1.3)-(ECDHE-SECP256R1)-(ECDSA-SECP256R1-SHA256)-(AES-256-GCM)` of GnuTLS,
  /// `TLSv1.3 TLS_AES_256_GCM_SHA384` of OpenSSL.
  private static func facts(_ line: ArraySlice<UInt8>) -> TLSFacts {
    let parts = line.split { "()".utf8.contains($0) || Octet.isBlank($0) }.filter {
      !$0.allSatisfy { $0 == Octet.hyphen }
    }.map { VisibleText.string($0) }
    var version = parts.first
    if let name = version, name.hasPrefix("TLS"), !name.hasPrefix("TLSv") {
      version = "TLSv" + name.dropFirst(3)
    }
    return TLSFacts(version: version, cipher: parts.count > 1 ? parts.last : nil)
  }
}
