/// Who a client has logged in as.
struct ServerLogin: Hashable, Sendable {
  /// The user's name.
  let user: String
  /// Whether it has not said who it is (RFC 4505): whatever is kept for somebody stays closed to it.
  let isAnonymous: Bool

  /// The login of a user.
  init(user: String) {
    self.user = user
    isAnonymous = false
  }

  private init(anonymous name: String) {
    user = name
    isAnonymous = true
  }

  /// The login of somebody who does not say who it is.
  static let anonymous = ServerLogin(anonymous: "anonymous")
}
