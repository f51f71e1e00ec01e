package import Diligence
internal import DataFiles
internal import Foundation
internal import QuestionnaireFiles
internal import Reporting

/// The questionnaires, templates and samples that came with duly or that the buyer wrote.
///
/// Each kind is looked for in the folders given, in order; the first that holds what is looked for is the one that counts.
package struct Library: Sendable {
  package let questionnaireFolders: [String]
  package let templateFolders: [String]

  package init(questionnaireFolders: [String], templateFolders: [String]) {
    self.questionnaireFolders = questionnaireFolders
    self.templateFolders = templateFolders
  }

  /// A questionnaire as it stands in a file, with the bytes that pin it.
  package struct Entry: Sendable {
    package let path: String
    package let source: [UInt8]
    package let questionnaire: Questionnaire
  }

  /// Every questionnaire of the library, by id and then newest first.
  ///
  /// Throws ``BadInput`` with every problem where one of them is broken, or where there is no library.
  package func questionnaires() throws -> [Entry] {
    let folder = try folder(of: questionnaireFolders, holding: "questionnaires", option: "--questionnaires")
    let files = try fileNames(in: folder).filter {
      $0 != Self.policyFile && ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml"))
    }
    var entries: [Entry] = []
    var problems: [String] = []
    for file in files.sorted() {
      do {
        entries.append(try Self.entry(at: folder + "/" + file))
      } catch let broken as BadInput {
        problems += broken.problems
      }
    }
    guard problems.isEmpty else { throw BadInput(problems) }
    guard !entries.isEmpty else {
      throw BadInput("No questionnaire (*.yaml) in \(folder). Name another folder with --questionnaires.")
    }
    return entries.sorted { Self.isNewer($0.questionnaire, than: $1.questionnaire) }
  }

  /// The newest questionnaire called `id`; throws ``BadInput`` with the nearest id where there is none.
  package func newest(_ id: QuestionnaireID) throws -> Entry {
    let entries = try questionnaires()
    if let entry = entries.first(where: { $0.questionnaire.id == id }) { return entry }
    let ids = entries.map(\.questionnaire.id.text)
    throw BadInput("There is no questionnaire `\(id)`.\(suggestion(for: id.text, in: ids))")
  }

  /// The text of a template of the library, such as `vendor-report.md.mustache`, with its path.
  package func template(_ name: String) throws -> (path: String, text: String) {
    let folder = try folder(of: templateFolders, holding: name, option: "--templates")
    let path = folder + "/" + name
    return (path, try Self.text(at: path))
  }

  /// The answers files of the made-up portfolio, in the order of their names.
  package func samples() throws -> [String] {
    let folder = try folder(of: questionnaireFolders, holding: "samples", option: "--questionnaires")
    let files = try fileNames(in: folder + "/samples").filter { $0.hasSuffix(".yaml") }
    return files.sorted().map { folder + "/samples/" + $0 }
  }

  /// The first folder or file of that name that stands among the questionnaires.
  func folder(holding name: String) -> String? {
    questionnaireFolders.map { $0 + "/" + name }.first { FileManager.default.fileExists(atPath: $0) }
  }

  private func folder(of folders: [String], holding name: String, option: String) throws -> String {
    let fits: (String) -> Bool = { folder in
      name == "questionnaires"
        ? FileManager.default.fileExists(atPath: folder)
        : FileManager.default.fileExists(atPath: folder + "/" + name)
    }
    if let found = folders.first(where: fits) { return found }
    throw BadInput(
      "Found no \(name). Looked in \(folders.joined(separator: ", ")). "
        + "Name the folder with \(option), or set DULY_HOME to where duly's files are.")
  }

  func fileNames(in folder: String) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw WorkFailed("Cannot read the folder \(folder).")
    }
  }

  private static func isNewer(_ left: Questionnaire, than right: Questionnaire) -> Bool {
    if left.id != right.id { return left.id < right.id }
    let (new, old) = (numbers(in: left.version), numbers(in: right.version))
    return new == old ? left.hash.hex < right.hash.hex : old.lexicographicallyPrecedes(new)
  }

  private static func numbers(in version: String) -> [Int] {
    version.split(separator: ".").map { Int($0) ?? 0 }
  }
}

extension Library {
  /// Reads one questionnaire file, or throws ``BadInput`` with every problem in it.
  package static func entry(at path: String) throws -> Entry {
    let source = try bytes(at: path)
    return Entry(path: path, source: source, questionnaire: try readQuestionnaire(source, file: path))
  }

  static func readQuestionnaire(_ source: [UInt8], file: String) throws -> Questionnaire {
    try readable { try QuestionnaireFile.read(source, file: file) }
  }

  /// The bytes of a file that a person named, `-` meaning standard input; a missing or unreadable one is bad input.
  package static func bytes(at path: String) throws -> [UInt8] {
    try readable { try DataFile.contents(of: path) }
  }

  /// The text of a template that a person named.
  package static func text(at path: String) throws -> String {
    let bytes = try bytes(at: path)
    guard bytes.count <= TemplateCheck.mostBytes else {
      throw BadInput(
        "\(path) is larger than \(TemplateCheck.mostBytes / 1024) KB, and no template is. Shorten it.")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw BadInput("\(path) is not text in UTF-8. Save it as UTF-8.")
    }
    return text
  }
}

/// ` Did you mean …?` where something is spelt nearly so, else what there is.
package func suggestion(for text: String, in known: [String]) -> String {
  if let near = nearest(text, in: known) { return " Did you mean `\(near)`?" }
  return known.isEmpty ? "" : " There is: \(known.prefix(12).joined(separator: ", "))."
}
