/// What a person can do with a live session.
extension English {
  static let sessionActions: [ActionWords] = [
    .init(
      "connect", "connect", argument: "TARGET",
      "Connects to a server, or again to the one before."),
    .init("reconnect", "connect again", "Connects again to the server of the session that ended."),
    .init("drop", "drop", "Drops the connection at once, without QUIT."),
    .init("tls", "TLS", "Sends STARTTLS, and lets the handshake follow."),
    .init(
      "auth", "log in", argument: "MECHANISM",
      "Logs you in; answers to challenges are computed."),
    .init("ehlo", "EHLO", "Introduces you to the server with this machine's name."),
    .init("note", "note", argument: "TEXT", "Adds a remark to the session and its recording."),
    .init("save", "save", argument: "FILE", "Writes this session to a file, as a recording."),
    .init(
      "raw", "raw octets", argument: "TEXT",
      #"Sends just these octets; \r, \n and \x00 are escapes."#),
  ]
}
