/// Where one session is held.
struct HoldGate {
  let number: Int
  let hold: ProxyHold
  /// What the client has said and what has not gone on yet.
  var pieces = HeldPieces()

  init(number: Int, _ hold: ProxyHold) {
    self.number = number
    self.hold = hold
  }
}
