import SMTPCore
import Transcript

/// Any text as the log of every program, as a recording and as a scenario: nothing traps or hangs,
/// what is read can be written, compared, cleaned and sent again, and a scenario that is read is
/// written so that it reads the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  let detected = TranscriptFormat.detect(input)
  for format in ImportedFormat.all {
    let isDetected = detected == .told(format)
    use(SessionImporter.events(of: input, as: format), isDetected: isDetected)
  }
  if let (events, _) = try? TranscriptReader.read(input) { use(events, isDetected: true) }
  readScenario(input)
  return 0
}

private func use(_ events: [TimedEvent], isDetected: Bool) {
  guard events.count < 2_000 else { return }
  let steps = SessionSteps(events)
  let comparison = SessionComparison(steps, steps, rules: ComparisonRules())
  precondition(comparison.isSame, "a session differs from itself")
  // The rest takes its time: only for what the text looks like.
  guard isDetected else { return }
  let text = DialogueExporter.text(of: events) { _ in "remark" }
  _ = SessionImporter.events(of: text, as: .dialogue)
  var header = TranscriptHeader(started: nil, target: nil, secrets: .kept)
  _ = try? SessionSharing.share(events, header: &header, isLMTP: false)
  var redactor = Redactor()
  let kept = events.flatMap { redactor.redact($0) } + redactor.finish(at: nil)
  var maker = ScenarioMaker(name: "recorded", summary: "A test.", isLMTP: false)
  var session = Session()
  for event in kept { session.apply(event.event, at: event.at) { maker.take($0, $1) } }
  session.finish { maker.take($0, $1) }
  readScenario(Array(ScenarioText.text(of: maker.made.scenario).utf8), mustRead: true)
}

private func readScenario(_ octets: [UInt8], mustRead: Bool = false) {
  guard let scenario = try? ScenarioText.scenario(of: octets) else {
    return precondition(!mustRead, "a scenario that was made cannot be read")
  }
  let text = ScenarioText.text(of: scenario)
  let again = try? ScenarioText.scenario(of: Array(text.utf8))
  precondition(again?.rules == scenario.rules, "a scenario does not read as it was written")
}
