import SMTPCore

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

  /// Whether a past moment is looked at.
  var isPast: Bool { model.log.selection != nil && index != model.session.count - 1 }

  /// The session at the moment that is looked at.
  var viewed: Session { isPast ? moment?.session ?? present : present }
}
