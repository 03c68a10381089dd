extension String {
  /// What line mode printed without the lists of what may come next, which are no part of a session.
  var withoutSuggestions: String {
    var isInList = false
    return split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      if line.hasPrefix("[") {
        isInList = true
      } else if isInList, line.isEmpty || line.prefixMatch(of: #/\s*(\d+\.\d{3}|C:)\s/#) != nil {
        // A list may be broken into lines; what comes behind it has a time, or is a message.
        isInList = false
      }
      return !isInList
    }.joined(separator: "\n")
  }
}
