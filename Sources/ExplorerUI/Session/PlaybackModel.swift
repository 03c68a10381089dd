import SMTPCore

/// A recording that is played.
package struct PlaybackModel {
  /// The file's name.
  var name: String
  /// How much of the file is loaded, 0…1; nil once it is whole.
  var loading: Double? = 0
  /// How many entries were played.
  var position = 0

  /// How many of the entries have happened.
  func entries(in timeline: Timeline) -> Int { min(position, timeline.entries.count) }
}
