/// A number for a person: one decimal, half away from zero, after rounding to nine decimals; `71.25` gives
/// `71.3`.
///
/// The nine decimals keep the noise of binary fractions from deciding which way a half goes.
package func rounded(_ value: Double) -> String {
  decimals(value, 1)
}

/// A number for a machine: six decimals, half away from zero; `8.914285714…` gives `8.914286`.
package func sixDecimals(_ value: Double) -> String {
  decimals(value, 6)
}

/// A proof for a person, `0.75`.
package func twoDecimals(_ value: Double) -> String {
  decimals(value, 2)
}

/// A share for a person, in percent: `0.9` gives `90.0 %`.
package func percent(_ share: Double) -> String {
  "\(rounded(share * 100)) %"
}

/// Works on whole billionths, so that nothing is rounded twice in binary; numbers beyond a billion are
/// written as they are.
private func decimals(_ value: Double, _ places: Int) -> String {
  guard value.magnitude < 1e9 else { return "\(value)" }
  let billionths = Int((value.magnitude * 1e9).rounded(.toNearestOrAwayFromZero))
  let scale = (0..<places).reduce(1) { power, _ in power * 10 }
  let unit = 1_000_000_000 / scale
  let units = (billionths + unit / 2) / unit
  let fraction = String(units % scale)
  let zeros = String(repeating: "0", count: places - fraction.count)
  let sign = value < 0 && units > 0 ? "-" : ""
  return "\(sign)\(units / scale).\(zeros)\(fraction)"
}
