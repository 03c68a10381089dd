import SMTPCore

extension AuthExchange {
  /// Whether what a mechanism sends gives the password, or what stands for it, to whoever reads it.
  static func tellsPassword(_ mechanism: some StringProtocol) -> Bool {
    MechanismFacts.row(for: mechanism).map { $0.exposure != .nothing } ?? false
  }
}
