/// What a person can do with the program itself, on any page.
extension English {
  static let programActions: [ActionWords] = [
    .init("quit", "quit", "Ends the program; an open session gets its QUIT first."),
    .init("suspend", "suspend", "Stops the program for a while; `fg` in the shell goes on."),
    .init("repaint", "repaint", "Draws the screen anew, where something has spoilt it."),
    .init("help", "help", "Shows what the keys do, first those of where you are."),
    .init("commands", "commands", "Opens the list of the program's own commands."),
    .init(
      "cancel", "cancel",
      "Cancels what you wait for, else clears the line, else asks whether to quit."),
    .init("copy", "copy", "Copies the selected line, to paste it elsewhere."),
    .init(
      "screenshot", "picture", argument: "FILE",
      "Writes what you see as an SVG picture and as text.",
      argumentHelp:
        "FILE is the name without its ending. Empty makes one from the time."),
    .init(
      "mouse", "mouse", argument: "ON|OFF",
      "Leaves the mouse to your terminal, or takes it back.",
      argumentHelp:
        "OFF leaves the mouse to your terminal, so that it selects text; ON takes it back. Empty "
        + "changes from one to the other."),
    .init(
      "explain", "explain", argument: "WORD",
      "Tells you what a code, a verb, a parameter or an extension means.",
      argumentHelp: "WORD is a verb, a code such as 550 or 5.1.1, a keyword of EHLO, or a reply."),
  ]
}
