import Diligence

/// R18: whether the report contradicts itself; R19: whether it shows the marks of real work. One sign alone proves
/// nothing, and none changes what the report proves.

extension ReportUse {
  var integrityReading: RuleReading? {
    reading(
      of: .integrity,
      report.warningSigns.map { signs in WarningSign.allCases.filter { $0.isIntegrity && signs.contains($0) }
      },
      none: "Nothing in it contradicts itself.", several: "It contradicts itself")
  }

  var qualityReading: RuleReading? {
    let seen =
      report.warningSigns?.union(smallSampleSign) ?? (smallSampleSign.isEmpty ? nil : smallSampleSign)
    return reading(
      of: .quality,
      seen.map { signs in WarningSign.allCases.filter { !$0.isIntegrity && signs.contains($0) } },
      none: "No sign of poor work was seen.", several: "Several signs of poor work")
  }

  /// A recorded sample too small to say much is a sign of itself.
  private var smallSampleSign: Set<WarningSign> {
    let samples = report.tests.values.map(\.sample) + (report.exceptions ?? []).map(\.sample)
    let isSmall = samples.contains { $0.map { $0 < policy.smallSample } ?? false }
    return isSmall ? [.smallSamples] : []
  }

  /// Nil where nobody looked.
  private func reading(
    of rule: Rule, _ signs: [WarningSign]?, none: String, several: String
  ) -> RuleReading? {
    guard let signs else { return nil }
    let labels = signs.map(\.label)
    let inputs = labels.map { RuleInput("sign", $0) }
    switch labels.count {
    case 0: return reading(rule, "none_seen", .nothing, none, inputs: inputs)
    case 1:
      return reading(
        rule, "one_sign", .note, "One sign, which alone proves nothing: \(labels[0]).", inputs: inputs,
        followUp: [followUp("One sign in \(id), which alone proves nothing: \(labels[0]).", .note)])
    default:
      return reading(
        rule, "several_signs", .medium, "\(several): \(listed(labels)).", inputs: inputs,
        followUp: [
          followUp("Several signs speak against \(id): \(listed(labels)). Ask vendor and auditor.", .medium)
        ])
    }
  }
}
