extension EnhancedCode {
  /// Every enhanced status code of the registry, and one that was only proposed.
  package static let all: [EnhancedCode] =
    undefined + addressing + mailbox + mailSystem + network + deliveryProtocol + content + security

  private static let undefined: [EnhancedCode] = [
    .init(.undefined, 0, [.success, .transient, .permanent], [], "RFC 3463 §3.1")
  ]

  private static let addressing: [EnhancedCode] = [
    .init(.addressing, 0, [.success, .transient, .permanent], [], "RFC 3463 §3.2"),
    .init(.addressing, 1, [.permanent], [451, 550], "RFC 3463 §3.2"),
    .init(.addressing, 2, [.permanent], [], "RFC 3463 §3.2"),
    .init(.addressing, 3, [.permanent], [501], "RFC 3463 §3.2"),
    .init(.addressing, 4, [.transient, .permanent], [], "RFC 3463 §3.2"),
    .init(.addressing, 5, [.success], [250], "RFC 3463 §3.2"),
    .init(.addressing, 6, [.permanent], [], "RFC 3463 §3.2"),
    .init(.addressing, 7, [.transient, .permanent], [], "RFC 3463 §3.2"),
    .init(.addressing, 8, [.transient, .permanent], [451, 501], "RFC 3463 §3.2"),
    .init(.addressing, 9, [.success, .transient, .permanent], [], "RFC 3886; RFC 5248"),
    .init(.addressing, 10, [.permanent], [556], "RFC 7505; RFC 7504"),
  ]

  private static let mailbox: [EnhancedCode] = [
    .init(.mailbox, 0, [.success, .transient, .permanent], [], "RFC 3463 §3.3"),
    .init(.mailbox, 1, [.transient, .permanent], [], "RFC 3463 §3.3"),
    .init(.mailbox, 2, [.transient], [552], "RFC 3463 §3.3"),
    .init(.mailbox, 3, [.permanent], [552], "RFC 3463 §3.3"),
    .init(.mailbox, 4, [.transient, .permanent], [450, 452], "RFC 3463 §3.3"),
  ]

  private static let mailSystem: [EnhancedCode] = [
    .init(
      .mailSystem, 0, [.success, .transient, .permanent], [221, 250, 421, 451, 550, 554],
      "RFC 3463 §3.4"),
    .init(.mailSystem, 1, [.transient], [452], "RFC 3463 §3.4"),
    .init(.mailSystem, 2, [.transient, .permanent], [453, 521], "RFC 3463 §3.4; RFC 7504"),
    .init(.mailSystem, 3, [.transient, .permanent], [], "RFC 3463 §3.4"),
    .init(.mailSystem, 4, [.permanent], [552, 554], "RFC 3463 §3.4"),
    .init(.mailSystem, 5, [.transient, .permanent], [], "RFC 3463 §3.4"),
    .init(.mailSystem, 6, [.success], [250, 251], "RFC 6710"),
  ]

  private static let network: [EnhancedCode] = [
    .init(.network, 0, [.transient, .permanent], [], "RFC 3463 §3.5"),
    .init(.network, 1, [.transient], [451], "RFC 3463 §3.5"),
    .init(.network, 2, [.transient], [421], "RFC 3463 §3.5"),
    .init(.network, 3, [.transient], [451, 550], "RFC 3463 §3.5"),
    .init(.network, 4, [.transient, .permanent], [], "RFC 3463 §3.5"),
    .init(.network, 5, [.transient], [451], "RFC 3463 §3.5"),
    .init(.network, 6, [.transient], [], "RFC 3463 §3.5"),
    .init(.network, 7, [.transient, .permanent], [], "RFC 3463 §3.5"),
    .init(
      .network, 8, [.transient], [421, 451, 456], "draft-martin-smtp-ipv6-to-ipv4-fallback-00",
      status: .unregistered),
  ]

  private static let deliveryProtocol: [EnhancedCode] = [
    .init(
      .deliveryProtocol, 0, [.success, .transient, .permanent],
      [220, 250, 251, 252, 253, 451, 452, 454, 458, 459, 501, 502, 503, 554], "RFC 3463 §3.6"),
    .init(
      .deliveryProtocol, 1, [.permanent], [430, 500, 501, 503, 530, 550, 554, 555], "RFC 3463 §3.6"),
    .init(.deliveryProtocol, 2, [.permanent], [500, 501, 502, 550, 555], "RFC 3463 §3.6"),
    .init(.deliveryProtocol, 3, [.transient, .permanent], [451], "RFC 3463 §3.6"),
    .init(
      .deliveryProtocol, 4, [.permanent], [451, 501, 502, 503, 504, 550, 555], "RFC 3463 §3.6"),
    .init(.deliveryProtocol, 5, [.transient, .permanent], [], "RFC 3463 §3.6"),
    .init(.deliveryProtocol, 6, [.transient, .permanent], [500], "RFC 4954"),
  ]

  private static let content: [EnhancedCode] = [
    .init(.content, 0, [.success, .transient, .permanent], [], "RFC 3463 §3.7"),
    .init(.content, 1, [.permanent], [], "RFC 3463 §3.7"),
    .init(.content, 2, [.transient, .permanent], [], "RFC 3463 §3.7"),
    .init(.content, 3, [.permanent], [554], "RFC 3463 §3.7"),
    .init(.content, 4, [.success, .permanent], [250], "RFC 3463 §3.7"),
    .init(.content, 5, [.transient, .permanent], [], "RFC 3463 §3.7"),
    .init(.content, 6, [.transient, .permanent], [554], "RFC 4468"),
    .init(.content, 7, [.transient, .permanent], [550, 553], "RFC 6531"),
    .init(.content, 8, [.success, .transient, .permanent], [252, 550, 553], "RFC 6531"),
    .init(.content, 9, [.permanent], [550], "RFC 6531"),
    .init(.content, 10, [], [252], "RFC 6531; RFC 5336", status: .deprecated),
  ]

  private static let security: [EnhancedCode] = [
    .init(
      .security, 0, [.success, .transient, .permanent],
      [220, 235, 450, 454, 500, 501, 503, 504, 530, 535, 550], "RFC 3463 §3.8"),
    .init(.security, 1, [.permanent], [451, 454, 502, 503, 533, 550, 551], "RFC 3463 §3.8"),
    .init(.security, 2, [.permanent], [550], "RFC 3463 §3.8"),
    .init(.security, 3, [.permanent], [], "RFC 3463 §3.8"),
    .init(.security, 4, [.permanent], [504], "RFC 3463 §3.8"),
    .init(.security, 5, [.transient, .permanent], [], "RFC 3463 §3.8"),
    .init(.security, 6, [.transient, .permanent], [], "RFC 3463 §3.8"),
    .init(.security, 7, [.success, .transient, .permanent], [], "RFC 3463 §3.8"),
    .init(.security, 8, [.permanent], [535, 554], "RFC 4954"),
    .init(.security, 9, [.permanent], [534], "RFC 4954"),
    .init(.security, 10, [.permanent], [523], "RFC 5248"),
    .init(.security, 11, [.permanent], [524, 538], "RFC 4954"),
    .init(.security, 12, [.transient], [422, 432], "RFC 4954"),
    .init(.security, 13, [.permanent], [525], "RFC 5248"),
    .init(.security, 14, [.permanent], [535, 554], "RFC 5248"),
    .init(
      .security, 15, [.transient, .permanent], [450, 550], "RFC 6710", allowsOtherCodes: true),
    .init(.security, 16, [.transient, .permanent], [552], "RFC 6710", allowsOtherCodes: true),
    .init(.security, 17, [.permanent], [], "RFC 7293"),
    .init(.security, 18, [.permanent], [], "RFC 7293"),
    .init(.security, 19, [.permanent], [], "RFC 7293"),
    .init(.security, 20, [.transient, .permanent], [550], "RFC 7372; RFC 6376"),
    .init(.security, 21, [.transient, .permanent], [550], "RFC 7372; RFC 6376"),
    .init(.security, 22, [.transient, .permanent], [550], "RFC 7372; RFC 6376"),
    .init(.security, 23, [.transient, .permanent], [550], "RFC 7372; RFC 7208"),
    .init(.security, 24, [.transient, .permanent], [451, 550], "RFC 7372; RFC 7208"),
    .init(.security, 25, [.transient, .permanent], [550], "RFC 7372; RFC 7601"),
    .init(.security, 26, [.transient, .permanent], [550], "RFC 7372"),
    .init(.security, 27, [.permanent], [550], "RFC 7505"),
    .init(.security, 28, [.transient, .permanent], [], "draft-levine-mailbomb-header"),
    .init(.security, 29, [.transient, .permanent], [550], "RFC 8617 §10.4"),
    .init(.security, 30, [.permanent], [550], "RFC 8689"),
  ]

  /// A row: `X.subject.detail` of `classes`, paired with `basicCodes`.
  private init(
    _ subject: EnhancedSubject, _ detail: Int, _ classes: [EnhancedClass], _ basicCodes: [Int],
    _ source: String, allowsOtherCodes: Bool = false, status: Status = .registered
  ) {
    self.subject = subject
    self.detail = detail
    self.classes = classes
    self.basicCodes = basicCodes
    self.allowsOtherCodes = allowsOtherCodes
    self.status = status
    self.source = source
  }
}
