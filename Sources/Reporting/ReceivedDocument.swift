package import Diligence

/// A document that came back, as its last lines describe it. Everything in it is somebody's word until it is checked.
package struct ReceivedDocument: Sendable, Equatable {
  package let head: LedgerHead
  /// Nil where the head's line is the last: the document was never signed, or its signature was cut off.
  package let seal: Seal?

  package struct Seal: Sendable, Equatable {
    package let assessments: [AssessmentID]
    package let signature: Signature
    /// Everything that is signed: all bytes up to the digits of the signature.
    package let above: [UInt8]
  }

  /// Reads the last lines of a document and nothing else, so that no line above them can pass for them.
  ///
  /// Nil where they are not those of a document of duly's. Blank lines at the very end are passed over.
  package init?(_ bytes: [UInt8]) {
    var rest = bytes[...]
    rest.trimEnd()
    if let seal = Seal(rest) {
      self.seal = seal
      rest.removeLastLine()
      rest.trimEnd()
    } else {
      seal = nil
    }
    guard let head = LedgerHead(identification: rest.lastLine) else { return nil }
    self.head = head
  }
}

extension ReceivedDocument.Seal {
  private static let signatureDigits = 128
  private static let keyDigits = 64

  /// Looks at fixed places from the end: nothing is searched for, however long the line is.
  fileprivate init?(_ text: ArraySlice<UInt8>) {
    guard
      let bytes = Hexadecimal.bytes(of: String(decoding: text.suffix(Self.signatureDigits), as: UTF8.self)),
      bytes.count == 64
    else { return nil }
    let above = text.dropLast(Self.signatureDigits)
    var line = above.lastLine
    guard line.dropEnd(DocumentSeal.signatureMark),
      let key = Hexadecimal.bytes(of: String(decoding: line.suffix(Self.keyDigits), as: UTF8.self)),
      key.count == 32
    else { return nil }
    line = line.dropLast(Self.keyDigits)
    let about = Array(DocumentSeal.about.utf8)
    guard line.dropEnd(DocumentSeal.keyMark), line.starts(with: about) else { return nil }
    let names = String(decoding: line.dropFirst(about.count), as: UTF8.self)
    assessments = names.split(separator: ", ").map { AssessmentID(String($0)) }
    signature = Signature(key: key, bytes: bytes)
    self.above = Array(above)
  }
}

extension LedgerHead {
  /// Reads `events N, head <hash>` exactly as documents carry it.
  package init?(identification line: some Collection<UInt8>) {
    guard line.count <= 100 else { return nil }
    let words = String(decoding: line, as: UTF8.self).split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 4, words[0] == "events", words[2] == "head", words[1].last == ",",
      let events = Int(words[1].dropLast()), events >= 0, let hash = ContentHash(hex: String(words[3]))
    else { return nil }
    self.init(events: events, hash: hash)
    guard identification.utf8.elementsEqual(line) else { return nil }
  }
}

extension ArraySlice<UInt8> {
  private static let newline = UInt8(ascii: "\n")

  /// What stands behind the last line break.
  fileprivate var lastLine: ArraySlice<UInt8> {
    lastIndex(of: Self.newline).map { self[($0 + 1)...] } ?? self
  }

  fileprivate mutating func removeLastLine() {
    self = prefix(upTo: lastLine.startIndex)
  }

  /// Takes line breaks and blanks off the end.
  fileprivate mutating func trimEnd() {
    while let last, [0x20, 0x0A, 0x0D, 0x09].contains(last) { removeLast() }
  }

  /// Takes `mark` off the end; false where it is not there.
  fileprivate mutating func dropEnd(_ mark: String) -> Bool {
    guard suffix(mark.utf8.count).elementsEqual(mark.utf8) else { return false }
    removeLast(mark.utf8.count)
    return true
  }
}
