/// The command line to the server.
package struct PromptModel: Hashable, Sendable {
  /// What is typed.
  var text = ""
}
