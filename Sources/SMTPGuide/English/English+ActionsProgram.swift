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
      "Writes what you see as an SVG picture and as text."),
    .init(
      "mouse", "mouse", "Leaves the mouse to your terminal, or takes it back."),
    .init(
      "explain", "explain", argument: "WORD",
      "Tells you what a reply code or a verb means."),
  ]
}
