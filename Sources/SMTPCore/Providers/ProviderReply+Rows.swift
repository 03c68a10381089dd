/// The table, particular rows before general ones.
extension ProviderReply {
  package static let all: [ProviderReply] =
    gmail + exchangeOnline + yahoo + iCloud + postfix + exim + sendmail + lists + general
}
