import Glibc
import Transcript

/// What the program finds around itself: the environment and the machine's name.
enum Surroundings {
  /// The environment's variables.
  static let variables: [String: String] = {
    var variables: [String: String] = [:]
    var next = environ
    while let entry = next.pointee {
      let text = String(cString: entry)
      if let equals = text.firstIndex(of: "=") {
        variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      next += 1
    }
    return variables
  }()

  /// This machine's name, for EHLO.
  static var hostName: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "localhost" }
    let octets = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return octets.isEmpty ? "localhost" : String(decoding: octets, as: UTF8.self)
  }

  /// Gives a standard descriptor that is closed the null device: else the recording or a socket
  /// would get its number, and what is printed.
  static func holdStandardDescriptors() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", O_RDWR)
    }
  }

  /// Where recordings go that nobody named a file for.
  static var recordingFolder: String? { RecordingPath.folder(environment: variables) }
}
