import Foundation

/// The memory of this process that is in use.
enum ResidentMemory {
  /// Octets, as the kernel counts them now (proc(5), `statm`).
  static func octets() throws -> Int {
    let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(
      separator: " ")
    return (fields.dropFirst().first.flatMap { Int($0) } ?? 0) * 4_096
  }
}
