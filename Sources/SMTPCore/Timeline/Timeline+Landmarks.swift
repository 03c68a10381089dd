/// Entries that stand out, found without a fold.
extension Timeline {
  /// What makes an entry stand out.
  package enum Landmark: Hashable, Sendable, CaseIterable {
    /// A connection was opened.
    case opened
    /// The server accepted EHLO or its kin.
    case hello
    /// TLS came up.
    case secured
    /// It breaks a rule; an entry that breaks several counts as often.
    case finding
  }

  /// The last landmark of a kind before the entry `index`; nil if there is none.
  package func last(_ landmark: Landmark, before index: Int) -> Int? {
    let all = landmarks[landmark] ?? []
    let place = Self.place(of: index, in: all)
    return place > 0 ? all[place - 1] : nil
  }

  /// The first landmark of a kind behind the entry `index`; nil if there is none.
  package func first(_ landmark: Landmark, after index: Int) -> Int? {
    let all = landmarks[landmark] ?? []
    let place = Self.place(of: index.addingClamped(1), in: all)
    return place < all.count ? all[place] : nil
  }

  /// How many landmarks of a kind stand before the entry `index`.
  package func count(_ landmark: Landmark, before index: Int) -> Int {
    Self.place(of: index, in: landmarks[landmark] ?? [])
  }

  /// How many of `all`, which ascend, are less than `index`.
  private static func place(of index: Int, in all: [Int]) -> Int {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle] < index { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Observation {
  /// What makes it stand out; `session` is the one behind it.
  func landmark(_ session: Session) -> Timeline.Landmark? {
    switch kind {
    case .opened: .opened
    case .secured: .secured
    case .reply(let reply, let answered?)
    where answered.verb?.isHello == true && reply.category == .success && reply.end != .cut:
      .hello
    default: nil
    }
  }
}
