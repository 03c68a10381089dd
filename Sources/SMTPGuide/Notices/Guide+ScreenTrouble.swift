extension Guide {
  /// The sentence of a trouble with the screen and what is done there.
  func screenText(_ trouble: Trouble) -> String {
    switch trouble {
    case .challengeUnreadable:
      "The challenge is no base64, so no answer can be computed; send * to break the login off."
    case .challengeUnexpected(let mechanism):
      "\(visible(mechanism)) has nothing left to answer, yet the server asks on; send * to break the "
        + "login off."
    case .cannotCopy:
      "Nothing here takes a copy; switch the mouse off with :mouse and select the text yourself."
    case .cannotEdit(let editor, let reason):
      "The editor '\(visible(editor))' cannot be used: \(visible(reason)); name another in EDITOR."
    case .notesDamaged(let path, let line):
      "\(visible(path)), line \(line), is no mark and no note, so nothing is written there; mend it, or "
        + "give the file another name."
    case .tooLongToCompare(let name):
      "\(visible(name)) is too long to be compared on the screen; 'ehlo compare' takes sessions of any "
        + "length."
    case .fileExists(let path):
      "\(visible(path)) exists already and is left as it is; name another file."
    case .mailboxMissing:
      "Only the practice server has a mailbox to look into; try :connect practice:."
    case .terminalUnknown(nil):
      "TERM is not set, so there is no screen; set it to the kind of your terminal, like xterm."
    case .terminalUnknown(let name?):
      "The terminal '\(visible(name))' is not known here, so there is no screen; set TERM to another "
        + "kind, like xterm."
    case .terminalDumb(let name):
      "The terminal '\(visible(name))' cannot place its cursor, so there is no screen."
    case .terminalNotOpened(let reason):
      "There is no screen, because your terminal cannot be taken over: \(visible(reason))."
    case .terminalMissing("-"):
      "Playing takes a terminal and its keys, so that standard input cannot be played; put the "
        + "recording into a file, or use 'ehlo show -'."
    case .terminalMissing(let path):
      "Playing a recording takes a terminal; without one, use 'ehlo show \(visible(path))'."
    default: ""
    }
  }
}
