internal import Diligence

/// The incidents that a report tells of, or that it says there were none.
enum Incidents {
  static func read(_ source: Source) -> Reading {
    EventReader(topic: .incidents, source: source).fact.map { Reading([.incidents: $0]) } ?? Reading()
  }
}
