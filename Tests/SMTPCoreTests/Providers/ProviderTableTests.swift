import Testing

@testable import SMTPCore

/// The table of replies that are known by their words, against the fixture that it was made from.
struct ProviderTableTests {
  /// A text that a row of the fixture stands for, with the codes that it may come with.
  struct Instance: CustomTestStringConvertible, Sendable {
    let provider: String
    let text: String
    let code: Int
    let enhanced: EnhancedStatusCode?

    var testDescription: String { "\(provider) \(code) \(text)" }
  }

  /// What stands around a fragment that is no sentence by itself.
  private static func sentence(_ text: String, of provider: String) -> String {
    switch provider {
    case "Gmail": text + " - gsmtp"
    case "Postfix" where ["nested MAIL command", "send HELO/EHLO first"].contains(text):
      "Error: " + text
    case "Generic DNSBL": "192.0.2.1 is \(text) now"
    case "Spamhaus DNSBL" where !text.contains(" ") && !text.contains("127"):
      "blocked using \(text).spamhaus.org"
    default: text
    }
  }

  static let instances: [Instance] = rows.flatMap { row -> [Instance] in
    let provider = row["provider"]
    let pattern = row["pattern"].replacing("<id>", with: "4XYZ")
      .replacing("<message-id>", with: "1abc-2-3").replacing("<zone>", with: "bl.example.org")
      .replacing("[ip]", with: "[192.0.2.1]")
    let codes = row["code"].split(separator: " ").compactMap { Int($0) }
    let enhanced = row["enhanced"].split(separator: " ").compactMap { text in
      EnhancedStatusCode(octets: text.prefix { $0 != "-" }.utf8)
    }
    return PatternInstances.all(of: pattern).flatMap { text in
      (codes.isEmpty ? [550] : codes).flatMap { code -> [Instance] in
        let fitting = enhanced.filter { $0.class.rawValue == code / 100 }
        let all: [EnhancedStatusCode?] = fitting.isEmpty ? [nil] : fitting
        return all.map {
          Instance(
            provider: provider, text: sentence(text, of: provider), code: code, enhanced: $0)
        }
      }
    }
  }

  private static let rows: [FactTable.Row] = (try? FactTable("provider.tsv").rows) ?? []

  @Test func everyRowOfTheFixtureIsRead() {
    #expect(Self.rows.count == 123)
    #expect(Self.instances.count > 180)
  }

  @Test(arguments: instances)
  func everyPatternIsRecognised(_ instance: Instance) throws {
    let text = ReplyText(instance.text.utf8)
    if instance.text.contains("(suffix)") {
      let author = ProviderReply.author(of: instance.code, enhanced: instance.enhanced, text)
      #expect(author == .gmail)
      return
    }
    let row = try #require(
      ProviderReply.row(for: instance.code, enhanced: instance.enhanced, text))
    let isProofpoint = instance.text.contains("proofpoint") && row.provider == .proofpoint
    // Words that many use name nobody.
    #expect(
      row.provider == nil || isProofpoint
        || instance.provider.hasPrefix(row.provider?.rawValue ?? ""),
      "\(row.id)")
  }

  @Test func everyRowOfTheTableIsReached() {
    var reached: Set<String> = []
    for instance in Self.instances {
      let text = ReplyText(instance.text.utf8)
      let row = ProviderReply.row(for: instance.code, enhanced: instance.enhanced, text)
      if let row { reached.insert(row.id) }
    }
    let extra: Set = [
      "gmail-rule", "icloud-dmarc", "full", "relaying", "errors", "gmail-home-line",
      "postfix-own-mx", "exim-retry-time", "mechanism-unknown", "postfix-unknown-command",
      "postfix-talk", "exchange-restricted", "spam", "spf", "dkim", "unverified", "logins",
      "login-wanted", "send-as", "exchange-send-as", "exchange-bad-sender",
      "exchange-authentication", "exchange-client-threads", "yahoo-phishing",
    ]
    #expect(Set(ProviderReply.all.map(\.id)).subtracting(reached).subtracting(extra).isEmpty)
  }

  @Test func everyRowIsWrittenWell() {
    #expect(Set(ProviderReply.all.map(\.id)).count == ProviderReply.all.count)
    for row in ProviderReply.all {
      #expect(!row.phrases.isEmpty && row.phrases.allSatisfy { !$0.isEmpty }, "\(row.id)")
      for fragment in row.phrases.joined() {
        #expect(
          fragment.count > 3 && !fragment.contains { (0x41...0x5A).contains($0) }, "\(row.id)")
      }
      #expect(!row.needsEnhanced || !row.enhanced.isEmpty, "\(row.id)")
    }
  }
}
