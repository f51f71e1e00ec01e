import Foundation

/// The texts that are kept for every reader: small ones of each form, and every one that once broke it.
package enum Corpus {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Corpus")

  /// The files kept for a reader, in the order of their names.
  package static func files(for reader: String) throws -> [(name: String, bytes: [UInt8])] {
    let folder = folder.appendingPathComponent(reader)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      (name, Array(try Data(contentsOf: folder.appendingPathComponent(name))))
    }
  }

  /// A file of the checkout, such as a template that ships.
  static func shipped(_ path: String) throws -> [UInt8] {
    let checkout = folder.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return Array(try Data(contentsOf: checkout.appendingPathComponent(path)))
  }

  /// The folders there are, one a reader.
  package static func readers() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }
}
