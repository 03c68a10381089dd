import TerminalCanvas

/// Where the columns of the ladder are.
struct LadderColumns: Hashable {
  /// The first column of all, for the mark of the selected row.
  let start: Int
  /// Where times begin; they take nine columns. Behind `client` where there is no room for them.
  let time: Int?
  /// Our lifeline.
  let client: Int
  /// The other side's lifeline.
  let server: Int
  /// Where it stands how long an answer took; nil where there is no room for it.
  let latency: Int?
  /// The first column that is not the ladder's any more.
  let end: Int

  init(_ rect: Rect) {
    start = rect.column
    end = rect.endColumn
    let showsTime = rect.columns >= 50
    let showsLatency = rect.columns >= 64
    time = showsTime ? rect.column + 2 : nil
    client = rect.column + (showsTime ? 13 : 2)
    server = max(client + 1, rect.endColumn - (showsLatency ? 11 : 1))
    latency = showsLatency ? server + 2 : nil
  }
}
