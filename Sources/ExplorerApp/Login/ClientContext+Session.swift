import SASL
import SMTPCore

extension ClientContext {
  /// What a login in this session can bring: a nonce that was never used before, the TLS line to
  /// bind to, and what the server offers.
  init(_ credentials: Credentials?, in live: LiveSession) async {
    let session = await live.session
    self.init(
      credentials ?? Credentials(user: "", password: ""), nonce: Self.freshNonce,
      bindings: await live.channelBindings, offered: session.capabilities?.mechanisms ?? [],
      host: session.opening?.host, port: session.opening?.port)
  }

  /// 18 octets of the system's own randomness, in base64: 24 characters, none of them a comma.
  private static var freshNonce: String {
    let octets = (0..<18).map { _ in UInt8.random(in: .min ... .max) }
    return String(decoding: Base64.encode(octets), as: UTF8.self)
  }
}
