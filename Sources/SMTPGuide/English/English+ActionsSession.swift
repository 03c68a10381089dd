/// What a person can do with a live session.
extension English {
  static let sessionActions: [ActionWords] = [
    .init(
      "connect", "connect", argument: "TARGET",
      "Connects to a server, or again to the one before.",
      argumentHelp:
        "TARGET: mx.example.org, localhost:2525, smtps://host, unix:/path, practice, or a mail "
        + "address to look its server up."),
    .init("reconnect", "connect again", "Connects again to the server of the session that ended."),
    .init("drop", "drop", "Drops the connection at once, without QUIT."),
    .init("tls", "TLS", "Sends STARTTLS, and lets the handshake follow."),
    .init(
      "auth", "log in", argument: "MECHANISM",
      "Logs you in; answers to challenges are computed.",
      argumentHelp:
        "MECHANISM is one that the server offers, such as PLAIN or SCRAM-SHA-256. Empty takes the best one."
    ),
    .init("ehlo", "EHLO", "Introduces you to the server with this machine's name."),
    .init(
      "serve", "serve",
      "Lets the built-in server answer, once TURN or ATRN has made you the server."),
    .init("by-hand", "by hand", "Leaves the answers to you again, after :serve."),
    .init(
      "note", "note", argument: "TEXT",
      "Adds a remark to the session, a line of it, or a recording.",
      argumentHelp:
        "TEXT stands in the log and in the recording; the server never sees it. On a past line, and "
        + "on a recording, it is kept beside the recording; a lone - takes it away there."),
    .init(
      "save", "save", argument: "FILE", "Writes this session to a file, as a recording.",
      argumentHelp: "FILE is a new file, such as session.ehlo; one that exists is left alone."),
    .init(
      "export", "export", argument: "FORMAT",
      "Writes the session, or the selected recording, in another format.",
      argumentHelp:
        "FORMAT: ehlo, dialogue, markdown, html, asciicast, swaks or swaks-log, and perhaps a new "
        + "file behind it; a file such as session.html tells it, too. Secrets are left out."),
    .init(
      "share", "share", argument: "FILE",
      "Writes the session, or the selected recording, fit to be shared.",
      argumentHelp:
        "FILE is a new file, such as session.html; without one it gets a name. Names, addresses and "
        + "messages get stand-ins; what could still be secret is refused."),
    .init(
      "raw", "raw octets", argument: "TEXT",
      #"Sends just these octets; \r, \n and \x00 are escapes."#,
      argumentHelp:
        #"TEXT goes out as it is, and nothing behind it: end a line yourself with \r\n. \t, \\, \0, \x1B and \u{E9} are escapes too."#
    ),
    .init(
      "chunks", "chunks", argument: "SIZE FILE",
      "Sends a file, or what you write, with BDAT.",
      argumentHelp:
        "SIZE: octets of a chunk; without it one chunk is all. FILE: the message; without it you "
        + "write one. With the word pipelined between them no chunk waits for a reply."),
    .init(
      "group", "group",
      "Sends the lines that you put together, and pasted ones, in one write."),
  ]
}
