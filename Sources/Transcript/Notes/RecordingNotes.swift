/// What a person has written beside a recording: marks and notes on lines of it, and a note on all
/// of it. Lines are entries of its timeline, counted from 0.
package struct RecordingNotes: Hashable, Sendable {
  /// Octets of a text at most; longer ones are cut.
  package static let longestText = 4_096
  /// How many marks, and how many notes, are kept at most.
  package static let most = 10_000

  /// The note on all of it; nil for none.
  package private(set) var about: String?
  /// The marked lines, and the name of each mark, which may be empty.
  package private(set) var marks: [Int: String] = [:]
  /// The notes on lines.
  package private(set) var notes: [Int: String] = [:]

  /// Nothing written yet.
  package init() {}

  /// Whether there is nothing.
  package var isEmpty: Bool { about == nil && marks.isEmpty && notes.isEmpty }

  /// The lines that have a mark or a note, in order.
  package var lines: [Int] { Set(marks.keys).union(notes.keys).sorted() }

  /// Takes a change in; one that goes beyond what is kept is not taken.
  package mutating func apply(_ change: RecordingNoteChange) {
    switch change {
    case .about(let text):
      about = text.map(Self.fitted).flatMap { $0.isEmpty ? nil : $0 }
    case .mark(let line, let name):
      Self.set(&marks, line, name.map(Self.fitted))
    case .note(let line, let text):
      Self.set(&notes, line, text.map(Self.fitted).flatMap { $0.isEmpty ? nil : $0 })
    }
  }

  private static func set(_ texts: inout [Int: String], _ line: Int, _ text: String?) {
    guard line >= 0, text == nil || texts[line] != nil || texts.count < most else { return }
    texts[line] = text
  }

  /// The text in one line, no longer than is kept.
  private static func fitted(_ text: String) -> String {
    var octets = Array(text.utf8.prefix(longestText))
    var kept = String(validating: octets, as: UTF8.self)
    // No character is kept in half.
    while kept == nil, octets.popLast() != nil {
      kept = String(validating: octets, as: UTF8.self)
    }
    return String((kept ?? "").map { $0.isNewline ? " " : $0 })
  }
}
