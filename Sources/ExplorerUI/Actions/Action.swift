package import SMTPGuide

/// Something that a person can do: a row of the action table.
package struct Action: Sendable {
  /// Which one; its words are in the guide under this name.
  package var id: ActionID
  /// The keys that do it.
  package var keys: [KeyBinding]
  /// Whether it stands in the list that `:` opens.
  package var isListed: Bool
  /// Whether it takes words behind its name in that list.
  package var takesArgument: Bool
  /// Why it cannot be done now; nil if it can.
  package var obstacle: @Sendable (Model) -> ActionObstacle?
  /// Does it.
  package var perform: @Sendable (inout Model, String?) -> [Effect]

  /// A row of the table.
  init(
    _ id: ActionID, keys: [KeyBinding] = [], isListed: Bool = true, takesArgument: Bool = false,
    unless obstacle: @escaping @Sendable (Model) -> ActionObstacle? = { _ in nil },
    perform: @escaping @Sendable (inout Model, String?) -> [Effect]
  ) {
    self.id = id
    self.keys = keys
    self.isListed = isListed
    self.takesArgument = takesArgument
    self.obstacle = obstacle
    self.perform = perform
  }
}
