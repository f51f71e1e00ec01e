internal import Diligence
internal import Foundation
internal import Workflows

/// Where a person was last in each assessment, kept beside the database so that the next start resumes there.
///
/// It is a convenience: losing it loses no answer, so problems with it are passed over.
struct PlaceFile {
  private let path: String
  /// In bytes, room for 10,000 assessments.
  private static let largest = 1 << 20
  private(set) var places: [AssessmentID: ItemID]

  init(besides database: String) {
    path = database + ".places"
    PrivateFile.clearAbandonedDrafts(of: path)
    let data = PrivateFile.read(path, atMost: Self.largest) ?? Data()
    places = (try? JSONDecoder().decode([AssessmentID: ItemID].self, from: data)) ?? [:]
  }

  mutating func remember(_ item: ItemID, in assessment: AssessmentID) {
    guard places[assessment] != item else { return }
    places[assessment] = item
    keep()
  }

  /// Drops the places in assessments that were erased, so that not even their ids stay.
  mutating func forget(_ assessments: [AssessmentID]) {
    let before = places
    for assessment in assessments { places[assessment] = nil }
    if places != before { keep() }
  }

  private func keep() {
    if let data = try? JSONEncoder().encode(places) { _ = PrivateFile.replace(path, with: data) }
  }
}
