import SMTPCore
import SMTPGuide

/// What the page about the server shows, and where its list is.
package struct ServerModel: Hashable, Sendable {
  /// Where its list is.
  var list = PageList()
  /// What the page says, line by line.
  private(set) var rows: [ServerRow] = []
  private var facts = ServerFacts()
  private var certificates: [CertificateFacts] = []

  /// Takes in what the session has got since.
  mutating func refresh(_ session: SessionModel, _ guide: Guide) {
    let hasNews = facts.refresh(session)
    let chain = facts.tls.map { session.chain(of: $0) } ?? []
    guard hasNews || chain != certificates else { return }
    certificates = chain
    rows = ServerRows(facts: facts, certificates: chain, guide: guide).all
  }
}
