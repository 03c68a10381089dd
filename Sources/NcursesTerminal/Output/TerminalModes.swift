/// What is switched on in the terminal besides what ncurses switches, and how to undo it all.
@MainActor
struct TerminalModes {
  private let pasteOn: [UInt8]
  private let pasteOff: [UInt8]
  private let mouseOn: [UInt8]
  private let mouseOff: [UInt8]
  /// Whether the mouse is wanted.
  var isMouseUsed = false

  /// Reads the description of the terminal that ncurses has just opened.
  init() {
    // Descriptions of some age lack bracketed paste, which nearly all terminals have; those that
    // know sequences of this kind pass over a mode that they don't know.
    let isAnsi = Capability.octets("cup", 0, 0)?.starts(with: Array("\u{1B}[".utf8)) ?? false
    pasteOn = Capability.octets("BE") ?? (isAnsi ? Array("\u{1B}[?2004h".utf8) : [])
    pasteOff = Capability.octets("BD") ?? (isAnsi ? Array("\u{1B}[?2004l".utf8) : [])
    let hasMouse = isAnsi && Capability.octets("kmous") != nil
    mouseOn = hasMouse ? Array("\u{1B}[?1006;1000h".utf8) : []
    mouseOff = hasMouse ? Array("\u{1B}[?1006;1000l".utf8) : []
  }

  /// Switches on what is wanted.
  var on: [UInt8] { pasteOn + (isMouseUsed ? mouseOn : []) }
  /// Switches off what may be on.
  var off: [UInt8] { pasteOff + (isMouseUsed ? mouseOff : []) }
  /// Switches the mouse as `isMouseUsed` says.
  var mouse: [UInt8] { isMouseUsed ? mouseOn : mouseOff }
  /// What is due behind ncurses' own farewell: without a second screen to leave, what comes next
  /// begins on a row of its own.
  var afterEnd: [UInt8] { Capability.octets("rmcup") == nil ? Array("\r\n".utf8) : [] }

  /// Everything that gives the terminal back where ncurses can no longer be asked to.
  func restoring(rows: Int) -> [UInt8] {
    let attributes = (Capability.octets("sgr0") ?? []) + (Capability.octets("op") ?? [])
    let cursor = (Capability.octets("rmkx") ?? []) + (Capability.octets("cnorm") ?? [])
    let bottom = Capability.octets("cup", max(0, rows - 1)) ?? []
    return mouseOff + pasteOff + attributes + cursor + bottom
      + (Capability.octets("rmcup") ?? Array("\r\n".utf8))
  }
}
