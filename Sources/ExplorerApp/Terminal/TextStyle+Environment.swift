extension TextStyle {
  /// The style for an output: colour on a terminal only, unless it is forced or forbidden by a
  /// flag, NO_COLOR or CLICOLOR_FORCE; marks outside ASCII where the locale is UTF-8.
  package init(
    for output: Output, environment: [String: String], isForced: Bool, isForbidden: Bool
  ) {
    func isSet(_ name: String) -> Bool { !(environment[name] ?? "").isEmpty }
    let term = environment["TERM"] ?? ""
    let isForcedByEnvironment = isSet("CLICOLOR_FORCE") && environment["CLICOLOR_FORCE"] != "0"
    let isWanted =
      isForcedByEnvironment || (output.isTerminal && term != "dumb" && !term.isEmpty)
    isColoured = isForced || (!isForbidden && !isSet("NO_COLOR") && isWanted)
    let locale =
      ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    let charset = locale.uppercased()
    isUnicode = charset.contains("UTF-8") || charset.contains("UTF8")
    has256Colours = term.contains("256color") || isSet("COLORTERM")
  }
}
