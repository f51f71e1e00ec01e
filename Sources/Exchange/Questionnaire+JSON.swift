package import Diligence

extension Questionnaire {
  /// What is asked and how it is weighed, as `duly.questionnaire/1`; the words for the interviewer stay in
  /// the file.
  package var json: JSON {
    [
      "schema": "duly.questionnaire/1",
      "id": .id(id),
      "version": .text(version),
      "sha256": .text(hash.hex),
      "criteria": .list(criteria.map(\.json)),
      "items": .list(items.map(\.json)),
      "gates": .list(gates.map { $0.json(item: item(naming: $0.id)) }),
    ]
  }

  private func item(naming gate: GateID) -> ItemID? {
    items.first { $0.options.contains { $0.gate == gate } }?.id
  }
}

extension Criterion {
  fileprivate var json: JSON {
    ["id": .id(id), "title": .text(title), "weight": .exact(weight)]
  }
}

extension Item {
  fileprivate var json: JSON {
    [
      "id": .id(id),
      "criterion": .id(criterion),
      "importance": .text(importance.rawValue),
      "category": .text(category?.rawValue),
      "tsc": .list(officialCriteria.map { .text($0) }),
      "evidence": .list(evidence.map { .id($0.id) }),
      "computed": .text(computation?.rawValue),
      "options": .list(options.map { ["id": .id($0.id), "value": .exact($0.value)] }),
    ]
  }
}

extension Gate {
  fileprivate func json(item: ItemID?) -> JSON {
    ["id": .id(id), "effect": .text(effect.rawValue), "item": .id(item)]
  }
}
