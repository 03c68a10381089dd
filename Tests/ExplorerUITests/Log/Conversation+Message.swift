extension Conversation {
  /// A message that was sent and taken.
  static func messageSent() -> [Step] {
    [
      s("220 mx"), c("EHLO a"), s("250-mx", "250 SIZE"), c("MAIL FROM:<a@a.example>"), s("250 ok"),
      c("RCPT TO:<b@b.example>"), s("250 ok"), c("DATA"), s("354 go"),
      c("Subject: hello", "", "Hi.", "..dot", ".", at: 12), s("250 2.0.0 queued"),
    ]
  }
}
