import Glibc

/// Why a test could not go on.
enum HarnessError: Error, CustomStringConvertible {
  case systemCall(String, Int32)
  case noProgram(String)
  case notStarted(String, said: String)
  case lateOutput(expected: String, seen: String)
  case outputEnded(expected: String, seen: String)
  case stillRunning(String, output: String, errors: String)
  case never(String)

  var description: String {
    switch self {
    case .systemCall(let name, let number):
      "\(name) failed: \(String(cString: strerror(number)))"
    case .noProgram(let path):
      "there is no program at \(path)"
    case .notStarted(let what, let said):
      "\(what) did not start:\n\(said)"
    case .lateOutput(let expected, let seen):
      "“\(expected)” did not appear in time; there was:\n\(seen)"
    case .outputEnded(let expected, let seen):
      "the output ended without “\(expected)”; there was:\n\(seen)"
    case .stillRunning(let what, let output, let errors):
      "\(what) is still running.\nstandard output:\n\(output)\nstandard error:\n\(errors)"
    case .never(let what):
      "\(what) did not happen in time"
    }
  }
}
