import Diligence

extension Contradictions {
  /// Answers that do not go together, whatever note or report says.
  var ofAnswers: [Contradiction] { pairs + unnamedModel + unsignedParties }

  /// A claim and an answer that takes it back, by the ids of scoring.md; a questionnaire without them has no
  /// such pair.
  private struct Pair {
    let claim: ItemID
    let options: Set<OptionID>
    let denial: ItemID
  }

  private static let opposed = [
    // Tenants kept apart, but no boundary between them.
    Pair(claim: "Q07", options: ["dedicated", "per_tenant_keys"], denial: "C03"),
    // Deletion proven for each class of data, but nothing is disposed of.
    Pair(claim: "Q06", options: ["per_class_with_proof"], denial: "C15"),
    // Notice within a day, but no response to incidents.
    Pair(claim: "Q08", options: ["within_24h"], denial: "C05"),
    // All subprocessors named, but none under control.
    Pair(claim: "Q05", options: ["full_with_notice"], denial: "C17"),
  ]

  private var pairs: [Contradiction] {
    Self.opposed.compactMap { pair in
      guard let claiming = questionnaire.item(pair.claim), let claim = option(of: claiming),
        let denying = questionnaire.item(pair.denial), let denial = option(of: denying),
        pair.options.contains(claim.id), denial.value == 0
      else { return nil }
      return Contradiction(
        "\(quoted(claiming, claim)), but \(quoted(denying, denial)).", about: [claiming.id, denying.id])
    }
  }

  /// A full list of subprocessors on which every company is said to provide no language model.
  private var unnamedModel: [Contradiction] {
    claims.compactMap { item, option in
      guard ["full", "full_with_notice"].contains(option.id) else { return nil }
      let parties = assessment.answers[item.id]?.details?.parties ?? []
      guard !parties.isEmpty, parties.allSatisfy({ $0.isLLM == false }) else { return nil }
      return Contradiction(
        "\(quoted(item, option)), but none of the companies named provides a language model; either the vendor "
          + "runs its own, or the list is not full.", about: [item.id])
    }
  }

  /// A company without a data protection contract, although subprocessors are said to be under control.
  private var unsignedParties: [Contradiction] {
    guard let control = questionnaire.item("C17"), let option = option(of: control), option.value == 1 else {
      return []
    }
    return questionnaire.items.flatMap { item -> [Contradiction] in
      let parties = assessment.answers[item.id]?.details?.parties ?? []
      return parties.filter { $0.hasDPA == false }.map { party in
        Contradiction(
          "\(quoted(control, option)), but \(item.id) says that \(party.name.inShort) has signed no data "
            + "protection contract.",
          about: item.id == control.id ? [control.id] : [control.id, item.id])
      }
    }
  }
}
