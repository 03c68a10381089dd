import Glibc
import TerminalCanvas
import Testing

@testable import NcursesTerminal

/// A terminal without a window: what the program writes is read here, and keys are sent from here.
final class PseudoTerminal {
  // From <asm-generic/ioctls.h>, which has them as expressions that are not imported.
  private static let lock: UInt = 0x4004_5431
  private static let number: UInt = 0x8004_5430

  private let master: Int32
  /// The program's side.
  let slave: Int32
  /// Where another process can open the program's side.
  let path: String

  init(columns: Int = 80, rows: Int = 24) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(master >= 0)
    var (unlocked, number): (Int32, Int32) = (0, 0)
    try #require(ioctl(master, Self.lock, &unlocked) == 0)
    try #require(ioctl(master, Self.number, &number) == 0)
    path = "/dev/pts/\(number)"
    slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(slave >= 0)
    resize(columns: columns, rows: rows)
  }

  deinit {
    hangUp()
    close(slave)
  }

  /// Takes the window away.
  func hangUp() { close(master) }

  func resize(columns: Int, rows: Int) {
    var extent = winsize()
    extent.ws_col = UInt16(columns)
    extent.ws_row = UInt16(rows)
    _ = ioctl(slave, UInt(TIOCSWINSZ), &extent)
  }

  /// Types something, and waits until it has arrived.
  func type(_ text: String) {
    Octets.write(Array(text.utf8), to: master)
    _ = Octets.isReadable(slave, within: 5000)
  }

  /// All that was written since the last call.
  func output() -> String {
    // What comes behind everything else tells that there is no more.
    let mark = Array("\u{0}END\u{0}".utf8)
    Octets.write(mark, to: slave)
    var octets: [UInt8] = []
    while octets.suffix(mark.count) != mark[...], Octets.isReadable(master, within: 5000),
      let more = Octets.read(master)
    {
      octets += more
    }
    return String(decoding: octets.dropLast(mark.count), as: UTF8.self)
  }

  /// How the terminal is set, as the octets of its `termios`.
  var modes: [UInt8] {
    withUnsafeTemporaryAllocation(of: termios.self, capacity: 1) { modes in
      let octets = UnsafeMutableRawBufferPointer(modes)
      _ = octets.initializeMemory(as: UInt8.self, repeating: 0)
      tcgetattr(slave, modes.baseAddress)
      return Array(octets)
    }
  }
}
