/// What stands in the place of the prompt while a recording is played.
package enum PlaybackText: Hashable, Sendable {
  /// Where it stands, in the recording's own time.
  case place(String, of: String)
  /// Where it stands, if it has no times.
  case line(Int, of: Int)
  case loading(percent: Int)
  /// A long gap is being shortened.
  case gap(String)
  /// Every long gap is.
  case gaps
  case paused, ended
  /// It stands at the end of what there is, and waits for more.
  case followed
  /// A person goes to a place while more is being loaded.
  case stillLoading
  /// Silence is played as long as it was.
  case gapsKept
  case gapsShortened(seconds: String)
  /// What stands behind a command is not what it wants.
  case misunderstood(String, action: String)
}

extension Guide {
  /// The words about a recording that is played.
  package func text(_ text: PlaybackText) -> String {
    switch text {
    case .place(let place, let length): "\(place) of \(length)"
    case .line(let line, let count): "line \(line) of \(count)"
    case .loading(let percent): "loading \(percent) %"
    case .gap(let time): "skips \(time) of silence"
    case .gaps: "skips long silence"
    case .paused: "paused"
    case .ended: "at the end"
    case .followed: "waits for more"
    case .stillLoading: "The recording is still being loaded: this is its place in what is there."
    case .gapsKept: "Silence is played as long as it was."
    case .gapsShortened(let seconds):
      "Of each silence \(visible(seconds)) s stay; the rest is left out."
    case .misunderstood(let text, let action):
      "I do not understand '\(visible(text))'. " + (words(forAction: action)?.argumentHelp ?? "")
    }
  }
}
