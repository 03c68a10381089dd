import SMTPCore

/// Tells which lines of a terminal may have been typed for a server: a reply follows them. Others
/// are the shell's, or somebody else's.
struct TypedLines {
  private var isAnswered: [Bool] = []
  private var index = -1

  /// The lines of which none was read yet.
  init(_ lines: some Sequence<ArraySlice<UInt8>>) {
    var waiting = 0
    for line in lines {
      isAnswered.append(false)
      waiting += 1
      if line.allSatisfy(Octet.isBlank) { continue }
      if ReplyStart(line) != nil {
        for place in isAnswered.indices.suffix(waiting).dropLast() { isAnswered[place] = true }
      }
      waiting = 1
    }
  }

  /// No lines at all.
  init() {}

  /// Goes on to the next line, and says whether a reply follows it.
  mutating func next() -> Bool {
    index += 1
    return isAnswered.indices.contains(index) && isAnswered[index]
  }
}
