import Diligence

/// One of the things that a fact of a report lists: an exception, a customer control, or a statement.
enum FactElement: Sendable, Equatable {
  case exception(ReportException)
  case control(CustomerControl)
  case statement(ReportStatement)

  /// The elements of a fact that is a list; nil for any other.
  static func all(in value: FactValue?) -> [FactElement]? {
    switch value {
    case .exceptions(let exceptions): exceptions.map(FactElement.exception)
    case .controls(let controls): controls.map(FactElement.control)
    case .statements(let statements): statements.map(FactElement.statement)
    default: nil
    }
  }

  /// The words of the report; what tells one element from another.
  var text: String {
    switch self {
    case .exception(let exception): exception.text
    case .control(let control): control.text
    case .statement(let statement): statement.text
    }
  }

  var page: Int? {
    switch self {
    case .exception(let exception): exception.page
    case .control(let control): control.page
    case .statement(let statement): statement.page
    }
  }

  /// The official criterion under which it stands.
  var criterion: String? {
    switch self {
    case .exception(let exception): exception.criterion
    case .control(let control): control.criterion
    case .statement: nil
    }
  }

  /// With criterion, control and count: `CC6.2, AC-04: two leavers kept their access (2 of 25)`.
  var words: String {
    guard case .exception(let exception) = self else {
      return criterion.map { "\($0): \(text)" } ?? text
    }
    let place = [exception.criterion, exception.control].compactMap { $0 }.joined(separator: ", ")
    let count = exception.deviations.map { deviations in
      " (\(deviations) of \(exception.sample.map { "\($0)" } ?? "an unknown number"))"
    }
    return "\(place.isEmpty ? "" : "\(place): ")\(text)\(count ?? "")"
  }

  /// Whether it is the same, however it was looked at since.
  func isSame(as other: FactElement) -> Bool { text == other.text && criterion == other.criterion }
}

extension AssuranceReport {
  /// Lists exactly these elements, with all that was noted beside them.
  mutating func list(_ elements: [FactElement], as fact: ReportFact) {
    let statements = elements.compactMap { if case .statement(let one) = $0 { one } else { nil } }
    switch fact {
    case .exceptions:
      exceptions = elements.compactMap { if case .exception(let one) = $0 { one } else { nil } }
    case .customerControls:
      customerControls = elements.compactMap { if case .control(let one) = $0 { one } else { nil } }
    case .incidents: incidents = statements
    case .significantChanges: significantChanges = statements
    default: break
    }
  }
}

extension ReportFact {
  /// What it is to list these elements; nil for a fact that is no list.
  func value(listing elements: [FactElement]) -> FactValue? {
    guard isList else { return nil }
    var report = AssuranceReport(id: "", kind: .other)
    report.list(elements, as: self)
    return self == .customerControls ? .controls(report.customerControls) : report.value(of: self)
  }

  /// One of its elements.
  var element: String {
    switch self {
    case .exceptions: "exception"
    case .customerControls: "customer control"
    case .incidents: "incident"
    default: "change"
    }
  }
}

/// What a person made of one element that was read, in this session; what is taken stands in the record.
struct RejectedElement: Hashable, Sendable {
  let place: ReportPlace
  let fact: ReportFact
  let criterion: String?
  let text: String
}
