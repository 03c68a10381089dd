import SMTPCore
import SMTPGuide

/// One of the phases that a session goes through, and how far it is with it.
struct Phase: Hashable {
  /// The phases in their order.
  enum Place: Int, CaseIterable, Hashable {
    case greeting, hello, tls, authentication, mail, recipients, content
  }

  /// How far the session is with it.
  enum Standing: Hashable {
    case ahead
    case done
    /// The server does not offer it.
    case unavailable
    /// The session is here; with what there is to say of it.
    case present(String)
  }

  var place: Place
  /// Its name: that of the verb.
  var name: String
  var standing: Standing

  /// The phases of a session in their order.
  ///
  /// - Parameter isSubmission: Whether TLS and AUTH come before mail, as in the suggestions.
  static func all(of session: Session, isSubmission: Bool, guide: Guide) -> [Phase] {
    let present = place(of: session, isSubmission: isSubmission)
    return Place.allCases.map { place in
      let name = name(of: place, in: session, guide)
      if place == present {
        return Phase(place: place, name: name, standing: .present(detail(place, in: session)))
      }
      return Phase(place: place, name: name, standing: standing(of: place, in: session))
    }
  }

  /// Where the session is; nil once it is over, and before it begins.
  private static func place(of session: Session, isSubmission: Bool) -> Place? {
    switch session.state {
    case .connect: session.opening == nil ? nil : .greeting
    case .rejected, .turn: .greeting
    case .greeted, .tls: .hello
    case .ready: readyPlace(session, isSubmission)
    case .tlsPending: .tls
    case .auth: .authentication
    case .mail, .rcpt: .recipients
    case .data, .dataReply, .bdat, .bdatFailed, .quit: .content
    case .closed: nil
    }
  }

  /// Between transactions: what is being answered, else what is best done next.
  private static func readyPlace(_ session: Session, _ isSubmission: Bool) -> Place {
    var verb = session.oldestOutstandingVerb
    if verb == nil, case .command(let best)? = session.available(isSubmission: isSubmission).first {
      verb = best
    }
    switch verb {
    case .starttls?: return .tls
    case .auth?: return .authentication
    case .ehlo?, .helo?, .lhlo?: return .hello
    default: return .mail
    }
  }

  private static func standing(of place: Place, in session: Session) -> Standing {
    let isKnown = session.hello != nil
    let state = session.state
    switch place {
    case .greeting:
      if session.isGreeted || isKnown { return .done }
      switch state {
      case .connect, .closed, .rejected: return .ahead
      default: return .done
      }
    case .hello: return isKnown ? .done : .ahead
    case .tls:
      if session.tls != nil { return .done }
      return isKnown && session.capabilities?.offers("STARTTLS") != true ? .unavailable : .ahead
    case .authentication:
      if session.authentication != nil { return .done }
      return isKnown && session.capabilities?.mechanisms.isEmpty != false ? .unavailable : .ahead
    case .mail: return state.envelope == nil ? .ahead : .done
    case .recipients: return (state.envelope?.acceptedCount ?? 0) > 0 ? .done : .ahead
    case .content: return .ahead
    }
  }

  private static func name(of place: Place, in session: Session, _ guide: Guide) -> String {
    switch place {
    case .greeting: guide.text(.greeting)
    case .hello: (session.hello ?? (session.isLMTP ? .lhlo : .ehlo)).rawValue
    case .tls: "TLS"
    case .authentication: Verb.auth.rawValue
    case .mail: Verb.mail.rawValue
    case .recipients: Verb.rcpt.rawValue
    case .content: contentName(session.state)
    }
  }

  private static func contentName(_ state: State) -> String {
    switch state {
    case .bdat, .bdatFailed: Verb.bdat.rawValue
    case .quit: Verb.quit.rawValue
    default: Verb.data.rawValue
    }
  }

  /// What there is to say of the present phase: recipients, a refusal.
  private static func detail(_ place: Place, in session: Session) -> String {
    switch (place, session.state) {
    case (.greeting, .rejected(let code)): return "✗ \(code)"
    case (.content, .bdatFailed): return "✗"
    case (.recipients, let state):
      guard let envelope = state.envelope else { return "" }
      let counts = [
        (envelope.acceptedCount, ReplyCategory.success),
        (envelope.deferredCount, .transient),
        (envelope.refusedCount - envelope.deferredCount, .permanent),
      ]
      return counts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1.mark)" }.joined(separator: " ")
    default: return ""
    }
  }
}
