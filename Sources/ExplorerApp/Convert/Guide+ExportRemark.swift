import SMTPCore
import SMTPGuide
import Transcript

extension Guide {
  /// The words of a remark in an exported text.
  func text(_ remark: ExportRemark) -> String {
    switch remark {
    case .source(let target, let started):
      text(ExportNotice.source(target: target, started: started?.text))
    case .opened(let opening):
      text(SessionNotice.connected(Self.place(opening)))
    case .secured(let facts):
      text(SessionNotice.secured(facts))
    case .securingFailed(let reason): text(SessionNotice.securingFailed(VisibleText.string(reason)))
    case .securityLayer: text(SessionNotice.securityLayer)
    case .closed(let closing): text(SessionNotice.closed(closing, isServer: false))
    case .escaped: text(ExportNotice.escaped)
    case .unfinished: text(ExportNotice.unfinished)
    case .notSaid(let verbs): text(ExportNotice.notSaid(verbs: verbs))
    case .parametersLeftOut(let parameters): text(ExportNotice.parametersLeftOut(parameters))
    case .mechanismUnknown(let name): text(ExportNotice.mechanismUnknown(name))
    case .asksForPassword(let user): text(ExportNotice.asksForPassword(user: user))
    case .messageMissing: text(ExportNotice.messageMissing)
    case .chunksAsData: text(ExportNotice.chunksAsData)
    case .severalConnections(let count): text(ExportNotice.severalConnections(count))
    }
  }

  /// Where a connection goes, with the name that was asked for.
  static func place(_ opening: Opening) -> String {
    if let path = opening.path { return VisibleText.string(path) }
    let names = [opening.host, opening.address].compactMap { $0.map { VisibleText.string($0) } }
    var place = names.first ?? ""
    if names.count == 2, names[0] != names[1] { place += " [\(names[1])]" }
    if !place.isEmpty, let port = opening.port { place += " port \(port)" }
    return place
  }
}
