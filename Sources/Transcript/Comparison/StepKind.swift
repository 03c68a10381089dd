/// What a step is, whatever it was done with.
enum StepKind: Hashable {
  case connection
  case command(String)
  case message
  case tls
  case unasked
  case injected
  case closing
}
