/// The memory of this process that is in use.
enum ResidentMemory {
  /// Octets, as the kernel counts them now (proc(5), `statm`).
  static func octets() throws -> Int {
    let fields = try ProcFile.text("/proc/self/statm").split(separator: " ")
    return (fields.dropFirst().first.flatMap { Int($0) } ?? 0) * 4_096
  }
}
