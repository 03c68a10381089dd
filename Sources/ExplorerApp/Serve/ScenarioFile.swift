import Glibc
package import SMTPCore
package import SMTPGuide

/// Finds practice scenarios: those of the program by their names, others in files.
package enum ScenarioFile {
  /// The scenario that a person names: one of the program's own, or the path of a file, which has
  /// a `/` or `.scenario` in it; `-` is standard input.
  package static func scenario(_ name: String) throws(Trouble) -> Scenario {
    if let known = Scenario.named(name) { return known }
    guard name == "-" || name.contains("/") || name.hasSuffix(".scenario") else {
      throw .unknownScenario(name, known: Scenario.all.map(\.name))
    }
    return try read(name)
  }

  /// The scenario in a file; nil where it holds something else.
  package static func scenario(in path: String) throws(Trouble) -> Scenario? {
    let mark = 64
    guard path != "-", let beginning = try? SmallFile.read(path, upTo: mark, isRegular: true),
      ScenarioText.isBegin(beginning)
    else { return nil }
    return try read(path)
  }

  private static func read(_ path: String) throws(Trouble) -> Scenario {
    let octets = try octets(of: path)
    do throws(ScenarioTextError) {
      return try ScenarioText.scenario(of: octets)
    } catch {
      throw .badScenario(path: path == "-" ? "standard input" : path, error)
    }
  }

  private static func octets(of path: String) throws(Trouble) -> [UInt8] {
    do {
      return try WholeFile.read(path, upTo: ScenarioText.longest)
    } catch .fileTooLarge(let path, let limit) {
      throw .scenarioTooLarge(path: path, limit: limit)
    }
  }
}
