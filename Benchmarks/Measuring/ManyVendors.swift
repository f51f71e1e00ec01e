internal import Diligence
internal import Foundation
internal import GRDB
internal import Storage
internal import Workflows

extension Place {
  /// duly over a portfolio of 10,000 vendors, which is made on first use: an assessment and some answers of one of the
  /// fifty each.
  func dulyWithMany() throws -> Child {
    let path = "\(scratch)/many.sqlite"
    if !FileManager.default.fileExists(atPath: path) {
      try makeMany(10_000, at: path)
      // The portfolio's lines are worked out where they are missing.
      try Child(arguments: [duly, "vendor", "list"], environment: ["DULY_DATABASE": path]).run()
    }
    return Child(arguments: [duly], environment: ["DULY_DATABASE": path])
  }

  /// A file with fifty lines, `Vendor 01` to `Vendor 50`.
  func listOfFifty() throws -> String {
    let list = "\(scratch)/list"
    let names = (1...50).map { "Vendor " + String(format: "%02d", $0) }
    try names.joined(separator: "\n").write(toFile: list, atomically: true, encoding: .utf8)
    return list
  }

  private func makeMany(_ count: Int, at path: String) throws {
    let source = try Ledger(at: database, readOnly: true)
    let folded = try source.fold()
    let samples = folded.assessments.values.sorted { $0.id < $1.id }
    let pins = try source.questionnaires().compactMap { try source.questionnaireSource($0) }
    let drafts = (1...count).flatMap { number in
      changes(number, like: samples[number % samples.count]).map {
        Draft(change: $0, at: Moment(seconds: 1_795_000_000 + number), by: "benchmark")
      }
    }
    let ledger = try Ledger(at: path)
    _ = try ledger.append(drafts, pinning: pins, seen: 0) { _, _ in [] }
    try DatabaseQueue(path: path).write { try $0.execute(sql: "DROP TABLE vendor_current") }
  }

  private func changes(_ number: Int, like sample: Assessment) -> [Change] {
    let vendor = VendorID("vendor-\(number)")
    let assessment = AssessmentID("vendor-\(number)/agent")
    let name = "Vendor " + String(format: "%05d", number)
    let answers = sample.answers.sorted { $0.key < $1.key }.prefix(10 + number % 5)
    return [
      .vendorAdded(vendor, name: name),
      .assessmentOpened(assessment, vendor, sample.questionnaire, sample.intake),
    ]
      + answers.map { .answerGiven(assessment, $0.key, questionnaire: sample.questionnaire.hash, $0.value) }
  }
}
