/// Where the sequence diagram is.
package struct LadderModel: Hashable, Sendable {
  /// Which entry is selected; as the page opens the last one, whatever comes.
  var list = PageList(selection: .max)
}
