import TestSupport
import Testing

@testable import SMTPCore

struct BlockQueueTests {
  @Test func itIsAQueueWhateverIsAddedAndTaken() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<20 {
      var queue = BlockQueue<Int>()
      var model: [Int] = []
      for step in 0..<3_000 {
        if Int.random(in: 0..<10, using: &generator) < (step / 500 % 2 == 0 ? 7 : 3) {
          queue.append(step)
          model.append(step)
        } else {
          queue.removeFirst()
          if !model.isEmpty { model.removeFirst() }
        }
        if generator.once(in: 50) {
          queue.updateFirst { $0 = -step }
          if !model.isEmpty { model[0] = -step }
        }
        if generator.once(in: 50) {
          queue.updateLast { $0 = step }
          if !model.isEmpty { model[model.count - 1] = step }
        }
        #expect(queue.first == model.first && queue.last == model.last)
        #expect(queue.count == model.count && queue.isEmpty == model.isEmpty)
      }
      #expect(Array(queue) == model)
    }
  }

  @Test func equalityIsThatOfTheElements() {
    var a = BlockQueue<Int>()
    var b = BlockQueue<Int>()
    for value in 0..<1_000 { a.append(value) }
    for value in -700..<1_000 { b.append(value) }
    #expect(a != b)
    for _ in 0..<700 { b.removeFirst() }
    #expect(a == b)
    #expect(a.hashValue == b.hashValue)
    b.updateLast { $0 += 1 }
    #expect(a != b)
  }

  @Test func aCopyStaysWhatItWas() {
    var queue = BlockQueue<Int>()
    for value in 0..<600 { queue.append(value) }
    let copy = queue
    for _ in 0..<300 { queue.removeFirst() }
    queue.append(600)
    queue.updateFirst { $0 = -1 }
    #expect(Array(copy) == Array(0..<600))
    #expect(queue.first == -1 && queue.last == 600 && queue.count == 301)
  }
}
