import Glibc

/// A file of proc(5), whole. Foundation stops at the end of the first read, which is a page here.
enum ProcFile {
  static func text(_ path: String) throws -> String {
    let descriptor = open(path, O_RDONLY)
    try LoopbackSocket.check(descriptor, "open")
    defer { close(descriptor) }
    var text: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(descriptor, &part, part.count), count > 0 {
      text += part[..<count]
    }
    return String(decoding: text, as: UTF8.self)
  }
}
