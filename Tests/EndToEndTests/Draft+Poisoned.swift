import Diligence
import Foundation

extension Draft {
  /// The same with `poison` behind every text in it that may hold anything: found by trying, so that a new text is among
  /// them. Ids, dates and words of fixed lists stay.
  func poisoned(with poison: String) throws -> Draft {
    var tree = try JSONSerialization.jsonObject(with: JSONEncoder().encode(self))
    for path in Self.texts(in: tree) where !path.contains(where: Self.references.contains) {
      let changed = Self.adding(poison, at: path[...], of: tree)
      guard let draft = try? Self.draft(changed), draft != self else { continue }
      tree = changed
    }
    return try Self.draft(tree)
  }

  /// What points at something else in the record.
  private static let references: Set<String> = [
    "kind", "vendor", "assessment", "item", "evidence", "report", "gate", "questionnaire", "step", "undoes",
    "redoes",
    "id", "answer", "hash", "items", "undone",
  ]

  private static func draft(_ tree: Any) throws -> Draft {
    try JSONDecoder().decode(Draft.self, from: JSONSerialization.data(withJSONObject: tree))
  }

  /// The ways to all texts: keys, and places in lists as numbers.
  private static func texts(in tree: Any) -> [[String]] {
    switch tree {
    case let map as [String: Any]:
      map.sorted { $0.key < $1.key }.flatMap { key, value in texts(in: value).map { [key] + $0 } }
    case let list as [Any]:
      list.enumerated().flatMap { place, value in texts(in: value).map { [String(place)] + $0 } }
    case is String: [[]]
    default: []
    }
  }

  private static func adding(_ poison: String, at path: ArraySlice<String>, of tree: Any) -> Any {
    guard let step = path.first else { return (tree as? String ?? "") + poison }
    if var map = tree as? [String: Any], let value = map[step] {
      map[step] = adding(poison, at: path.dropFirst(), of: value)
      return map
    }
    if var list = tree as? [Any], let place = Int(step) {
      list[place] = adding(poison, at: path.dropFirst(), of: list[place])
      return list
    }
    return tree
  }
}
