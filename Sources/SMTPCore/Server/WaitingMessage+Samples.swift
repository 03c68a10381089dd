/// What waits on a practice server that has just started.
extension WaitingMessage {
  static let samples = [
    sample(
      1, "practice.test", from: "news", to: ["alice"], "Welcome back",
      "While you were away, this message waited for you.\r\n"),
    sample(
      2, "practice.test", from: "bob", to: ["alice", "team"], "Lunch",
      "Noon, the usual place?\r\n...and bring the map.\r\n"),
    sample(
      3, "branch.test", from: "billing", to: ["office", "nobody"], "Invoice 17",
      "The invoice is on its way by post.\r\n"),
  ]

  private static func sample(
    _ number: Int, _ domain: String, from sender: String, to localParts: [String],
    _ subject: String, _ text: String
  ) -> WaitingMessage {
    let recipients = localParts.map {
      Mailbox(localPart: Array($0.utf8), domain: Array(domain.utf8))
    }
    let sender = Mailbox(localPart: Array(sender.utf8), domain: Array("far.test".utf8))
    let header = [
      "From: <\(sender.text)>", "To: " + recipients.map { "<\($0.text)>" }.joined(separator: ", "),
      "Subject: \(subject)", "Date: Mon, 2 Mar 2026 09:3\(number):00 +0000",
      "Message-ID: <waiting-\(number)@practice.test>",
    ]
    return WaitingMessage(
      number: number, domain: domain,
      reversePath: .mailbox(sender),
      recipients: recipients.map { .mailbox($0) },
      content: Array((header.map { $0 + "\r\n" }.joined() + "\r\n" + text).utf8))
  }
}
