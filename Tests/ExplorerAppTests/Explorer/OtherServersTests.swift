import ExplorerUI
import SMTPGuide
import SMTPTransport
import TLSEngine
import Testing

@testable import ExplorerApp

/// What one server may know about the person is not for others.
@MainActor
@Suite struct OtherServersTests {
  /// Name and password that the command line gave are for its own server.
  @Test func noServerGetsTheCredentialsOfAnother() async throws {
    let folder = try TemporaryFolder()
    let password = try folder.write("secret\n", to: "password")
    let home = try ScriptedServer(answering: [])
    let other = try ScriptedServer(answering: [])
    let environment = ["EHLO_PASSWORD": "other secret", "NETRC": folder.path("none")]
    let play = ExplorerPlay(environment: environment) { options in
      var sources = PasswordSources(environment: environment, asksPerson: false)
      sources.file = password
      options.credentials = CredentialSource(user: "alice", sources: sources)
    }
    for (server, isOffered) in [(home, true), (other, false)] {
      play.perform(.connect(target: server.name))
      try await play.waitLive { if case .connected = $0 { () } else { nil } }
      play.perform(.computeAnswer(mechanism: "PLAIN", challenge: [], step: 1, login: nil))
      let offered = try await play.waitLive { message -> Bool? in
        switch message {
        case .answerComputed: true
        case .credentialsNeeded: false
        default: nil
        }
      }
      #expect(offered == isOffered)
    }
    await play.finish()
  }

  @Test func aCertificateIsForItsOwnServerToo() {
    var options = ExplorerOptions(
      beginning: .start, request: SessionRequest(target: Target(place: .practice(scenario: nil))),
      clientName: "me.test",
      credentials: CredentialSource(
        user: "alice", sources: PasswordSources(environment: [:], asksPerson: false)),
      environment: [:], guide: Guide(language: .en))
    options.request.tls.sni = "first"
    options.request.tls.clientCertificateFile = "me.pem"
    options.request.tls.clientKeyFile = "me.key"
    options.request.tls.caFile = "all.pem"
    let elsewhere = options.elsewhere
    #expect(elsewhere.credentials.user == nil)
    #expect(elsewhere.request.tls.sni == nil)
    #expect(elsewhere.request.tls.clientCertificateFile == nil)
    #expect(elsewhere.request.tls.clientKeyFile == nil)
    #expect(elsewhere.request.tls.caFile == "all.pem")
  }
}
