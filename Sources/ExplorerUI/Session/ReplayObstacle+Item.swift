package import SMTPGuide
package import Transcript

extension ReplayObstacle {
  /// What keeps a recording from being sent on.
  package init(_ obstacle: ReplayItem.Obstacle) {
    switch obstacle {
    case .gap(.secret): self = .secretMissing
    case .gap(.message): self = .messageMissing
    case .gap(.swappedRoles): self = .swappedRoles
    case .gap(.incomplete): self = .incomplete
    case .loginInTheClear: self = .loginInTheClear
    case .loginNotOffered: self = .loginNotOffered
    case .tlsRefused: self = .tlsRefused
    case .chunkingMissing: self = .chunkingMissing
    case .contentWanted: self = .contentWanted
    case .turnedAway: self = .turnedAway
    case .tooLong: self = .tooLong
    }
  }
}
