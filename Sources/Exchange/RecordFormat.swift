/// The open formats in which all events can be written out and read back.
package enum RecordFormat: String, Sendable, CaseIterable {
  case json, csv

  /// The file that holds the events: one line each in JSON, one row each in CSV.
  package var file: String {
    switch self {
    case .json: "events.jsonl"
    case .csv: "events.csv"
    }
  }
}
