/// What a person can do while typing a command.
extension English {
  static let promptActions: [ActionWords] = [
    .init("send", "send", "Sends the line, or takes the completion that you have chosen."),
    .init("complete", "next", "Goes through what fits here; on an empty line, through Next."),
    .init("complete-back", "previous", "Goes back through what fits here."),
    .init("accept-ghost", "take it", "Takes the pale text behind the cursor into the line."),
    .init("line-start", "to the start", "Moves the cursor to the start of the line."),
    .init("line-end", "to the end", "Moves the cursor to the end of the line."),
    .init("character-back", "back", "Moves the cursor one character back."),
    .init("character-forward", "forward", "Moves the cursor one character forward."),
    .init("word-back", "word back", "Moves the cursor to the start of the word."),
    .init("word-forward", "word forward", "Moves the cursor behind the word."),
    .init("delete-back", "delete", "Deletes the character before the cursor."),
    .init("delete-forward", "delete forward", "Deletes the character under the cursor."),
    .init("delete-word-back", "delete word", "Deletes the word before the cursor."),
    .init("delete-word-forward", "delete word forward", "Deletes the word behind the cursor."),
    .init("kill-to-start", "cut to start", "Cuts everything before the cursor, for a later yank."),
    .init("kill-to-end", "cut to end", "Cuts everything behind the cursor, for a later yank."),
    .init("yank", "yank", "Puts back what was cut last."),
    .init("history-back", "history", "Finds the line before that begins as yours does."),
    .init("history-forward", "later line", "Finds the next line that begins as yours does."),
    .init("history-search", "search history", "Searches the lines that you have sent before."),
    .init("leave-search", "leave search", "Leaves the search and gives your line back."),
    .init("literal", "next key as it is", "Takes the next key into the line, whatever it does."),
    .init("editor", "editor", "Opens what you are writing in the editor that $EDITOR names."),
    .init("help-here", "help", "Explains where you are and what you may send now."),
  ]
}
