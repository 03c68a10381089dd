import SMTPCore

/// Whose problem a refusal is.
extension English {
  static let responsibles: [Responsible: ResponsibleWords] = [
    .you: .init("yours", "You can put it right yourself: in what you sent, or in your program."),
    .sendingSide: .init(
      "the sending side's",
      "Whoever runs the sending host or its domain can put it right; its DNS and its habits count."),
    .server: .init(
      "the server's operator's", "Only whoever runs the server that said this can put it right."),
    .recipient: .init(
      "the recipient's", "The recipient, or whoever looks after that mailbox, can put it right."),
    .way: .init(
      "on the way", "It lies on the way: in the network, the DNS or a host between."),
  ]
}
