import SMTPCore

/// The words for an enhanced status code in each of its classes.
struct EnhancedWords: Sendable {
  /// The second and third number: the row of the catalog.
  let subject: EnhancedSubject
  let detail: Int
  /// A few words to stand beside the code.
  let title: String
  /// What the code is about, whatever its class.
  let about: String
  /// What it means for you as 2, as 4 and as 5; nil where no server is known to send it so.
  let success: String?
  let transient: String?
  let permanent: String?
  /// What to do about it.
  let action: String
  /// What to do where it is refused for now, if that differs.
  let transientAction: String?
  /// Whether to try again, where the class does not say it.
  let retry: Retry?

  init(
    _ subject: EnhancedSubject, _ detail: Int, _ title: String, about: String,
    success: String? = nil, transient: String? = nil, permanent: String? = nil, action: String,
    transientAction: String? = nil, retry: Retry? = nil
  ) {
    self.subject = subject
    self.detail = detail
    self.title = title
    self.about = about
    self.success = success
    self.transient = transient
    self.permanent = permanent
    self.action = action
    self.transientAction = transientAction
    self.retry = retry
  }

  /// What to do about it in a class.
  func action(in class: EnhancedClass) -> String {
    `class` == .transient ? transientAction ?? action : action
  }

  /// What it means for you in a class, or nil where no server is known to send it so.
  func sentence(in class: EnhancedClass) -> String? {
    switch `class` {
    case .success: success
    case .transient: transient
    case .permanent: permanent
    }
  }
}
