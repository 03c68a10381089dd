/// What the diagram of the states says beside their names.
package enum DiagramText: Hashable, Sendable {
  case title
  /// What comes from any state.
  case fromAnywhere
  /// What stands out.
  case brightMeaning
  /// The ways that are not drawn.
  case linesMeaning
  case noWayTaken
}

extension Guide {
  /// What the diagram of the states says beside their names.
  package func text(_ text: DiagramText) -> String {
    switch text {
    case .title: "States of a session"
    case .fromAnywhere: "any"
    case .brightMeaning: "Bright: the way this session took."
    case .linesMeaning: "RSET and EHLO lead back to ready from anywhere."
    case .noWayTaken: "No session is open: this is the way that one can take."
    }
  }
}
