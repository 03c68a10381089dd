/// How long a test waits for something that must happen. Generous: it is only reached by a failure.
struct Deadline: Sendable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  var seconds: Double

  init(floatLiteral value: Double) { seconds = value }
  init(integerLiteral value: Int) { seconds = Double(value) }

  static let usual: Deadline = 60
}
