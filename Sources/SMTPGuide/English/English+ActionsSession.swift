/// What a person can do with a live session.
extension English {
  static let sessionActions: [ActionWords] = [
    .init(
      "connect", "connect", argument: "TARGET",
      "Connects to a server; without a target, to the one before."),
    .init("drop", "drop", "Drops the connection at once, without QUIT."),
    .init("tls", "TLS", "Sends STARTTLS, and lets the handshake follow."),
    .init(
      "auth", "log in", argument: "MECHANISM",
      "Begins a login; the answers to the server's challenges are computed for you."),
    .init("ehlo", "EHLO", "Introduces you to the server with this machine's name."),
    .init("note", "note", argument: "TEXT", "Adds a remark to the session and its recording."),
    .init("save", "save", argument: "FILE", "Copies the recording of this session to a file."),
    .init(
      "raw", "raw octets", argument: "TEXT",
      #"Sends octets just as you write them; \r, \n, \t, \\ and \x00 stand for themselves."#),
  ]
}
