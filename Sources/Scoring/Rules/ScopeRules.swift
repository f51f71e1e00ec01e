import Diligence

/// R10: which categories the report covers; R11: whether it covers the product bought.

extension ReportUse {
  func scopeCap(_ item: Item) -> Cap? {
    guard let category = item.category else { return nil }
    guard let scope = report.categories else {
      return Cap(level: .vendorDocument, rule: .scope, reason: "the report's scope is not known")
    }
    if scope.contains(category) { return nil }
    return Cap(level: .vendorDocument, rule: .scope, reason: "\(category.title) is not in the report's scope")
  }

  var scopeReading: RuleReading? {
    guard report.kind == .soc2 || report.kind == .soc3 else { return nil }
    guard let titles = report.categories?.titles else {
      return reading(
        .scope, "not_known", .medium, "The categories in scope are not recorded.",
        inputs: [RuleInput("categories", "not recorded")],
        followUp: [followUp("Look up which categories \(id) covers.", .medium)])
    }
    let names = titles.isEmpty ? "no category" : titles.joined(separator: ", ")
    return reading(.scope, "known", .nothing, "In scope: \(names).", inputs: [RuleInput("categories", names)])
  }
}

extension ReportUse {
  var productCap: Cap? {
    switch report.productInScope {
    case .yes: nil
    case .no:
      Cap(level: .vendorDocument, rule: .product, reason: "the product bought is not in the described system")
    case .unclear:
      Cap(
        level: .vendorDocument, rule: .product,
        reason: "it is unclear whether the described system holds the product bought")
    }
  }

  var productReading: RuleReading? {
    guard report.startLevel != nil else { return nil }
    let inputs = [
      RuleInput("product in scope", report.productInScope.rawValue),
      RuleInput("system", report.system ?? "not recorded"),
    ]
    return switch report.productInScope {
    case .yes:
      reading(
        .product, "in_scope", .nothing, "The described system holds the product bought.", inputs: inputs)
    case .no:
      reading(
        .product, "not_in_scope", .high, "The described system does not hold the product bought.",
        inputs: inputs,
        followUp: [followUp("\(id) does not cover the product bought; ask for a report that does.", .high)])
    case .unclear:
      reading(
        .product, "unclear", .medium, "It is unclear whether the described system holds the product bought.",
        inputs: inputs,
        followUp: [followUp("Ask whether the system that \(id) describes holds the product bought.", .medium)]
      )
    }
  }
}

extension ReportRecord {
  /// The gate `product-out-of-scope`.
  var productGate: GateFinding {
    guard let use = newest({ $0.kind == .soc2 }) else { return .noSOC2 }
    return switch use.report.productInScope {
    case .yes: GateFinding(.clear, "\(use.id) covers the product.")
    case .no: GateFinding(.tripped, "\(use.id) does not cover the product.")
    case .unclear: GateFinding(.tripped, "It is unclear whether \(use.id) covers the product.")
    }
  }
}
