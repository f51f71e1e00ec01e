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
    let data = PrivateFile.read(path, atMost: Self.largest) ?? Data()
    places = (try? JSONDecoder().decode([AssessmentID: ItemID].self, from: data)) ?? [:]
  }

  mutating func remember(_ item: ItemID, in assessment: AssessmentID) {
    guard places[assessment] != item else { return }
    places[assessment] = item
    if let data = try? JSONEncoder().encode(places) { _ = PrivateFile.replace(path, with: data) }
  }
}
