/// What a server brings to a handshake.
package struct TLSServerConfiguration: Sendable {
  /// The server's certificate in DER, and behind it those that lead to a root.
  package var certificateChain: [[UInt8]]
  /// The key of the first certificate, in DER.
  package var privateKey: [UInt8]
  /// Whether the client is asked for a certificate. It need not have one, and none is verified.
  package var requestsClientCertificate: Bool
  /// The newest version of TLS to speak. The oldest is TLS 1.2, unless this is older still.
  package var maximumVersion: TLSVersion

  /// A server that shows these certificates.
  package init(
    certificateChain: [[UInt8]], privateKey: [UInt8], requestsClientCertificate: Bool = false,
    maximumVersion: TLSVersion = .tls13
  ) {
    self.certificateChain = certificateChain
    self.privateKey = privateKey
    self.requestsClientCertificate = requestsClientCertificate
    self.maximumVersion = maximumVersion
  }

  /// A server that shows a throw-away certificate.
  package init(
    _ throwaway: ThrowawayCertificate, requestsClientCertificate: Bool = false,
    maximumVersion: TLSVersion = .tls13
  ) {
    self.init(
      certificateChain: [throwaway.certificate], privateKey: throwaway.privateKey,
      requestsClientCertificate: requestsClientCertificate, maximumVersion: maximumVersion)
  }
}
