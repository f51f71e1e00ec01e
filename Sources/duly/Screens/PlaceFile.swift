internal import Diligence
internal import Foundation

/// Where a person was last in each assessment, kept beside the database so that the next start resumes there.
///
/// It is a convenience: losing it loses no answer, so problems with it are passed over.
struct PlaceFile {
  private let path: String
  private(set) var places: [AssessmentID: ItemID]

  init(besides database: String) {
    path = database + ".places"
    let data = FileManager.default.contents(atPath: path) ?? Data()
    places = (try? JSONDecoder().decode([AssessmentID: ItemID].self, from: data)) ?? [:]
  }

  mutating func remember(_ item: ItemID, in assessment: AssessmentID) {
    guard places[assessment] != item else { return }
    places[assessment] = item
    let draft = path + ".part"
    guard let data = try? JSONEncoder().encode(places),
      FileManager.default.createFile(atPath: draft, contents: data, attributes: [.posixPermissions: 0o600])
    else { return }
    rename(draft, path)
  }
}
