/// The page of recordings.
extension Model {
  /// Plays the selected recording.
  mutating func openSelectedRecording() -> [Effect] {
    let index = recordings.list.selection
    guard recordings.items.indices.contains(index) else { return [] }
    return leaveSession(for: .openRecording(path: recordings.items[index].path))
  }

  /// Takes the recordings that were found. The latest is selected, unless another was chosen.
  mutating func take(recordings items: [RecordingSummary]) {
    let index = recordings.list.selection
    let isChosen = index > 0 && recordings.items.indices.contains(index)
    let path = isChosen ? recordings.items[index].path : nil
    recordings.items = items
    recordings.list.selection = items.firstIndex { $0.path == path } ?? 0
  }
}
