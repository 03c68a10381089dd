import ExplorerUI
import Glibc
import SMTPCore
import SMTPGuide
import TerminalCanvas
import Transcript

/// Prints what it costs from a key to its frame, in sessions of three lengths: it should be alike.
enum Frames {
  private static let lengths = [100, 100_000, 1_000_000]
  /// Frames of which the median is told.
  private static let count = 101

  /// Something that is done again and again.
  private struct Scene {
    var name: String
    var isPlayed = false
    /// What is done before.
    var preparation: [ExplorerUI.Message]
    /// What is done for one frame, the first one first, then the second, and so on round.
    var steps: [ExplorerUI.Message]
  }

  private static let scenes: [Scene] = [
    Scene(name: "log, k", preparation: keys(Key(.escape)), steps: keys("k", "k", "j", "j")),
    Scene(name: "log, g and G", preparation: keys(Key(.escape)), steps: keys("g", "G")),
    Scene(
      name: "log, PgUp in the middle", preparation: keys(Key(.escape), Key(.pageUp), Key(.pageUp)),
      steps: [key(Key(.pageUp)), key(Key(.pageDown))]),
    Scene(
      name: "log, n",
      preparation: keys(Key(.escape)) + keys("/", "q", "u", "e") + [key(Key(.enter))],
      steps: keys("n", "N", "N", "n")),
    Scene(
      name: "prompt, a character", preparation: [], steps: keys("n", "o") + [backspace, backspace]),
    Scene(name: "a reply arrives", preparation: [], steps: [reply]),
    Scene(name: "ladder, k", preparation: keys(Key(.function(6))), steps: keys("k", "k", "j", "j")),
    Scene(name: "findings, k", preparation: keys(Key(.function(4))), steps: keys("k", "j")),
    Scene(name: "server, j", preparation: keys(Key(.function(3))), steps: keys("j", "k")),
    Scene(
      name: "playback, step", isPlayed: true, preparation: keys(" ", "G", ","),
      steps: keys(".", ",")),
    Scene(
      name: "playback, seek", isPlayed: true, preparation: keys(" ", "G"),
      steps: [key(Key(.left)), key(Key(.right))]),
    Scene(
      name: "playback, k", isPlayed: true, preparation: keys(" ", "G"),
      steps: keys("k", "k", "j", "j")),
    Scene(name: "playback, g and G", isPlayed: true, preparation: keys(" "), steps: keys("g", "G")),
    Scene(
      name: "playback, n", isPlayed: true,
      preparation: keys(" ", "G", "k", "/", "q", "u", "e") + [key(Key(.enter))],
      steps: keys("n", "N")),
  ]

  static func run() {
    var costs: [[Int]] = Array(repeating: [], count: scenes.count)
    for length in lengths {
      let events = Traffic.deliveries(length)
      let live = model(events, isPlayed: false)
      let played = model(events, isPlayed: true)
      for (index, scene) in scenes.enumerated() {
        costs[index].append(cost(of: scene, in: scene.isPlayed ? played : live))
      }
    }
    print(
      "µs from a key to its frame at " + lengths.map { "\($0)" }.joined(separator: ", ")
        + " entries:")
    for (scene, costs) in zip(scenes, costs) { report(scene.name, costs) }
    typing()
  }

  /// What a character costs in lines of several lengths.
  private static func typing() {
    let lengths = [10, 1_000, 65_000]
    let costs = lengths.map { length in
      var model = model(Traffic.deliveries(100), isPlayed: false)
      _ = update(&model, .input(.paste("MAIL FROM:<" + String(repeating: "x", count: length))))
      let scene = Scene(name: "", preparation: [], steps: keys("n") + [backspace])
      return cost(of: scene, in: model)
    }
    print(
      "µs from a character to its frame in a line of "
        + lengths.map { "\($0)" }.joined(separator: ", ") + " octets:")
    report("prompt, a character", costs)
  }

  private static func report(_ name: String, _ nanoseconds: [Int]) {
    let least = max(1, nanoseconds.min() ?? 1)
    let ratio = 100 * (nanoseconds.max() ?? 0) / least
    let texts = nanoseconds.map { "\($0 / 1_000)" }.joined(separator: ", ")
    print("  \(texts), the most is \(ratio / 100).\(ratio % 100 / 10) times the least: \(name)")
  }

  /// The median of nanoseconds for one step and its frame.
  private static func cost(of scene: Scene, in model: Model) -> Int {
    var model = model
    for message in scene.preparation { _ = update(&model, message) }
    // What is copied once belongs to no key.
    _ = update(&model, .tick(Instant(microseconds: 2_000_000)))
    var costs: [Int] = []
    var cells = 0
    for number in 0..<count {
      let start = now
      _ = update(&model, scene.steps[number % scene.steps.count])
      cells += view(model).cells.count
      costs.append(now - start)
    }
    precondition(cells > 0)
    return costs.sorted()[count / 2]
  }

  /// What the processor has worked for this thread so far, in nanoseconds.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  /// The explorer with a session of these events, at its end.
  private static func model(_ events: [TimedEvent], isPlayed: Bool) -> Model {
    var model = Model(
      size: Size(columns: 100, rows: 30), theme: Theme(depth: .many, background: .dark),
      guide: Guide(language: .en),
      settings: Settings(clientName: "client.example"))
    if isPlayed {
      _ = update(&model, .playback(.opened(name: "a.ehlo", target: "mx.example", isLMTP: false)))
      _ = update(&model, .playback(.events(events, fraction: 1)))
      _ = update(&model, .playback(.loaded(warnings: [])))
    } else {
      _ = update(&model, .live(.connecting(target: "mx.example")))
      _ = update(&model, .live(.connected(place: "mx.example", recording: nil)))
      _ = update(&model, .live(.events(events)))
    }
    return model
  }

  private static let backspace = key(Key(.backspace))
  private static let reply = ExplorerUI.Message.live(
    .events([Traffic.received("250 2.1.5 recipient ok\r\n")]))

  private static func key(_ key: Key) -> ExplorerUI.Message { .input(.key(key)) }

  private static func keys(_ keys: Key...) -> [ExplorerUI.Message] { keys.map(key) }

  private static func keys(_ characters: Character...) -> [ExplorerUI.Message] {
    characters.map { key(.character($0)) }
  }
}
