package import SMTPCore

extension Guide {
  /// What the line at the top of the explorer says.
  package func text(_ text: TopLineText) -> String {
    switch text {
    case .live: "LIVE"
    case .youAreServer(isShort: false): "YOU ARE THE SERVER"
    case .youAreServer(isShort: true): "SERVER"
    case .play: "PLAY"
    case .watch: "WATCH"
    case .ended: "ENDED"
    case .at(let instant): "AT " + Self.seconds(microseconds: instant.microseconds)
    case .atLine(let line): "AT line \(line)"
    case .notConnected: "not connected"
    case .connecting: "connecting…"
    case .noTLS: "NO TLS"
    case .tls(let facts, let isPractice, let length): tls(facts, isPractice, length)
    case .tlsUnjudged(let facts): tlsVersion(facts)
    case .bothTLS(let client, let server, let length):
      "client " + (client.map { tlsVersion($0) } ?? "NO TLS") + ", server "
        + (server.map { tls($0, false, length) } ?? "NO TLS")
    case .loggedIn(let user): "as " + visible(user)
    case .authenticated(let mechanism): "logged in with " + visible(mechanism)
    case .recording(_, .short): "● REC"
    case .recording(let seconds, _): "● REC " + Self.clock(seconds)
    case .recorded(_, .short): "recorded"
    case .recorded(let seconds, _): "recorded " + Self.clock(seconds)
    case .unrecorded(.short): "no REC"
    case .unrecorded: "not recorded"
    case .recordingLost(_, .short): "NO REC"
    case .recordingLost(let trouble, _): "NOT RECORDED" + (reason(of: trouble) ?? "")
    case .played(let seconds, let total, let share):
      Self.clock(seconds) + " of " + Self.clock(total) + "  \(Self.percent(share)) %"
    case .playedLines(let line, let count, let share):
      "line \(line) of \(count)  \(Self.percent(share)) %"
    case .following: "following"
    case .loading(let fraction): "loading \(Self.percent(fraction)) %"
    }
  }

  /// `41.882`: seconds to the millisecond that has begun.
  package static func seconds(microseconds: Int64) -> String {
    let (seconds, rest) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
    let thousandths = String((rest.magnitude / 1_000) + 1_000).dropFirst()
    return (microseconds < 0 && seconds == 0 ? "-0" : String(seconds)) + "." + thousandths
  }

  /// `1:42` or `1:02:03`.
  package static func clock(_ seconds: Int) -> String {
    let seconds = max(0, seconds)
    let (minutes, rest) = (seconds / 60, String(seconds % 60 + 100).dropFirst())
    guard minutes >= 60 else { return "\(minutes):\(rest)" }
    return "\(minutes / 60):\(String(minutes % 60 + 100).dropFirst()):\(rest)"
  }

  private func tls(
    _ facts: TLSFacts, _ isPractice: Bool, _ length: TopLineText.Length
  ) -> String {
    let version = tlsVersion(facts)
    switch (facts.verification, length) {
    case (.unchecked, _): return facts.version == nil ? version : version + " NOT verified"
    case (.ok, .short): return version + " ✓"
    case (.ok, .medium): return version + " verified"
    case (.ok, .long): return version + " verified" + (isPractice ? " (practice)" : "")
    case (.failed, .short): return version + " ✗"
    case (.failed, .medium): return version + " NOT verified"
    case (.failed(let problems, _), .long):
      let titles = problems.prefix(2).map { words(for: $0).title }
      return version + " NOT verified: " + titles.joined(separator: ", ")
    }
  }

  /// `TLS 1.3`, where OpenSSL says `TLSv1.3`.
  package func tlsVersion(_ facts: TLSFacts) -> String {
    guard let version = facts.version else { return "TLS" }
    let digits = version.hasPrefix("TLSv") ? "TLS " + version.dropFirst(4) : Substring(version)
    return visible(String(digits))
  }

  private func reason(of trouble: Trouble) -> String? {
    switch trouble {
    case .cannotRecord(_, let reason), .recordingLost(_, let reason): ": " + visible(reason)
    default: nil
    }
  }

  private static func percent(_ fraction: Double) -> Int {
    fraction.isFinite ? Int((max(0, min(1, fraction)) * 100).rounded(.down)) : 0
  }
}
