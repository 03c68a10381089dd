/// What the page shows and where its selection is.
package struct ServerModel: Hashable, Sendable {
  /// Where its list is.
  var list = PageList()
}
