import SMTPCore

extension Guide {
  /// That there was more to explain than is told.
  package func leftOut(_ count: Int) -> String {
    "There was no room for \(Self.grouped(count)) of the recipients and lines; give a shorter file."
  }

  /// That nothing was found in some lines.
  package func passedOver(_ count: Int) -> String {
    count == 1
      ? "1 line was passed over: it tells of no reply, no delivery and no refusal."
      : "\(Self.grouped(count)) lines were passed over: they tell of no reply, no delivery and no "
        + "refusal."
  }

  /// Why nothing of a text can be explained, and what to give instead.
  func unexplainedText(_ path: String, _ reason: Unexplained) -> String {
    let remedy =
      "give reply lines, a bounce, lines of a log of Postfix, Exim or Sendmail, or a transcript"
    return switch reason {
    case .empty: "\(path) is empty; \(remedy)."
    case .lines(let count):
      "Nothing in \(path) can be explained (\(Self.count(count, "line")) read); \(remedy)."
    case .word(let word, let suggestion, let line):
      "\(path), line \(line): '\(visible(String(word.prefix(60))))' is nothing that I know"
        + (suggestion.map { "; did you mean \($0)?" } ?? "; \(remedy).")
    case .recording:
      "\(path) is a recording; 'ehlo show' prints it with its explanations."
    case .wideCharacters:
      "\(path) is a text in UTF-16; save it as UTF-8, and give it again."
    case .foreign(let likeness):
      "\(path) looks like \(likeness), in which nothing can be explained; \(remedy)."
    }
  }
}
