/// The message that is being written.
package struct Composer: Hashable, Sendable {
}
