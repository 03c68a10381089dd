/// What a person can do to move between pages, and while a recording is played.
extension English {
  static let pageActions: [ActionWords] = [
    .init("session", "session", "Shows the session."),
    .init("server", "server", "Shows the server's extensions, TLS and timings."),
    .init("findings", "findings", "Lists where a side broke a rule."),
    .init("diagram", "diagram", "Draws the states of a session and the path taken."),
    .init("ladder", "ladder", "Draws who said what when, to the scale of time."),
    .init("recordings", "recordings", "Lists the recorded sessions, to play one."),
    .init(
      "mailbox", "mailbox",
      "Shows what the practice server has received, and what you have as a server."),
    .init("start", "start", "Goes to the first page."),
    .init("back", "back", "Leaves the page."),
    .init("refresh", "look again", "Looks again whether there is anything new."),
    .init("octets", "octets", "Shows the octets of the message one by one, or its text."),
  ]

  static let playbackActions: [ActionWords] = [
    .init(
      "play", "play", argument: "FILE", "Plays a recorded session.",
      argumentHelp:
        "FILE is a recording, or a dialogue that swaks, telnet or another tool has written. Empty "
        + "lists your recordings."),
    .init("pause", "pause", "Stops the recording where it is, or goes on."),
    .init("step-forward", "step", "Goes to the next line of the recording."),
    .init("step-back", "step back", "Goes one line back in the recording."),
    .init("seek-forward", "seek", "Goes some seconds forward; lines where there are no times."),
    .init("seek-back", "back", "Goes some seconds back; lines where there are no times."),
    .init("rewind", "to the start", "Goes to the start of the recording."),
    .init("to-end", "to the end", "Goes to the end of the recording."),
    .init("faster", "faster", "Plays the recording faster."),
    .init("slower", "slower", "Plays the recording slower."),
    .init(
      "continue", "go on live", argument: "TARGET",
      "Connects to a server, with the recording's lines up to here ready to be sent again.",
      argumentHelp:
        "TARGET is the server, as for :connect. Nothing is sent by itself: each Enter sends a line."
    ),
  ]
}
