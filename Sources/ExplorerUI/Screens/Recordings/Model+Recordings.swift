import SMTPCore
import SMTPGuide
import Transcript

/// The page of recordings.
extension Model {
  /// Characters of a recording's name at most.
  private static let longestName = 200

  /// Plays the selected recording.
  mutating func openSelectedRecording() -> [Effect] {
    guard let item = recordings.selected else { return [] }
    return leaveSession(for: .openRecording(path: item.path))
  }

  /// Takes the recordings that were found. The latest is selected, unless another was chosen.
  mutating func take(recordings items: [RecordingSummary]) -> [Effect] {
    let isChosen = recordings.list.selection > 0
    recordings.items = items
    if !isChosen { recordings.list.selection = 0 }
    return examineRecordings()
  }

  /// Asks for what the list tells of recordings, those alone that were not read as they are now.
  func examineRecordings() -> [Effect] {
    let unknown = recordings.unknown
    return screen == .recordings && !unknown.isEmpty ? [.examineRecordings(unknown)] : []
  }

  /// Gives the selected recording another name, in its folder; without one it asks for it.
  mutating func renameRecording(_ name: String?) -> [Effect] {
    guard let item = recordings.selected else { return [] }
    guard var name else {
      let stem = item.name.hasSuffix(".ehlo") ? String(item.name.dropLast(5)) : item.name
      palette = Palette(text: "\(ActionID.rename.rawValue) \(stem)")
      return []
    }
    let isHarmless = name.unicodeScalars.allSatisfy(VisibleText.isHarmless)
    guard !name.hasPrefix("."), !name.contains("/"), isHarmless,
      name.utf8.count <= Self.longestName
    else {
      notice = Notice(trouble: guide.text(RecordingsText.badName(name)))
      return []
    }
    if !name.hasSuffix(".ehlo") { name += ".ehlo" }
    guard name != item.name else { return [] }
    let folder = String(item.path.dropLast(item.name.count))
    return [.renameRecording(path: item.path, to: folder + name)]
  }

  /// Puts the selected recording out of the way.
  func discardRecording() -> [Effect] {
    recordings.selected.map { [.discardRecording(path: $0.path)] } ?? []
  }

  /// Brings the one back that was put out of the way last.
  func restoreRecording() -> [Effect] {
    recordings.discarded.last.map { [.restoreRecording(path: $0.place, to: $0.source)] } ?? []
  }

  /// A person's note on all of the selected recording; `-` takes it away, and without a text it is
  /// asked for.
  mutating func noteOnRecording(_ text: String?) -> [Effect] {
    guard let item = recordings.selected else { return [] }
    guard let text else {
      let note = recordings.facts(of: item)?.note ?? ""
      palette = Palette(text: "\(ActionID.note.rawValue) \(note)")
      return []
    }
    return [.annotate(path: item.path, .about(text == "-" ? nil : text))]
  }

  /// A recording lies elsewhere now.
  mutating func take(_ move: RecordingMove) -> [Effect] {
    if session.notesPlace == move.source { session.notesPlace = move.place }
    switch move {
    case .renamed(let path, let place):
      recordings.move(path, to: place)
      notice = Notice(guide.text(RecordingsText.renamed(Self.name(place))))
    case .discarded(let path, let place):
      recordings.discarded.append(move)
      recordings.remove(path)
      let folder = String(place.dropLast(Self.name(place).utf8.count + 1))
      notice = Notice(guide.text(RecordingsText.discarded(folder: folder)))
    case .restored(let path, let place):
      recordings.discarded.removeAll { $0.place == path }
      notice = Notice(guide.text(RecordingsText.restored(Self.name(place))))
    }
    return [.listRecordings]
  }

  /// What is written beside a recording was changed.
  mutating func take(_ change: RecordingNoteChange, beside path: String) {
    guard case .about(let text) = change else { return }
    recordings.note(text.map { VisibleText.string($0) }, on: path, guide)
    notice = Notice(guide.text(text == nil ? RecordingsText.noteGone : .noteKept))
  }

  /// Why nothing can be done with the selected recording.
  var obstacleOnRecording: ActionObstacle? {
    if screen != .recordings { return .recordingsOnly }
    guard let item = recordings.selected else { return .nothingListed }
    if case .running(item.path)? = session.live?.recording, isConnected { return .beingRecorded }
    return nil
  }

  private static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
