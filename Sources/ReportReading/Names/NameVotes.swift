/// Candidates for a name, each with how much its place says; those that may name the same are counted together.
struct NameVotes: Sendable {
  /// Where a candidate stands: each place counts once for a name.
  enum Place: Sendable, CaseIterable { case front, auditor, management, other }

  struct Vote: Sendable, Equatable {
    let name: Name
    let weight: Int
    let place: Place
  }

  private(set) var votes: [Vote] = []

  mutating func add(_ name: Name?, _ weight: Int, _ place: Place) {
    guard let name, !name.core.isEmpty, votes.count < Self.most else { return }
    votes.append(Vote(name: name, weight: weight, place: place))
  }

  private static let most = 60

  /// The groups of akin names, the weightiest first.
  var groups: [Group] {
    var groups: [Group] = []
    for vote in votes.sorted(by: { $0.name.core.count > $1.name.core.count }) {
      if let index = groups.firstIndex(where: { $0.votes[0].name.isAkin(to: vote.name) }) {
        groups[index].votes.append(vote)
      } else {
        groups.append(Group(votes: [vote]))
      }
    }
    return groups.sorted { ($1.weight, $0.first) < ($0.weight, $1.first) }
  }

  /// Candidates that may name the same.
  struct Group: Sendable {
    var votes: [Vote]

    /// The heaviest vote of each place, and a little for how many there are.
    var weight: Int {
      Place.allCases.map { place in votes.filter { $0.place == place }.map(\.weight).max() ?? 0 }.reduce(0, +)
        + min(votes.count, 4)
    }

    var first: Int { votes.map(\.name.words.lowerBound).min() ?? 0 }

    /// The fullest form; of two alike the one that stands first.
    var best: Name {
      votes.map(\.name).sorted { $0.words.lowerBound < $1.words.lowerBound }
        .reduce(votes[0].name) { $1.isFuller(than: $0) ? $1 : $0 }
    }

    func stands(in place: Place) -> Bool { votes.contains { $0.place == place } }
  }
}
