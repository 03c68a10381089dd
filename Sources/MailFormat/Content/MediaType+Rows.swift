/// The types that are known, by the ends of names and by first octets.
extension MediaType {
  static let byExtension: [String: String] = [
    "7z": "application/x-7z-compressed", "aac": "audio/aac", "asc": "text/plain",
    "avi": "video/x-msvideo", "avif": "image/avif", "bmp": "image/bmp",
    "bz2": "application/x-bzip2",
    "c": "text/x-c", "cfg": "text/plain", "conf": "text/plain", "crt": "application/pkix-cert",
    "css": "text/css", "csv": "text/csv", "diff": "text/x-diff", "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "eml": "message/rfc822", "epub": "application/epub+zip", "flac": "audio/flac",
    "gif": "image/gif", "gz": "application/gzip", "htm": "text/html", "html": "text/html",
    "ico": "image/vnd.microsoft.icon", "ics": "text/calendar", "ini": "text/plain",
    "jpeg": "image/jpeg", "jpg": "image/jpeg", "js": "text/javascript", "json": "application/json",
    "log": "text/plain", "m4a": "audio/mp4", "md": "text/markdown", "mov": "video/quicktime",
    "mp3": "audio/mpeg", "mp4": "video/mp4", "mpeg": "video/mpeg",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odt": "application/vnd.oasis.opendocument.text", "ogg": "audio/ogg", "opus": "audio/ogg",
    "otf": "font/otf", "p7s": "application/pkcs7-signature", "patch": "text/x-diff",
    "pdf": "application/pdf", "pem": "application/x-pem-file", "png": "image/png",
    "ppt": "application/vnd.ms-powerpoint",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "ps": "application/postscript", "py": "text/x-python", "rtf": "application/rtf",
    "sh": "text/x-shellscript", "sig": "application/pgp-signature", "svg": "image/svg+xml",
    "swift": "text/x-swift", "tar": "application/x-tar", "tgz": "application/gzip",
    "tif": "image/tiff", "tiff": "image/tiff", "toml": "application/toml",
    "tsv":
      "text/tab-separated-values", "ttf": "font/ttf", "txt": "text/plain", "vcf": "text/vcard",
    "wav": "audio/wav", "webm": "video/webm", "webp": "image/webp", "woff": "font/woff",
    "woff2": "font/woff2", "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xml": "application/xml", "xz": "application/x-xz", "yaml": "application/yaml",
    "yml": "application/yaml", "zip": "application/zip", "zst": "application/zstd",
  ]

  /// How a file begins, and what it is then.
  struct Signature {
    let offset: Int
    let octets: [UInt8]
    let type: String
  }

  static let signatures: [Signature] = [
    Signature(
      offset: 0, octets: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], type: "image/png"),
    Signature(offset: 0, octets: [0xFF, 0xD8, 0xFF], type: "image/jpeg"),
    Signature(offset: 0, octets: Array("GIF87a".utf8), type: "image/gif"),
    Signature(offset: 0, octets: Array("GIF89a".utf8), type: "image/gif"),
    Signature(offset: 8, octets: Array("WEBP".utf8), type: "image/webp"),
    Signature(offset: 8, octets: Array("WAVE".utf8), type: "audio/wav"),
    Signature(offset: 4, octets: Array("ftyp".utf8), type: "video/mp4"),
    Signature(offset: 0, octets: Array("%PDF-".utf8), type: "application/pdf"),
    Signature(offset: 0, octets: [0x50, 0x4B, 0x03, 0x04], type: "application/zip"),
    Signature(offset: 0, octets: [0x1F, 0x8B], type: "application/gzip"),
    Signature(offset: 0, octets: Array("BZh".utf8), type: "application/x-bzip2"),
    Signature(
      offset: 0, octets: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], type: "application/x-xz"),
    Signature(offset: 0, octets: Array("%!PS".utf8), type: "application/postscript"),
    Signature(offset: 0, octets: Array("ID3".utf8), type: "audio/mpeg"),
    Signature(offset: 0, octets: Array("OggS".utf8), type: "audio/ogg"),
  ]
}
