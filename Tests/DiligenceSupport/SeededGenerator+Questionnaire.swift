package import Diligence
package import TrialSupport

extension SeededGenerator {
  /// A questionnaire like the example's with some items and criteria left out, other importance and other
  /// weights.
  package mutating func questionnaire() -> Questionnaire {
    let example = Questionnaire.example
    let keeps = Double.random(in: 0.2...1, using: &self)
    var items: [Item] = []
    for item in example.items where chance(keeps) { items.append(altered(item)) }
    if items.isEmpty { items = [example.items[3]] }
    let used = Set(items.map(\.criterion))
    var criteria: [Criterion] = []
    for criterion in example.criteria where used.contains(criterion.id) || chance(0.5) {
      criteria.append(Criterion(id: criterion.id, title: criterion.title, weight: weight()))
    }
    return Questionnaire(
      id: example.id, version: "seeded", hash: example.hash, title: example.title, criteria: criteria,
      sections: example.sections, items: items, gates: example.gates)
  }

  /// A positive weight between a thousandth and a thousand.
  package mutating func weight() -> Double {
    let exponent = Int.random(in: -3...2, using: &self)
    let scale = (0..<exponent.magnitude).reduce(1.0) { power, _ in power * 10 }
    let digits = Double.random(in: 1..<10, using: &self)
    return exponent < 0 ? digits / scale : digits * scale
  }

  private mutating func altered(_ item: Item) -> Item {
    Item(
      id: item.id, section: item.section, criterion: item.criterion, importance: pick(Importance.allCases),
      category: item.category, computation: item.computation, condition: item.condition,
      officialCriteria: item.officialCriteria, options: item.options, evidence: item.evidence,
      guidance: item.guidance)
  }
}
