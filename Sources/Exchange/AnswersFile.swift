package import DataFiles
package import Diligence

/// An answers file as it was read: whom it is about, and what it would change in an assessment.
///
/// The file merges: what it does not name stays as it is, `null` clears, and applying it twice changes
/// nothing the second time. Reading goes on after a problem, so that a person sees all of them at once.
package struct AnswersFile: Sendable {
  /// Whom and what the file is about, as far as it could be read.
  package let header: Header
  /// What is wrong with it before any questionnaire is looked at. ``changes(to:against:)`` finds these again.
  package let problems: [Problem]
  private let bytes: [UInt8]
  private let file: String?

  /// Reads whom the file is about.
  ///
  /// - Parameter file: the name that problems carry.
  /// - Throws: what keeps it from being read as an answers file at all: its form, or a newer schema.
  package init(reading bytes: [UInt8], file: String? = nil) throws(InvalidFile) {
    var header: Header?
    var problems: [Problem] = []
    var isNewer = false
    do {
      _ = try DataFile.read(bytes, file: file) { root in
        root.map { fields in
          fields.schema(Self.schema, version: Self.version)
          header = Header(fields)
          fields.allow(
            "weights", "weighing", "policy", "answers", "reports", "documents", "no_reports", "waivers",
            "decision")
          isNewer = fields.reading.isSettled
          return true
        }
      }
    } catch {
      problems = error.problems
    }
    guard let header, !isNewer else { throw InvalidFile(problems) }
    self.header = header
    self.problems = problems
    self.bytes = bytes
    self.file = file
  }

  static let schema = "duly.answers"
  static let version = 1

  /// What the file changes in an assessment, in the order of the file's parts; only real differences.
  ///
  /// - Parameter questionnaire: the one that the assessment uses.
  /// - Throws: every problem with the file, those of the header included.
  package func changes(
    to assessment: Assessment, against questionnaire: Questionnaire
  ) throws(InvalidFile) -> [Change] {
    try DataFile.read(bytes, file: file) { root in
      root.map { fields in
        fields.schema(Self.schema, version: Self.version)
        let header = Header(fields, over: assessment.intake)
        var merge = AnswersMerge(assessment, questionnaire)
        merge.takeIntake(header.intake)
        merge.takeWeights(fields["weights"], explainedBy: fields["weighing"])
        merge.takePolicy(fields["policy"])
        merge.takeAnswers(fields["answers"])
        merge.takeReports(fields["reports"], noReports: fields["no_reports"])
        merge.takeDocuments(fields["documents"])
        merge.takeWaivers(fields["waivers"])
        merge.takeDecision(fields["decision"])
        return merge.changes
      }
    }
  }

  /// A problem found by whoever looks up what the header names, placed where the file names it.
  package func problem(with part: Header.Part, _ message: String, fix: String? = nil) -> Problem {
    Problem(file: file, place: header.places[part], message: message, fix: fix)
  }
}
