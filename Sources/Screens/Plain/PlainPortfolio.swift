import Diligence

/// The vendors as a numbered list, and what can be done with them.
struct PlainPortfolio: PlainScreen {
  private(set) var filter = ""
  private(set) var order = PortfolioOrder.name
  private(set) var showsArchived = false
  /// How many vendors have been listed.
  private var listed = Self.page
  /// The vendor that is being opened.
  private var opening: VendorID?

  static let page = 25

  let title = "Portfolio"
  var subject: Subject? { nil }

  /// The vendors that are listed, in the order chosen.
  func lines(_ desk: Desk) -> [VendorSummary] {
    let words = filter.lowercased().split(separator: " ")
    return (desk.lines ?? []).filter { line in
      let text = "\(line.name) \(line.assessment?.product ?? "")".lowercased()
      return (showsArchived || !line.isArchived) && words.allSatisfy { text.contains($0) }
    }.sorted { order.precedes($0, $1) }
  }

  mutating func entered(_ desk: inout Desk) { desk.ask(.portfolio) }

  mutating func take(_ input: String, _ desk: inout Desk) -> PlainReply {
    let (command, rest) = input.command
    switch command {
    case "": return .stay
    case "a" where rest.isEmpty: return .open(PlainIntake(newAt: desk))
    case "f":
      filter = rest
      return list()
    case "o": return sort(rest)
    case "x": return archive(rest, &desk)
    case "v" where rest.isEmpty:
      showsArchived.toggle()
      return list()
    case "c": return compare(rest, &desk)
    case "s" where rest.isEmpty: return openSamples(&desk)
    case "m" where rest.isEmpty: return more(desk)
    case "b" where rest.isEmpty: return .say("This is the first place. q leaves duly.")
    default: return open(input, &desk)
    }
  }

  private mutating func list() -> PlainReply {
    listed = Self.page
    return .again
  }

  private mutating func more(_ desk: Desk) -> PlainReply {
    let lines = lines(desk)
    guard listed < lines.count else { return .say("That was all of the list.") }
    let from = listed
    listed += Self.page
    return PlainReply(lines: entries(lines, from: from))
  }

  private mutating func sort(_ word: String) -> PlainReply {
    let orders = PortfolioOrder.allCases
    if word.isEmpty {
      order = orders[((orders.firstIndex(of: order) ?? 0) + 1) % orders.count]
    } else if let place = orders.map(\.label).place(named: word) {
      order = orders[place]
    } else {
      return .say("The list can be sorted by \(orders.map(\.label).joined(separator: ", ")).")
    }
    return list()
  }

  private mutating func open(_ input: String, _ desk: inout Desk) -> PlainReply {
    switch find(input, desk) {
    case .failure(let unknown): return PlainReply(lines: unknown.lines)
    case .success(let line):
      opening = line.vendor
      desk.ask(.open(line.vendor))
      return .stay
    }
  }

  private func openSamples(_ desk: inout Desk) -> PlainReply {
    desk.ask(desk.isSample ? .ownPortfolio : .samplePortfolio)
    return .again
  }

  mutating func answered(_ answer: Answered, _ desk: inout Desk) -> PlainReply {
    switch answer {
    case .opened(let open) where opening == open.dossier.vendorID:
      opening = nil
      guard let assessment = open.dossier.assessments.first else {
        return .say("\(open.dossier.vendor.name) has no assessment yet. Open one with `duly apply`.")
      }
      return .open(PlainVendor(Subject(vendor: open.dossier.vendorID, assessment: assessment.id)))
    case .compared(let several): return .open(PlainComparison(several.map(\.dossier.vendorID)))
    case .failed: opening = nil
    default: break
    }
    return .stay
  }
}

extension PlainPortfolio {
  /// Why no vendor, or not one alone, is meant.
  struct Unknown: Error {
    let lines: [String]
  }

  /// The vendor of a number in the list, an id, a name, or the only one whose name has the words.
  func find(_ input: String, _ desk: Desk) -> Result<VendorSummary, Unknown> {
    let lines = lines(desk)
    if let number = Int(input) {
      guard lines.indices.contains(number - 1) else {
        return .failure(
          Unknown(lines: ["`\(input)` is not one of 1 to \(lines.count). ? says what there is."]))
      }
      return .success(lines[number - 1])
    }
    let wanted = input.lowercased()
    let all = desk.lines ?? []
    if let exact = all.first(where: { $0.vendor.text == wanted || $0.name.lowercased() == wanted }) {
      return .success(exact)
    }
    let found = lines.enumerated().filter { $0.element.name.lowercased().contains(wanted) }
    if found.count == 1, wanted.count > 1 { return .success(found[0].element) }
    if found.isEmpty || wanted.count < 2 {
      return .failure(Unknown(lines: ["`\(input)` is no vendor here. ? says what there is."]))
    }
    return .failure(
      Unknown(
        lines: ["\(found.count) vendors are called so; enter the number of one:"]
          + found.map { "\($0.offset + 1) \($0.element.name)." }))
  }

  private func compare(_ names: String, _ desk: inout Desk) -> PlainReply {
    var vendors: [VendorID] = []
    for name in names.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init) {
      switch find(name, desk) {
      case .failure(let unknown): return PlainReply(lines: unknown.lines)
      case .success(let line): if !vendors.contains(line.vendor) { vendors.append(line.vendor) }
      }
    }
    guard vendors.count >= 2 else {
      return .say("c needs the numbers of two or more vendors, such as c 1 2.")
    }
    desk.ask(.compare(vendors))
    return .stay
  }
}

extension PlainPortfolio {
  private func archive(_ name: String, _ desk: inout Desk) -> PlainReply {
    switch find(name, desk) {
    case .failure:
      return .say("x needs the number of a vendor: it archives it, or brings it back. v lists the archived.")
    case .success(let line): desk.archive(line, !line.isArchived)
    }
    return .stay
  }
}
