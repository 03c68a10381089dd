/// A line of the page about the server.
enum ServerRow: Hashable, Sendable {
  /// The name of a part.
  case heading(String)
  /// Something and its name.
  case pair(String, String, ServerRow.Tone)
  /// The names of the stages above the marks of what is offered.
  case stages([String])
  /// A keyword with its parameters, whether it is offered at each stage, and what it is good for.
  case capability(String, [Mark], words: String)
  /// The names of the columns of times, or times.
  case times(String, [String], isHead: Bool)
  case sentence(String)
  case blank

  /// How what stands there looks.
  enum Tone: Hashable, Sendable {
    case plain, good, bad, doubtful
  }

  /// Whether something is offered.
  enum Mark: Hashable, Sendable {
    case offered
    /// It is, and was not at the stage before.
    case new
    /// It is, with other words behind it than at the stage before.
    case changed
    /// It was at an earlier stage, and is not any more.
    case gone
    case missing
  }

  /// Its text, for searching and copying.
  var text: String {
    switch self {
    case .heading(let text), .sentence(let text): text
    case .pair(let label, let text, _): label + " " + text
    case .stages(let names): names.joined(separator: " ")
    case .capability(let keyword, _, let words): keyword + " " + words
    case .times(let name, let times, _): ([name] + times).joined(separator: " ")
    case .blank: ""
    }
  }
}
