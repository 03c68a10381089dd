package import SMTPGuide

/// Carries out replays, several at a time.
package struct ReplayJobs {
  private let options: ReplayOptions
  private let guide: Guide

  /// Replays with these options.
  package init(options: ReplayOptions, guide: Guide) {
    self.options = options
    self.guide = guide
  }

  /// Carries out all of them, `limit` at a time, and hands the results out in the order of the jobs,
  /// each as soon as those before it are there.
  ///
  /// - Parameter progress: Is told how many have ended, out of order.
  package func run(
    _ jobs: [ReplayJob], limit: Int, progress: (Int) -> Void,
    take: (ReplayResult) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, ReplayResult).self) { group in
      var begun = 0
      var ended = 0
      var taken = 0
      var results: [Int: ReplayResult] = [:]
      func begin() {
        guard begun < jobs.count else { return }
        let index = begun
        let (job, options, guide) = (jobs[index], self.options, self.guide)
        begun += 1
        group.addTask { (index, await ReplayRun(job, options: options, guide: guide).run()) }
      }
      for _ in 0..<max(1, limit) { begin() }
      while let (index, result) = try await group.next() {
        begin()
        ended += 1
        results[index] = result
        while let next = results.removeValue(forKey: taken) {
          try take(next)
          taken += 1
        }
        progress(ended)
      }
    }
  }
}
