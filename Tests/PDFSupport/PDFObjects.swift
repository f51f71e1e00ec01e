/// A PDF put together object by object, as wrong as a test wants it.
package struct PDFObjects: Sendable {
  private var bodies: [[UInt8]] = []
  /// What the trailer says beside its size and root.
  package var trailer = ""

  package init() {}

  /// The number of the object that `add` makes next.
  package var next: Int { bodies.count + 1 }

  /// Adds an object and returns its number.
  @discardableResult
  package mutating func add(_ body: String) -> Int {
    bodies.append(Array(body.utf8))
    return bodies.count
  }

  /// Adds a stream whose dictionary holds `entries` beside its length.
  @discardableResult
  package mutating func addStream(_ bytes: [UInt8], _ entries: String = "") -> Int {
    bodies.append(
      Array("<< /Length \(bytes.count) \(entries) >>\nstream\n".utf8) + bytes + Array("\nendstream".utf8))
    return bodies.count
  }

  /// The file, with the object `root` for a catalogue.
  package func file(root: Int) -> [UInt8] {
    var bytes = Array("%PDF-1.7\n".utf8)
    var table = "xref\n0 \(bodies.count + 1)\n0000000000 65535 f \n"
    for (index, body) in bodies.enumerated() {
      let offset = String(bytes.count)
      table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      bytes += Array("\(index + 1) 0 obj\n".utf8) + body + Array("\nendobj\n".utf8)
    }
    let start = bytes.count
    let more = trailer.replacing("STARTXREF", with: "\(start)")
    let end =
      "trailer << /Size \(bodies.count + 1) /Root \(root) 0 R \(more) >>\nstartxref\n\(start)\n%%EOF\n"
    return bytes + Array((table + end).utf8)
  }
}
