import Testing

@testable import ExplorerApp

@Suite struct ReplayStatusTests {
  @Test(
    arguments: [
      ([], .done), ([.done, .done], .done), ([.done, .refused], .refused),
      ([.refused, .unavailable, .done], .unavailable),
      ([.noPermission, .unavailable], .noPermission),
      ([.badInput, .refused], .badInput),
    ] as [([Status], Status)])
  func theWorstDecides(statuses: [Status], status: Status) {
    #expect(ReplayResult.status(of: statuses) == status)
  }
}
