import SMTPCore

/// What the states of a session are.
extension English {
  static let stateWords: [StateWords] = [
    .init(
      .connect, "connected, and nothing said yet",
      "The connection is open and the server has not greeted yet."),
    .init(
      .rejected, "turned away at the door",
      "The server greeted with a refusal, and waits for nothing but QUIT."),
    .init(
      .greeted, "greeted, not introduced",
      "The server has said its 220, and does not know your name yet."),
    .init(
      .ready, "introduced, no message open",
      "EHLO or HELO was accepted, and no message is under way."),
    .init(
      .readyAuth, "logged in, no message open",
      "You are introduced and logged in, and no message is under way."),
    .init(
      .tlsPending, "TLS handshake due",
      "STARTTLS was accepted with 220, and the handshake has not ended."),
    .init(
      .tls, "encrypted, not introduced again",
      "The handshake is done, and all that was said before it counts no more."),
    .init(
      .auth, "in the middle of a login",
      "AUTH has begun, and the server waits for a line of base64."),
    .init(
      .mail, "sender named",
      "MAIL was accepted: a message is open, with a sender and without recipients."),
    .init(
      .rcpt, "recipient named",
      "A message is open, with a sender and one accepted recipient at least."),
    .init(
      .data, "the message goes over",
      "DATA was answered with 354: every line is content now, until a dot stands alone."),
    .init(
      .dataReply, "message sent, verdict awaited",
      "The message ended with its dot, and the server has not answered yet."),
    .init(
      .bdat, "some chunks are over",
      "A chunk of the message was accepted, and the last one has not come."),
    .init(
      .bdatFailed, "a chunk failed",
      "A chunk was refused, and neither side can tell what the server still holds."),
    .init(
      .turn, "roles changed",
      "TURN or ATRN was accepted: client and server have changed places."),
    .init(
      .quit, "goodbye said",
      "QUIT is sent and its 221 has not come yet."),
    .init(
      .closed, "over",
      "The connection is closed, by one side or the other."),
  ]
}
