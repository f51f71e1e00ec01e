package import DataFiles
package import Diligence

/// A buyer's policy numbers as a file: `schema: duly.policy/1` with id, title, rationale and
/// `numbers: {current_months: 12, …}`.
package enum PolicyFile {
  /// The numbers that the file sets otherwise than the standard; those it does not name are the standard's.
  ///
  /// - Parameter file: the name that problems carry.
  /// - Throws: every problem at once: numbers that there are not, values that cannot be, numbers that cannot
  ///   hold together.
  package static func read(
    _ bytes: [UInt8], file: String? = nil
  ) throws(InvalidFile) -> [PolicyNumber: Double] {
    try DataFile.read(bytes, file: file) { root in
      root.map { fields in
        fields.schema("duly.policy", version: 1)
        _ = fields["id"].identifier()
        for name in ["title", "rationale"] { _ = fields[name].filledText() }
        return fields["numbers"].policyNumbers(over: [:])
      }
    }
  }
}

extension Field {
  /// Policy numbers by name, merged into `base`: those named change, null brings the usual one back.
  ///
  /// What is as usual is left out of what comes back. Numbers that cannot hold together are reported at the one that is
  /// named here.
  package func policyNumbers(over base: [PolicyNumber: Double]) -> [PolicyNumber: Double]? {
    var numbers = base
    var named: [PolicyNumber: Field] = [:]
    guard let entries = entries(of: "policy number") else { return nil }
    for (key, value) in entries {
      guard let number: PolicyNumber = key.word() else { continue }
      named[number] = value
      switch value.change({ $0.value(of: number) }) {
      case .kept: break
      case .cleared: numbers[number] = nil
      case .changed(let new): numbers[number] = new == number.usual ? nil : new
      }
    }
    report(PolicyConflict.all(among: numbers), named)
    return numbers
  }

  private func value(of number: PolicyNumber) -> Double? {
    guard number.isWhole else { return self.number(in: number.range) }
    return integer(in: Int(number.range.lowerBound)...Int(number.range.upperBound)).map(Double.init)
  }

  private func report(_ conflicts: [PolicyConflict], _ named: [PolicyNumber: Field]) {
    for conflict in conflicts {
      guard let field = named[conflict.less] ?? named[conflict.more] else { continue }
      field.report(
        conflict.message,
        fix: "lower \(quoted(conflict.less.rawValue)) or raise \(quoted(conflict.more.rawValue))")
    }
  }
}
