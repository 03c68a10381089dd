/// By what the steps of two sessions find each other.
enum StepKey: Hashable {
  case connection
  case command(CommandKey)
  case message
  case tls
  case unasked
  case injected
  case closing

  /// The key of a step.
  init(_ step: SessionStep) {
    switch step.action {
    case .connection: self = .connection
    case .command(let command): self = .command(CommandKey(command))
    case .message: self = .message
    case .tls: self = .tls
    case .unasked: self = .unasked
    case .injected: self = .injected
    case .closing: self = .closing
    }
  }

  /// What is left of it where arguments differ: the verb alone.
  var kind: StepKind {
    switch self {
    case .connection: .connection
    case .command(let key): .command(key.verb)
    case .message: .message
    case .tls: .tls
    case .unasked: .unasked
    case .injected: .injected
    case .closing: .closing
    }
  }
}
