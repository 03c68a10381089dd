import TestSupport
import Testing

@testable import Transcript

@Suite struct AlignmentTests {
  /// The length of the longest common subsequence, in quadratic time.
  private func longest(_ first: [Int], _ second: [Int]) -> Int {
    var row = [Int](repeating: 0, count: second.count + 1)
    for one in first {
      var diagonal = 0
      for (index, other) in second.enumerated() {
        let above = row[index + 1]
        row[index + 1] = one == other ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[second.count]
  }

  private func random(_ count: Int, of kinds: Int, _ generator: inout SeededGenerator) -> [Int] {
    (0..<count).map { _ in Int.random(in: 0..<kinds, using: &generator) }
  }

  @Test(arguments: 0..<200)
  func aShortPathIsTheBest(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let kinds = Int.random(in: 1...8, using: &generator)
    let first = random(Int.random(in: 0...40, using: &generator), of: kinds, &generator)
    let second = random(Int.random(in: 0...40, using: &generator), of: kinds, &generator)
    let pairs = EditPath.pairs(first[...], second[...])
    #expect(pairs.allSatisfy { first[$0.0] == second[$0.1] })
    #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.0 < $1.0 && $0.1 < $1.1 })
    #expect(pairs.count == longest(first, second))
  }

  /// Beyond the limit the pairs are still pairs, and what is alike is found again.
  @Test func aLongPathGoesOn() {
    var generator = SeededGenerator(seed: 1)
    let noise = random(2_000, of: 1_000_000, &generator).map { -1 - $0 }
    let others = random(2_000, of: 1_000_000, &generator).map { 2_000_000 + $0 }
    let common = random(3_000, of: 40, &generator)
    let first = noise + common
    let second = others + common
    let pairs = EditPath.pairs(first[...], second[...])
    #expect(pairs.allSatisfy { first[$0.0] == second[$0.1] })
    #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.0 < $1.0 && $0.1 < $1.1 })
    #expect(pairs.count > 2_500)
  }

  @Test(arguments: 0..<50)
  func eachStepIsThereOnce(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    func keys() -> [StepKey] {
      random(Int.random(in: 0...60, using: &generator), of: 6, &generator).map { number in
        switch number {
        case 0: .connection
        case 1: .message
        case 2: .tls
        case 3: .unasked
        case 4: .closing
        default: .injected
        }
      }
    }
    let first = keys()
    let second = keys()
    let pairs = StepAlignment(first, second).pairs
    #expect(pairs.compactMap(\.first) == Array(first.indices))
    #expect(pairs.compactMap(\.second) == Array(second.indices))
    for pair in pairs {
      guard let one = pair.first, let other = pair.second else { continue }
      #expect(first[one].kind == second[other].kind)
    }
  }

  /// Long sessions of commands that nothing but their verb has in common take no square of it.
  @Test func aLongSessionIsAligned() {
    func text(_ word: String) -> String {
      (0..<10_000).map { "C: NOOP \(word)\($0)\nS: 250 ok\n" }.joined()
    }
    let same = Dialogue.compare("S: 220 a\n" + text("x"), "S: 220 a\n" + text("x"))
    #expect(same.isSame)
    #expect(same.pairs.count == 10_001)
    let other = Dialogue.compare("S: 220 a\n" + text("x"), "S: 220 a\n" + text("y"))
    #expect(other.counts == [.command: 10_000])
  }
}
