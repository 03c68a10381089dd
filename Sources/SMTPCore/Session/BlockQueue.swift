/// A first-in, first-out queue whose copies share all but one block.
///
/// Sessions are copied into checkpoints: a copy that is changed afterwards pays for the block that
/// it touches, not for the whole queue. Adding and taking cost the same however much is queued.
struct BlockQueue<Element> {
  private static var blockSize: Int { 256 }

  /// Blocks in order; those before `firstBlock` are empty, and so is a last one kept for reuse.
  private var blocks: [[Element]] = []
  private var firstBlock = 0
  /// How many elements of the first block are taken already.
  private var taken = 0

  /// How many elements are queued.
  private(set) var count = 0

  /// An empty queue.
  init() {}

  /// Whether nothing is queued.
  var isEmpty: Bool { count == 0 }

  /// The oldest element.
  var first: Element? { isEmpty ? nil : blocks[firstBlock][taken] }

  /// The newest element.
  var last: Element? { isEmpty ? nil : blocks[blocks.count - 1].last }

  /// Adds an element behind all others.
  mutating func append(_ element: Element) {
    if blocks.isEmpty || blocks[blocks.count - 1].count == Self.blockSize { blocks.append([]) }
    blocks[blocks.count - 1].append(element)
    count += 1
  }

  /// Takes the oldest element off; nothing happens where there is none.
  mutating func removeFirst() {
    guard !isEmpty else { return }
    taken += 1
    count -= 1
    if isEmpty {
      // Most queues are empty again and again: the last block's room is used anew.
      blocks.removeFirst(blocks.count - 1)
      blocks[0].removeAll(keepingCapacity: true)
      firstBlock = 0
      taken = 0
      return
    }
    guard taken == blocks[firstBlock].count else { return }
    blocks[firstBlock] = []
    firstBlock += 1
    taken = 0
    // Taking the empty blocks off now and then costs a constant for each.
    if firstBlock >= 64, firstBlock * 2 >= blocks.count {
      blocks.removeFirst(firstBlock)
      firstBlock = 0
    }
  }

  /// Changes the oldest element; nothing happens where there is none.
  mutating func updateFirst(_ change: (inout Element) -> Void) {
    if !isEmpty { change(&blocks[firstBlock][taken]) }
  }

  /// Changes the newest element; nothing happens where there is none.
  mutating func updateLast(_ change: (inout Element) -> Void) {
    guard !isEmpty else { return }
    let block = blocks.count - 1
    change(&blocks[block][blocks[block].count - 1])
  }
}

extension BlockQueue: Sequence {
  func makeIterator() -> some IteratorProtocol<Element> {
    blocks[firstBlock...].joined().dropFirst(taken).makeIterator()
  }
}

extension BlockQueue: Equatable where Element: Equatable {
  /// Whether the same elements are queued; how they lie in blocks does not matter.
  static func == (a: BlockQueue, b: BlockQueue) -> Bool {
    a.count == b.count && a.elementsEqual(b)
  }
}

extension BlockQueue: Hashable where Element: Hashable {
  func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for element in self { hasher.combine(element) }
  }
}

extension BlockQueue: Sendable where Element: Sendable {}
