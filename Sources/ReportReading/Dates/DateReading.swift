internal import Diligence

/// Finds every date that a text writes out, in one pass.
///
/// Read are `April 1, 2019`, `1st of April, 2019`, `Sept 30 2026`, `30-Sep-2026`, `2019-04-01`, `31.03.2020` and `30/09/2026`,
/// over line and page breaks, with a footnote mark glued to the year. Days that the calendar does not have are no dates. A date
/// such as `03/04/2026` is read only where another one of its form in the same text settles which part is the day.
enum DateReading {
  static func dates(in text: ReportText) -> [DatePlace] {
    let atoms = DateAtom.atoms(of: text)
    let order = order(of: atoms)
    var dates: [DatePlace] = []
    var index = 0
    while index < atoms.count {
      if let (day, count) = date(in: atoms, at: index, order, text) {
        let words = atoms[index].word..<atoms[index + count - 1].word + 1
        dates.append(DatePlace(day: day, words: words))
        index += count
      } else {
        index += 1
      }
    }
    return dates
  }

  /// Which part of a date in figures is the day.
  private enum Order { case dayFirst, monthFirst }

  private static func date(
    in atoms: [DateAtom], at index: Int, _ order: [UInt8: Order], _ text: ReportText
  ) -> (Day, count: Int)? {
    switch atoms[index].value {
    case .month(let month): monthFirst(month, atoms, index)
    case .number(let number, let digits) where digits == 4: yearFirst(number, atoms, index)
    case .number(let number, let digits) where digits <= 2:
      isCounted(atoms[index], text) ? nil : dayFirst(number, atoms, index) ?? figures(atoms, index, order)
    default: nil
    }
  }

  /// `April 1, 2019`.
  private static func monthFirst(_ month: Int, _ atoms: [DateAtom], _ index: Int) -> (Day, count: Int)? {
    guard let (day, digits, next) = number(atoms, after: index), digits <= 2,
      let (year, _, last) = number(atoms, after: next), let year = self.year(atoms[last], year),
      let day = Day(year: year, month: month, day: day)
    else { return nil }
    return (day, last - index + 1)
  }

  /// `1 April 2019`, `30-Sep-2026`, `1st day of April, 2019`.
  private static func dayFirst(_ number: Int, _ atoms: [DateAtom], _ index: Int) -> (Day, count: Int)? {
    var place = index + 1
    while place < atoms.count, place - index < 4, atoms[place].value == .filler { place += 1 }
    guard place < atoms.count, case .month(let month) = atoms[place].value,
      let (year, _, last) = self.number(atoms, after: place), let year = self.year(atoms[last], year),
      let day = Day(year: year, month: month, day: number)
    else { return nil }
    return (day, last - index + 1)
  }

  /// `2019-04-01`, `2019/04/01`, `2019-Apr-01`.
  private static func yearFirst(_ year: Int, _ atoms: [DateAtom], _ index: Int) -> (Day, count: Int)? {
    guard index + 2 < atoms.count, let joint = atoms[index + 1].joint, isJoint(joint),
      atoms[index + 2].joint == joint, case .number(let number, let digits) = atoms[index + 2].value,
      digits <= 2
    else { return nil }
    let month: Int
    switch atoms[index + 1].value {
    case .number(let number, _): month = number
    case .month(let number): month = number
    default: return nil
    }
    guard (1900..<2100).contains(year), let day = Day(year: year, month: month, day: number) else {
      return nil
    }
    return (day, 3)
  }

  /// `31.03.2020`, `30/09/2026`.
  private static func figures(
    _ atoms: [DateAtom], _ index: Int, _ order: [UInt8: Order]
  ) -> (Day, count: Int)? {
    guard let (first, second, year, joint) = threeNumbers(atoms, index) else { return nil }
    let order = self.order(first, second) ?? (first == second ? .dayFirst : order[joint])
    guard let order,
      let day = order == .dayFirst
        ? Day(year: year, month: second, day: first) : Day(year: year, month: first, day: second)
    else { return nil }
    return (day, 3)
  }

  private static func threeNumbers(
    _ atoms: [DateAtom], _ index: Int
  ) -> (first: Int, second: Int, year: Int, joint: UInt8)? {
    guard index + 2 < atoms.count, !atoms[index].isGlued,
      case .number(let first, let digits) = atoms[index].value,
      digits <= 2, case .number(let second, let others) = atoms[index + 1].value, others <= 2,
      let joint = atoms[index + 1].joint, isJoint(joint), atoms[index + 2].joint == joint,
      case .number(let year, _) = atoms[index + 2].value, let year = self.year(atoms[index + 2], year)
    else { return nil }
    return (first, second, year, joint)
  }

  /// What the dates in figures of a text settle, by the sign between their parts; nothing where they disagree.
  private static func order(of atoms: [DateAtom]) -> [UInt8: Order] {
    var orders: [UInt8: Set<Order>] = [:]
    for index in atoms.indices {
      guard let date = threeNumbers(atoms, index), let order = order(date.first, date.second) else {
        continue
      }
      orders[date.joint, default: []].insert(order)
    }
    return orders.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  private static func order(_ first: Int, _ second: Int) -> Order? {
    if (13...31).contains(first), (1...12).contains(second) { return .dayFirst }
    if (13...31).contains(second), (1...12).contains(first) { return .monthFirst }
    return nil
  }

  /// The number that follows directly, fillers aside.
  private static func number(_ atoms: [DateAtom], after index: Int) -> (value: Int, digits: Int, place: Int)?
  {
    var place = index + 1
    while place < atoms.count, place - index < 3, atoms[place].value == .filler { place += 1 }
    guard place < atoms.count, case .number(let value, let digits) = atoms[place].value else { return nil }
    return (value, digits, place)
  }

  /// A year of four figures, or one with a footnote mark of one or two figures glued to it.
  private static func year(_ atom: DateAtom, _ value: Int) -> Int? {
    guard case .number(_, let digits) = atom.value, (4...6).contains(digits) else { return nil }
    let year = digits == 4 ? value : digits == 5 ? value / 10 : value / 100
    return (1900..<2100).contains(year) ? year : nil
  }

  private static func isJoint(_ byte: UInt8) -> Bool { byte == .hyphen || byte == .dot || byte == 0x2F }

  /// Whether the number counts something else, as in `Type 2` or `Section 1`.
  private static func isCounted(_ atom: DateAtom, _ text: ReportText) -> Bool {
    guard atom.word > 0, !atom.isGlued else { return false }
    return ["type", "soc", "section", "page", "version", "note", "part"].contains(
      text.words[atom.word - 1].key)
  }
}
