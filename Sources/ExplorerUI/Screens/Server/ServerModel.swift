/// What the page shows and where its selection is.
package struct ServerModel: Hashable, Sendable {
}
