/// The number as it was given: the fewest digits that read back as the same number, never with an exponent.
///
/// `13` for 13.0, `0.1`, `0.000001`. A number that is not finite has no numeral and becomes `0`, which no
/// caller lets happen.
func exactNumeral(_ number: Double) -> String {
  guard number.isFinite else { return "0" }
  let parts = number.magnitude.description.split(separator: "e")
  let exponent = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
  let pieces = parts[0].split(separator: ".")
  var whole = String(pieces[0])
  var fraction = pieces.count == 2 && pieces[1] != "0" ? String(pieces[1]) : ""
  for _ in 0..<max(exponent, 0) {
    whole.append(fraction.isEmpty ? "0" : fraction.removeFirst())
  }
  for _ in 0..<max(-exponent, 0) {
    fraction.insert(whole.popLast() ?? "0", at: fraction.startIndex)
  }
  let leading = whole.drop { $0 == "0" }
  let sign = number < 0 ? "-" : ""
  return sign + (leading.isEmpty ? "0" : leading) + (fraction.isEmpty ? "" : "." + fraction)
}

/// The number rounded to 9 decimals, of which 6 always show: `71.214286`, `13.000000`, `0.533333333`.
///
/// Half rounds to the even neighbour. Beyond a million million, where 9 decimals mean nothing,
/// ``exactNumeral(_:)`` stands in.
func measuredNumeral(_ number: Double) -> String {
  guard number.magnitude < 1e9 else {
    return exactNumeral(number) + (number == number.rounded() ? ".000000" : "")
  }
  let scaled = Int((number.magnitude * 1e9).rounded(.toNearestOrEven))
  var decimals = String(1_000_000_000 + scaled % 1_000_000_000).dropFirst()
  while decimals.count > 6, decimals.last == "0" { decimals.removeLast() }
  let sign = number < 0 && scaled > 0 ? "-" : ""
  return "\(sign)\(scaled / 1_000_000_000).\(decimals)"
}
