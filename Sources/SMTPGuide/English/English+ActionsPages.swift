/// What a person can do to move between pages, and while a recording is played.
extension English {
  static let pageActions: [ActionWords] = [
    .init("session", "session", "Shows the session."),
    .init("server", "server", "Shows the server's extensions, TLS and timings."),
    .init("findings", "findings", "Lists where a side broke a rule."),
    .init("diagram", "diagram", "Draws the states of a session and the path taken."),
    .init("ladder", "ladder", "Draws who said what when, to the scale of time."),
    .init("recordings", "recordings", "Lists the recorded sessions, to play, rename or note."),
    .init(
      "mailbox", "mailbox",
      "Shows what the practice server has received, and what you have as a server."),
    .init("start", "start", "Goes to the first page."),
    .init(
      "others", "others", "Lists the sessions of other programs with your server, to watch one."),
    .init(
      "hold", "hold",
      "Holds each command of the proxy's clients, or lets all of them go on."),
    .init("pass-on", "pass on", "Has the held command go on, as it is or as you changed it."),
    .init("drop-held", "drop", "Drops the held command: neither side gets anything."),
    .init(
      "answer-held", "answer", "Lets you type the reply yourself; the server sees none of it."),
    .init("pass-all", "pass all", "Has all that is held go on, and holds no more."),
    .init("back", "back", "Leaves the page."),
    .init("refresh", "look again", "Looks again whether there is anything new."),
    .init("filter", "filter", "Lists those recordings only that have in them what you type."),
    .init(
      "rename", "rename", argument: "NAME", "Gives the recording another name, where it is.",
      argumentHelp: "NAME is a file's name; .ehlo is added. What is there already is left alone."),
    .init(
      "delete", "delete",
      "Puts the recording into the folder trash beside it, or takes a mark or note away."),
    .init("undo", "undo", "Brings back what you deleted last."),
    .init("octets", "octets", "Shows the octets of the message one by one, or its text."),
  ]

  static let comparisonActions: [ActionWords] = [
    .init(
      "compare", "compare", argument: "FILE",
      "Compares the session, or the selected recording, with another.",
      argumentHelp:
        "FILE is a recording, or another text of a session. Empty chooses the selected recording, "
        + "first one and then the other."),
    .init("next-difference", "next difference", "Goes to the next step in which the two differ."),
    .init(
      "previous-difference", "previous difference",
      "Goes to the step before in which the two differ."),
    .init("other-side", "other side", "Chooses the session in which Enter opens a step."),
    .init("strict", "texts", "Lets texts, parameters and very different times count, or not."),
    .init("noise", "noise", "Shows what was folded as noise, such as queue ids and dates."),
    .init("unfold", "unfold", "Shows a long reply whole, or its first lines."),
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
    .init(
      "seek", "seek", argument: "WHERE", "Goes to a time or a share of the recording.",
      argumentHelp:
        "WHERE is a time (1:20, 12.5), a share (40%), or a way from here (+10, -5); a line, where "
        + "there are no times."),
    .init(
      "speed", "speed", argument: "FACTOR", "Plays the recording so many times as fast.",
      argumentHelp: "FACTOR is 2, 0.5, 10 … between 0.01 and 1000."),
    .init(
      "idle-limit", "idle limit", argument: "TIME", "Shortens each silence to so many seconds.",
      argumentHelp:
        "TIME is what stays of a longer silence, in seconds: 2 or 0.5. off keeps all of it."),
    .init("faster", "faster", "Plays the recording faster."),
    .init("slower", "slower", "Plays the recording slower."),
    .init(
      "continue", "go on live", argument: "TARGET",
      "Connects, sends again what was sent up to this line, and lets you go on there.",
      argumentHelp:
        "TARGET is the server, as for :connect. Each reply is compared; a difference stops it and asks."
    ),
    .init("take-over", "take over", "Stops what is being sent again; you go on from there."),
  ]
}
