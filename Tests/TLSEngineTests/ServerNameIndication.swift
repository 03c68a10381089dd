import COpenSSL

@testable import TLSEngine

/// The name that a client asked a server for.
enum ServerNameIndication {
  static func seen(by server: TLSEngine) -> String? {
    SSL_get_servername(server.ssl.pointer, TLSEXT_NAMETYPE_host_name).map { String(cString: $0) }
  }
}
