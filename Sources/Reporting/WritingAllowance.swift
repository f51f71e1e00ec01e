internal import Synchronization

/// How much a template may still write while it is rendered, so that sections inside sections cannot fill the memory.
///
/// The engine offers no way to stop it. So every row and every text that it asks for is counted, and once too much was
/// asked for there are no more rows and no more texts.
final class WritingAllowance: Sendable {
  /// In bytes: more than every note of an assessment at its longest.
  static let most = 128 << 20
  /// What a row costs beside its text, which bounds the time as well.
  private static let costOfRow = 128

  /// The one of the rendering that is under way.
  @TaskLocal static var current: WritingAllowance?

  private let left = Atomic(most)
  private let sections: [String: Int]

  /// `sections` as ``lengths(ofSectionsIn:)`` gives them.
  init(sections: [String: Int]) {
    self.sections = sections
  }

  /// How long the longest section of each name is in a template that has no problems, in characters.
  static func lengths(ofSectionsIn template: String) -> [String: Int] {
    var open: [TemplateTag] = []
    var lengths: [String: Int] = [:]
    for tag in TemplateTag.all(in: template) {
      switch tag.kind {
      case .section, .inverted: open.append(tag)
      case .end:
        guard let start = open.popLast() else { continue }
        lengths[start.name] = max(lengths[start.name] ?? 0, tag.range.upperBound - start.range.lowerBound)
      default: continue
      }
    }
    return lengths
  }

  /// Whether so many rows of a section may still be written.
  func grants(_ rows: Int, of section: String) -> Bool {
    let cost = (sections[section] ?? 0) + Self.costOfRow
    return grants(bytes: rows.multipliedReportingOverflow(by: cost).partialValue)
  }

  /// Whether so many bytes may still be written.
  func grants(bytes: Int) -> Bool {
    left.wrappingSubtract(bytes, ordering: .relaxed).newValue >= 0
  }

  var isUsedUp: Bool { left.load(ordering: .relaxed) < 0 }
}
