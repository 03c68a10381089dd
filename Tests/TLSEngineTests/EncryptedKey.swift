import COpenSSL

@testable import TLSEngine

/// A private key that only a passphrase opens.
enum EncryptedKey {
  static func pem(of privateKey: [UInt8], passphrase: String) throws -> String {
    guard let key = DER.privateKey(privateKey), let memory = BIO_new(BIO_s_mem()) else {
      throw TestCertificate.Unreadable()
    }
    defer { BIO_free(memory) }
    let written = passphrase.withCString { text in
      PEM_write_bio_PKCS8PrivateKey(
        memory, key.pointer, EVP_aes_128_cbc(), text, Int32(passphrase.utf8.count), nil, nil)
    }
    guard written == 1 else { throw TestCertificate.Unreadable() }
    var octets = [UInt8](repeating: 0, count: BIO_ctrl_pending(memory))
    BIO_read(memory, &octets, Int32(octets.count))
    return String(decoding: octets, as: UTF8.self)
  }
}
