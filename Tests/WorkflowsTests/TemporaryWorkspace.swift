import Diligence
import Foundation
import Workflows

/// A workspace on a database of its own in a folder that goes away with it; its clock ticks a second a reading.
final class TemporaryWorkspace {
  let workspace: Workspace
  let folder: String
  private let troublesOfSigning = Noted()
  /// Why documents could not be signed.
  var troubles: [String] { troublesOfSigning.texts }

  init(
    actor: String = "tester", sharing other: TemporaryWorkspace? = nil,
    library: Library = TemporaryWorkspace.library, isSigning: Bool = false
  ) throws {
    folder = other?.folder ?? NSTemporaryDirectory() + "duly-\(UInt64.random(in: 0...UInt64.max))"
    isOwner = other == nil
    var seconds = 1_795_000_000
    let signatory = Signatory(keyFile: folder + "/signing-key") { [troublesOfSigning] in
      troublesOfSigning.texts.append($0)
    }
    workspace = try Workspace(
      at: folder + "/duly.sqlite", library: library, actor: actor,
      signatory: isSigning ? signatory : nil,
      now: {
        seconds += 1
        return Moment(seconds: seconds)
      })
  }

  private let isOwner: Bool

  deinit {
    if isOwner { try? FileManager.default.removeItem(atPath: folder) }
  }

  func apply(_ text: String, file: String = "answers.yaml") throws -> Applied {
    try workspace.apply(Array(text.utf8), file: file)
  }

  static let checkout = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }

  static let library = Library(
    questionnaireFolders: [checkout + "/questionnaires"], templateFolders: [checkout + "/templates"])

  /// The smallest file that opens an assessment, with `more` lines after it.
  static func answers(vendor: String = "Example Code", product: String = "Agent", more: String = "") -> String
  {
    """
    schema: duly.answers/1
    vendor: {name: \(vendor), product: \(product)}
    questionnaire: ai-coding-soc2
    decision_date: 2026-11-21
    \(more)
    """
  }
}

/// Sentences in the order in which they came.
private final class Noted {
  var texts: [String] = []
}

/// The problems of the bad input that `work` throws; empty where it throws nothing.
func problems(_ work: () throws -> Void) throws -> [String] {
  do {
    try work()
    return []
  } catch let bad as BadInput {
    return bad.problems
  }
}

extension String {
  func replacing(_ part: String, with other: String) -> String {
    replacingOccurrences(of: part, with: other)
  }
}
