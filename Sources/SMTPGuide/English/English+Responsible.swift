import SMTPCore

/// Whose problem a refusal is.
extension English {
  static let responsibles: [Responsible: ResponsibleWords] = [
    .you: .init(
      "yours", "up to you", "You can put it right yourself: in what you sent, or in your program."),
    .sendingSide: .init(
      "the sending side's", "up to the sending side",
      "Whoever runs the sending host or its domain can put it right; its DNS and its habits count."),
    .server: .init(
      "the server's operator's", "up to the server's operator",
      "Only whoever runs the server that said this can put it right."),
    .recipient: .init(
      "the recipient's", "up to the recipient",
      "The recipient, or whoever looks after that mailbox, can put it right."),
    .way: .init(
      "on the way", "it lies on the way",
      "It lies on the way: in the network, the DNS or a host between."),
  ]
}
