import SMTPCore

extension AuthExchange {
  /// Whether what a mechanism sends gives the password, or what stands for it, to whoever reads it.
  static func tellsPassword(_ mechanism: some StringProtocol) -> Bool {
    ["PLAIN", "LOGIN", "XOAUTH2", "OAUTHBEARER"].contains(mechanism.uppercased())
  }
}
