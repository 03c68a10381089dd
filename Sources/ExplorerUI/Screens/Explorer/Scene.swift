import SMTPCore
import SMTPGuide
import TerminalCanvas

/// What the parts of the explorer's screen show, looked up once for a frame.
struct Scene {
  let model: Model
  /// The session as it stands now; of a recording, where it has been played to.
  let present: Session
  /// The entry that is looked at: the selected one, else the last; nil before there is any.
  let index: Int?
  /// That entry and the session behind it.
  let moment: Timeline.Moment?

  /// Looks up what `model` shows.
  init(_ model: Model) {
    self.model = model
    present = model.session.present
    let last = model.session.count - 1
    index = last < 0 ? nil : min(model.log.selection ?? last, last)
    moment = index.flatMap { model.session.timeline.moment(at: $0) }
  }

  /// The client's state before that entry.
  var stateBefore: StateName {
    guard let index, index > 0 else { return .connect }
    return model.session.timeline.entries[index - 1].state
  }

  /// Whether a past moment is looked at.
  var isPast: Bool { model.log.selection != nil && index != model.session.count - 1 }

  /// The session at the moment that is looked at.
  var viewed: Session { isPast ? moment?.session ?? present : present }

  /// The session that leads to what is next: the present one, for what is typed is sent now. Where
  /// nothing is sent, in a recording, it is the one that is looked at.
  var leading: Session { model.isReadOnly ? viewed : present }

  var guide: Guide { model.guide }

  /// The style of a role.
  func style(_ role: Theme.Role) -> Style { model.theme.style(role) }

  /// How far a live connection is; nil where there is none.
  var status: LiveModel.Status? { model.session.live?.status }

  /// Whether there is a connection at this moment, so that its state means something.
  var isConnected: Bool { model.session.count > 0 && viewed.closing == nil && !isOver }

  /// Whether the session that is looked at has ended.
  var isOver: Bool {
    if case .closed = viewed.state { return true }
    guard !isPast, case .ended? = status else { return false }
    return true
  }

  /// What of the screen is open.
  var content: ExplorerLayout.Content { model.explorerContent }
}
