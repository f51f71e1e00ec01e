import Foundation
import Testing
import TrialSupport

/// Cuts of one recorded journey at moments taken by chance, with one fate for what was not synced.
struct PowerCuts {
  let journey: RecordedJourney
  let unsynced: SimulatedDisk.Unsynced
  /// How many.
  let count: Int
  /// What is done when the power is back.
  var recover = Recovery.byDuly

  /// What the cuts came to.
  struct Outcome {
    /// Cuts after which something acknowledged was missing, and the most events that were missing after one.
    var lost = 0
    var mostEventsLost = 0
    /// Cuts after which the database did not open, was not sound or told another story.
    var broken = 0
    /// A line for each cut that went wrong, with what repeats it.
    var problems: [String] = []
  }

  /// What all moments and chances of a run follow from; `DULY_CUT_SEED` names another.
  private static let seed = UInt64(ProcessInfo.processInfo.environment["DULY_CUT_SEED"] ?? "") ?? 1

  /// Makes them all; `found` remembers what was found in the same contents before.
  func run(_ found: inout [Int: Recovery]) throws -> Outcome {
    var outcome = Outcome()
    var disk = try SimulatedDisk(journey.recording.before)
    var place = 0
    for (cut, seed) in cuts {
      while place < cut {
        try disk.take(journey.recording.entries[place])
        place += 1
      }
      let image = disk.image(unsynced, seed: seed)
      let recovery = try found[image.mark] ?? recover(image, journey.hashes)
      found[image.mark] = recovery
      judge(recovery, image, cut, seed, &outcome)
    }
    return outcome
  }

  /// Where to cut, in order, each with the seed of its chances.
  private var cuts: [(cut: Int, seed: UInt64)] {
    var chance = SeededGenerator(seed: Self.seed)
    return (0..<count).map { _ in
      (Int.random(in: 0...journey.recording.entries.count, using: &chance), chance.next())
    }.sorted { $0 < $1 }
  }

  private func judge(
    _ recovery: Recovery, _ image: FolderContents, _ cut: Int, _ seed: UInt64, _ outcome: inout Outcome
  ) {
    let losses =
      recovery.problem.map { [$0] } ?? journey.losses(events: recovery.events, in: image.files, cut: cut)
    guard !losses.isEmpty else { return }
    if recovery.problem == nil { outcome.lost += 1 } else { outcome.broken += 1 }
    outcome.mostEventsLost = max(
      outcome.mostEventsLost, journey.acknowledgedEvents(before: cut) - recovery.events)
    outcome.problems.append(
      "\(journey.name), unsynced data \(unsynced.rawValue), cut after \(cut) of \(journey.recording.entries.count), "
        + "chances \(seed), of \(count) with DULY_CUT_SEED=\(Self.seed): \(losses.joined(separator: "; "))")
  }
}
