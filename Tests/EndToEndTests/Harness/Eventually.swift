/// Waits until `find` finds something, looking again and again: for what another program does to
/// files, which nothing announces.
@discardableResult
func eventually<Found>(
  _ what: String, within deadline: Deadline = .usual, _ find: () throws -> Found?
) async throws -> Found {
  let clock = ContinuousClock()
  let end = clock.now + .seconds(deadline.seconds)
  while true {
    if let found = try find() { return found }
    guard clock.now < end else { throw HarnessError.never(what) }
    try await clock.sleep(for: .milliseconds(20))
  }
}
