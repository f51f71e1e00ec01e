internal import Diligence

/// The significant changes of the system that a report tells of, or that it says there were none.
enum SignificantChanges {
  static func read(_ source: Source) -> Reading {
    EventReader(topic: .changes, source: source).fact.map { Reading([.significantChanges: $0]) } ?? Reading()
  }
}
