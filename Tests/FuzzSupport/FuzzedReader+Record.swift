internal import Diligence
internal import DiligenceSupport
internal import Foundation
internal import Scoring
internal import Storage
import TrialSupport

// What a database holds that somebody else may have written to.

extension FuzzedReader {
  /// Payloads: what reads writes and reads back the same, and Foundation's reader finds the same texts.
  static let payload = FuzzedReader("payload", words: wordsOfPayloads, seeds: payloads) { bytes in
    let text: JSONText
    do {
      text = try JSONText(Data(bytes))
    } catch {
      return
    }
    let tree = try? text.decode(Tree.self)
    if case .object(let members)? = tree, members["kind"] != nil { try checkEvent(bytes) }
    guard let tree,
      let other = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    else { return }
    try Broken.unless(tree.isLike(other), "Foundation reads other texts")
  }

  /// Records of many events, folded and scored.
  static let fold = FuzzedReader("fold", weight: 10, words: wordsOfPayloads, seeds: records) { bytes in
    var events: [Event] = []
    for line in bytes.split(separator: 0x0A) {
      guard let event = try? Payload.event(events.count + 1, Data(line)) else { continue }
      events.append(event)
    }
    let portfolio = Portfolio(folding: events.map(\.change))
    for vendor in portfolio.vendors.keys {
      let dossier = Dossier(of: vendor, folding: events, seen: events.count)
      try Broken.unless(
        dossier?.vendor == portfolio.vendors[vendor], "a vendor's own fold differs from that of all")
    }
    for assessment in portfolio.assessments.values { _ = assessment.scorecard(against: .example) }
  }

  private static func checkEvent(_ bytes: [UInt8]) throws {
    guard let event = try? Payload.event(1, Data(bytes)) else { return }
    let written = try Payload.bytes(of: event.draft)
    let back = try Payload.event(1, written)
    try Broken.unless(back == event, "an event reads back as another")
    try Broken.unless(
      try Payload.bytes(of: back.draft) == written, "an event is written otherwise the second time")
  }

  private static let wordsOfPayloads = [
    "{\"kind\":\"", "vendor.added/1", "answer.given/1", "report.recorded/1", "weights.changed/1", "\"at\":\"",
    "\"by\":\"", "\"value\":", "\"value\":null", "\"assessment\":\"acme-1\"", "\"item\":\"Q04\"",
    "\"step\":\"",
    "\"undoes\":\"", "\"redoes\":\"", "\\ud83d\\ude00", ",", ":", "{\"", "[", "1e400", "-", "\n",
  ]

  @Sendable private static func payloads() throws -> [[UInt8]] {
    var random = SeededGenerator(seed: 1)
    return try (0..<60).map { _ in Array(try Payload.bytes(of: random.draft())) }
  }

  @Sendable private static func records() throws -> [[UInt8]] {
    try (0..<12).map { seed in
      var random = SeededGenerator(seed: UInt64(seed))
      var lines = try (0..<10).map { _ in Array(try Payload.bytes(of: random.draft())) }
      for vendor: VendorID in ["acme", "bolt"] {
        let opened = Change.assessmentOpened(
          AssessmentID("\(vendor)-1"), vendor, Questionnaire.example.reference,
          Intake(decisionDate: random.day(2024...2027)))
        let opening = [Change.vendorAdded(vendor, name: vendor.text), opened].map {
          Draft(change: $0, at: Moment(seconds: 0), by: "a")
        }
        lines.insert(contentsOf: try opening.map { Array(try Payload.bytes(of: $0)) }, at: 0)
      }
      return Array(lines.joined(separator: [0x0A]))
    }
  }
}

/// Any JSON value, as ``JSONText`` decodes it.
private indirect enum Tree: Decodable {
  case null
  case flag
  case number
  case text(String)
  case list([Tree])
  case object([String: Tree])

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    let single = try decoder.singleValueContainer()
    if single.decodeNil() {
      self = .null
    } else if let text = try? single.decode(String.self) {
      self = .text(text)
    } else if (try? single.decode(Bool.self)) != nil {
      self = .flag
    } else if (try? single.decode(Double.self)) != nil {
      self = .number
    } else if var list = try? decoder.unkeyedContainer() {
      var values: [Tree] = []
      while !list.isAtEnd { values.append(try list.decode(Tree.self)) }
      self = .list(values)
    } else {
      let object = try decoder.container(keyedBy: Key.self)
      var members: [String: Tree] = [:]
      for key in object.allKeys { members[key.stringValue] = try object.decode(Tree.self, forKey: key) }
      self = .object(members)
    }
  }

  /// Whether Foundation found the same; numbers and repeated keys are left aside, which each may take its own way.
  func isLike(_ other: Any) -> Bool {
    switch self {
    case .null: other is NSNull
    case .flag, .number: other is NSNumber
    case .text(let text): (other as? String).map { Array($0.utf8) == Array(text.utf8) } ?? false
    case .list(let values):
      (other as? [Any]).map { $0.count == values.count && zip(values, $0).allSatisfy { $0.isLike($1) } }
        ?? false
    case .object(let members): (other as? [String: Any]).map { Set($0.keys) == Set(members.keys) } ?? false
    }
  }
}
