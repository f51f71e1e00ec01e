import Foundation
import Testing

/// `duly score --format json` as far as tests look at it.
struct ScoreJSON: Decodable, Equatable {
  struct Item: Decodable, Equatable {
    let id: String
    let answer: String?
  }

  struct Ledger: Decodable, Equatable {
    let events: Int
    let head: String
  }

  let schema: String
  let decisionDate: String
  let score: Double?
  let low: Double?
  let high: Double?
  let verdict: String?
  let ledger: Ledger
  private let allItems: [Item]

  enum CodingKeys: String, CodingKey {
    case schema, decisionDate, score, low, high, verdict, ledger
    case allItems = "items"
  }

  var items: [String: Item] { Dictionary(allItems.map { ($0.id, $0) }) { first, _ in first } }

  /// The score as screens and documents show it.
  var shown: String { score.map { String(format: "%.1f", $0) } ?? "–" }
}

extension Home {
  func score(_ vendor: String, _ options: String...) throws -> ScoreJSON {
    let run = try run([try Program.path(), "score", vendor, "--format", "json"] + options)
    return try JSONDecoder().decode(ScoreJSON.self, from: Data(try run.succeeded().utf8))
  }

  /// The ids of all vendors.
  func vendors() throws -> [String] {
    struct List: Decodable {
      struct Line: Decodable { let id: String }
      let vendors: [Line]
    }
    let text = try duly("vendor", "list", "--all", "--format", "json").succeeded()
    return try JSONDecoder().decode(List.self, from: Data(text.utf8)).vendors.map(\.id)
  }
}
