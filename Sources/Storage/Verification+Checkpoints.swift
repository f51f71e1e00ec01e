import Diligence
import Foundation
import GRDB

extension Verification {
  /// Heads that were signed: each signature fits its head, and the record still goes through each of them.
  ///
  /// Who can change the file can remove them, but cannot make them anew without the key.
  mutating func checkCheckpoints() throws {
    var (fitting, longest) = (0, 0)
    var isContradicted = false
    for checkpoint in try database.checkpoints() {
      signers.append(checkpoint.signature.key)
      let number = checkpoint.head.events
      guard checkpoint.signature.vouches(for: SignedMessage.head(checkpoint.head)) else {
        found(.checkpointAltered(event: number))
        continue
      }
      if number > head.events {
        longest = max(longest, number)
      } else if try database.chainRow(at: number)?.hash == Data(checkpoint.head.hash.bytes) {
        if !isContradicted { fitting = number }
      } else if !isContradicted {
        isContradicted = true
        found(.checkpointContradicted(at: number, fittingUpTo: fitting))
      }
    }
    if longest > head.events { found(.endCutOff(signedAt: longest, events: head.events)) }
  }
}
