/// What a person can do in the log and in lists.
extension English {
  static let logActions: [ActionWords] = [
    .init("log", "log", "Goes from the prompt to the log, to look at what was said."),
    .init("prompt", "prompt", "Goes back to the prompt; a line that is selected stays so."),
    .init("up", "up", "Selects the line above."),
    .init("down", "down", "Selects the line below."),
    .init("page-up", "page up", "Goes a page up."),
    .init("page-down", "page down", "Goes a page down."),
    .init("first", "first", "Goes to the first line."),
    .init("last", "last", "Goes to the last line."),
    .init("open", "open", "Opens the selected line, or unfolds a reply of many lines."),
    .init("search", "search", "Searches for what you type."),
    .init("next-match", "next match", "Goes to the next place that the search finds."),
    .init("previous-match", "previous match", "Goes to the place before that the search finds."),
    .init(
      "mark", "mark", argument: "NAME", "Marks the selected line, or takes its mark away.",
      argumentHelp:
        "NAME is a few words that stand in the log below the line. Marks are kept beside the "
        + "recording."),
    .init("next-mark", "next mark", "Goes to the next marked line."),
    .init("previous-mark", "mark before", "Goes to the marked line before."),
    .init("notes", "marks and notes", "Lists your marks and notes, to go to one."),
    .init("next-finding", "next finding", "Goes to the next line that breaks a rule."),
    .init(
      "previous-finding", "previous finding", "Goes to the line before that breaks a rule."),
    .init(
      "evidence", "evidence",
      "Copies what a ticket needs: who, when, the exchange in octets, the rule."),
    .init("clock", "clock", "Counts times from the start, the line before, or in UTC."),
    .init("hex", "octets", "Shows the octets of the line one by one."),
    .init("reveal", "reveal", "Shows what a secret decodes to, or hides it again."),
    .init("inspector", "more", "Gives the explanation the whole page, or its part of it."),
  ]
}
