import DiligenceSupport
import Foundation
import Testing
import TrialSupport

@testable import Diligence

@Suite struct DraftCodingTests {
  @Test func comesBackTheSame() throws {
    for seed in 0..<UInt64(2000) {
      var generator = SeededGenerator(seed: seed)
      let draft = generator.draft()
      let data = try JSONEncoder().encode(draft)
      #expect(try JSONDecoder().decode(Draft.self, from: data) == draft, "seed \(seed)")
    }
  }

  @Test func setsAreWrittenInOneOrder() throws {
    let categories = TrustCategory.allCases.map(\.rawValue).sorted()
    for _ in 0..<20 {
      // Another capacity is another order in memory.
      var set = Set<TrustCategory>(minimumCapacity: Int.random(in: 0...500))
      for category in TrustCategory.allCases.shuffled() { set.insert(category) }
      let data = try JSONEncoder().encode(AssuranceReport(id: "soc2-2026", kind: .soc2, categories: set))
      let written = try JSONSerialization.jsonObject(with: data) as? [String: Any]
      #expect(written?["categories"] as? [String] == categories)
    }
  }

  /// Payloads as they stand in databases for good: none of these lines may ever change.
  @Test(arguments: frozen)
  func readsAndWritesFrozenPayloads(payload: String, change: Change) throws {
    let draft = Draft(change: change, at: Moment(seconds: 1_795_255_201), by: "jdoe")
    #expect(try JSONDecoder().decode(Draft.self, from: Data(payload.utf8)) == draft)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    #expect(String(decoding: try encoder.encode(draft), as: UTF8.self) == payload)
  }

  @Test(arguments: [
    (#""step":"a-2","#, Step("a-2")), (#""redoes":"a-1","step":"a-2","#, Step("a-2", .again("a-1"))),
    (#""step":"a-2","undoes":"a-1","#, Step("a-2", .back("a-1"))),
  ])
  func readsAndWritesFrozenSteps(fields: String, step: Step) throws {
    let payload =
      #"{"at":"2026-11-21T10:00:01Z","by":"jdoe","kind":"vendor.archived/1",\#(fields)"value":true,"vendor":"acme"}"#
    let draft = Draft(
      change: .vendorArchived("acme", true), at: Moment(seconds: 1_795_255_201), by: "jdoe", step: step)
    #expect(try JSONDecoder().decode(Draft.self, from: Data(payload.utf8)) == draft)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let sorted = try JSONSerialization.jsonObject(with: encoder.encode(draft)) as? NSDictionary
    #expect(sorted == (try JSONSerialization.jsonObject(with: Data(payload.utf8)) as? NSDictionary))
  }

  @Test func readsAndWritesTheFrozenWordOfWhatIsKept() throws {
    let payload =
      #"{"assessment":"acme-1","at":"2026-11-21T10:00:01Z","by":"jdoe","kept":true,"kind":"document.attached/1","#
      + #""report":"r","value":null}"#
    let draft = Draft(
      change: .documentAttached("acme-1", "r", nil), at: Moment(seconds: 1_795_255_201), by: "jdoe",
      keepsFile: true)
    #expect(try JSONDecoder().decode(Draft.self, from: Data(payload.utf8)) == draft)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    #expect(String(decoding: try encoder.encode(draft), as: UTF8.self) == payload)
  }

  @Test func everyKindIsFrozen() {
    #expect(Set(frozen.map(\.1.kindName)) == Set(Change.kindNames))
  }

  @Test func refusesKindsOfANewerVersion() {
    let payload = #"{"kind":"answer.given/2","at":"2026-11-21T10:00:01Z","by":"jdoe"}"#
    #expect(throws: UnknownEventKind(kind: "answer.given/2")) {
      try JSONDecoder().decode(Draft.self, from: Data(payload.utf8))
    }
  }

  @Test(arguments: [
    #"{"at":"2026-11-21T10:00:01Z","by":"jdoe","kind":"vendor.added/1","vendor":"acme"}"#,
    #"{"at":"2026-11-21","by":"jdoe","kind":"vendor.added/1","value":"Acme","vendor":"acme"}"#,
    #"{"at":"2026-11-21T10:00:01Z","kind":"vendor.added/1","value":"Acme","vendor":"acme"}"#,
    #"{"at":"2026-11-21T10:00:01Z","by":"jdoe","kind":"vendor.added/1","value":7,"vendor":"acme"}"#,
  ])
  func refusesBrokenPayloads(payload: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Draft.self, from: Data(payload.utf8))
    }
  }
}

private let hash = String(repeating: "07", count: 32)
private let date = Day(dayNumber: 20_778)
private let prefix = #"{"assessment":"acme-1","at":"2026-11-21T10:00:01Z","by":"jdoe","#
private let bare = #"{"at":"2026-11-21T10:00:01Z","by":"jdoe","#

private let frozen: [(String, Change)] = [
  (
    bare + #""kind":"vendor.added/1","value":"Acme \"A\"","vendor":"acme"}"#,
    .vendorAdded("acme", name: "Acme \"A\"")
  ),
  (
    bare + #""kind":"vendor.renamed/1","value":"Größe","vendor":"acme"}"#,
    .vendorRenamed("acme", name: "Größe")
  ),
  (bare + #""kind":"vendor.archived/1","value":true,"vendor":"acme"}"#, .vendorArchived("acme", true)),
  (
    prefix + #""kind":"assessment.opened/1","questionnaire":{"id":"example","sha256":"\#(hash)","#
      + #""version":"1.0.0"},"value":{"contract":{"term_months":24,"value":"EUR 42000"},"#
      + #""decision_date":"2026-11-21","owner":"J. Doe","product":"Agent","use":{"autonomy":"#
      + #""opens_pull_request","data":"confidential","personal_data":"unknown","reach":"#
      + #""one_repository"}},"vendor":"acme"}"#,
    .assessmentOpened(
      "acme-1", "acme", Questionnaire.example.reference,
      Intake(
        product: "Agent", owner: "J. Doe", contract: Contract(value: "EUR 42000", termMonths: 24),
        use: Use(data: .confidential, autonomy: .opensPullRequest, reach: .oneRepository), decisionDate: date)
    )
  ),
  (
    prefix + #""kind":"intake.changed/1","value":{"contract":{},"decision_date":"2026-11-21","use":"#
      + #"{"personal_data":"no"}}}"#,
    .intakeChanged("acme-1", Intake(use: Use(personalData: .no), decisionDate: date))
  ),
  (
    prefix + #""kind":"intake.changed/1","value":{"contract":{},"decision_date":"2026-11-21","#
      + #""interviewers":["J. Doe","M. Roe"],"use":{"personal_data":"unknown"}}}"#,
    .intakeChanged("acme-1", Intake(decisionDate: date, interviewers: ["J. Doe", "M. Roe"]))
  ),
  (
    prefix + #""item":"Q05","kind":"answer.given/1","questionnaire":"\#(hash)","value":{"answer":"full","#
      + #""approver":"A","details":{"facts":{"backups":"35 days"},"parties":[{"country":"US","data":"code","#
      + #""dpa":true,"llm":true,"name":"Some LLM","purpose":"model","report":"soc2"}]},"note":"N","#
      + #""on":"2026-11-21","reason":"R","respondent":"CISO"}}"#,
    .answerGiven(
      "acme-1", "Q05", questionnaire: Questionnaire.example.hash,
      Answer(
        choice: .option("full"), reason: "R", approver: "A", note: "N", respondent: "CISO", on: date,
        details: Details(
          parties: [
            Party(
              name: "Some LLM", isLLM: true, country: "US", hasDPA: true, purpose: "model", data: "code",
              report: "soc2")
          ], facts: ["backups": "35 days"])))
  ),
  (
    prefix + #""item":"C13","kind":"answer.given/1","questionnaire":"\#(hash)","value":{"answer":"#
      + #""not_applicable"}}"#,
    .answerGiven(
      "acme-1", "C13", questionnaire: Questionnaire.example.hash, Answer(choice: .notApplicable))
  ),
  (
    prefix + #""item":"C13","kind":"answer.given/1","questionnaire":"\#(hash)","value":null}"#,
    .answerGiven("acme-1", "C13", questionnaire: Questionnaire.example.hash, nil)
  ),
  (
    prefix + #""evidence":"E05","item":"C02","kind":"evidence.recorded/1","value":{"on":"2026-11-21","#
      + #""page":3,"reference":"tls.pdf","source":"own_check","status":"not_requested"}}"#,
    .evidenceRecorded(
      "acme-1", "C02", "E05",
      Evidence(status: .notRequested, source: .ownCheck, reference: "tls.pdf", page: 3, on: date))
  ),
  (
    prefix + #""kind":"report.recorded/1","report":"soc2-2026","value":{"as_of":"2026-11-21","auditor":"#
      + #""Some CPA LLP","auditor_status":"not_found","bridged_until":"2026-11-21","categories":"#
      + #"["processing_integrity"],"customer_controls":[{"owner":"J. Doe","text":"Review access"}],"#
      + #""end":"2026-11-21","id":"soc2-2026","kind":"soc2","opinion":"not_established","#
      + #""product_in_scope":"unclear","qualified_criteria":["CC6.1"],"report_date":"2026-11-21","#
      + #""start":"2026-11-21","tests":{"C01":{"page":61,"remediated":true,"result":"exception"},"#
      + #""C02":{"result":"no_occurrence"}},"type":"II"}}"#,
    .reportRecorded(
      "acme-1", "soc2-2026",
      AssuranceReport(
        id: "soc2-2026", kind: .soc2, type: .typeII, start: date, end: date, asOf: date, reportDate: date,
        auditor: "Some CPA LLP", auditorStatus: .notFound, opinion: .notEstablished,
        qualifiedCriteria: ["CC6.1"], categories: [.processingIntegrity], productInScope: .unclear,
        bridgedUntil: date,
        tests: [
          "C01": ReportTest(result: .exception, remediated: true, page: 61),
          "C02": ReportTest(result: .noOccurrence),
        ], customerControls: [CustomerControl(text: "Review access", owner: "J. Doe")]))
  ),
  (
    prefix + #""kind":"report.recorded/1","report":"letter","value":{"auditor_status":"not_checked","#
      + #""customer_controls":[],"id":"letter","kind":"bridge_letter","opinion":"not_established","#
      + #""product_in_scope":"unclear","qualified_criteria":[],"tests":{}}}"#,
    .reportRecorded("acme-1", "letter", AssuranceReport(id: "letter", kind: .bridgeLetter))
  ),
  (
    prefix + #""kind":"report.recorded/1","report":"new","value":{"assertion_date":"2026-11-21","#
      + #""auditor_status":"verified","customer_controls":[],"id":"new","kind":"soc2","next_expected":"#
      + #""2026-11-21","opinion":"unmodified","organisation":"Acme Inc","peer_review":{"accepted":"#
      + #""2026-11-21","kind":"system","rating":"pass_with_deficiencies"},"product_in_scope":"yes","#
      + #""qualified_criteria":[],"subservice_organisations":[{"method":"carve_out","name":"Cloud","#
      + #""report_held":true},{"method":"unclear","name":"Other"}],"system":"Agent","tests":{"C01":"#
      + #"{"deviations":2,"page":61,"result":"exception","retested":false,"sample":25}},"warning_signs":"#
      + #"["placeholder_text"]}}"#,
    .reportRecorded(
      "acme-1", "new",
      AssuranceReport(
        id: "new", kind: .soc2, organisation: "Acme Inc", system: "Agent", assertionDate: date,
        nextExpected: date, auditorStatus: .verified, opinion: .unmodified, productInScope: .yes,
        tests: ["C01": ReportTest(result: .exception, page: 61, sample: 25, deviations: 2, retested: false)],
        peerReview: PeerReview(kind: .system, rating: .passWithDeficiencies, accepted: date),
        subserviceOrganisations: [
          SubserviceOrganisation(name: "Cloud", method: .carveOut, reportHeld: true),
          SubserviceOrganisation(name: "Other"),
        ], warningSigns: [.placeholderText]))
  ),
  (
    prefix + #""kind":"report.recorded/1","report":"sound","value":{"auditor_status":"not_checked","#
      + #""customer_controls":[],"id":"sound","kind":"soc2","opinion":"not_established","#
      + #""product_in_scope":"unclear","qualified_criteria":[],"subservice_organisations":[],"tests":{},"#
      + #""warning_signs":[]}}"#,
    .reportRecorded(
      "acme-1", "sound",
      AssuranceReport(id: "sound", kind: .soc2, subserviceOrganisations: [], warningSigns: []))
  ),
  (
    prefix
      + #""kind":"report.recorded/1","report":"read","value":{"auditor_checks":[{"by":"jdoe","found":true,"#
      + #""on":"2026-11-21","reference":"NY 1","register":"CPAverify","subject":"peer_review"}],"auditor_city":"#
      + #""Boston","auditor_status":"not_checked","customer_controls":[{"criterion":"CC6.2","due":"2026-11-21","#
      + #""page":7,"status":"in_progress","text":"Review access"}],"exceptions":[{"control":"A-7","criterion":"#
      + #""CC6.2","deviations":2,"items":["C01"],"page":9,"remediated":true,"response":"Done","retested":false,"#
      + #""sample":25,"text":"Two of 25 kept access"}],"id":"read","incidents":[],"kind":"soc2","opinion":"#
      + #""not_established","product_in_scope":"unclear","qualified_criteria":[],"significant_changes":[{"page":4,"#
      + #""text":"Moved region"}],"sources":{"as_of":{"by":"jdoe","how":"rejected","on":"2026-11-21"},"end":{"by":"#
      + #""jdoe","how":"confirmed","on":"2026-11-21","page":3,"quote":"through September 30"}},"tests":{}}}"#,
    .reportRecorded(
      "acme-1", "read",
      AssuranceReport(
        id: "read", kind: .soc2,
        customerControls: [
          CustomerControl(text: "Review access", criterion: "CC6.2", page: 7, status: .inProgress, due: date)
        ], auditorCity: "Boston",
        exceptions: [
          ReportException(
            criterion: "CC6.2", control: "A-7", text: "Two of 25 kept access", page: 9, sample: 25,
            deviations: 2,
            response: "Done", remediated: true, retested: false, items: ["C01"])
        ], incidents: [], significantChanges: [ReportStatement(text: "Moved region", page: 4)],
        auditorChecks: [
          AuditorCheck(
            subject: .peerReview, register: "CPAverify", isFound: true, reference: "NY 1", by: "jdoe",
            on: date)
        ],
        sources: [
          .end: FactSource(.confirmed, page: 3, quote: "through September 30", by: "jdoe", on: date),
          .asOf: FactSource(.rejected, by: "jdoe", on: date),
        ]))
  ),
  (
    prefix + #""kind":"document.attached/1","report":"soc2-2026","value":{"name":"a.pdf","sha256":"#
      + #""000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f","size":7}}"#,
    .documentAttached(
      "acme-1", "soc2-2026",
      AttachedDocument(hash: ContentHash(bytes: (0..<32).map { UInt8($0) }), size: 7, name: "a.pdf"))
  ),
  (
    prefix + #""kind":"document.attached/1","report":"soc2-2026","value":null}"#,
    .documentAttached("acme-1", "soc2-2026", nil)
  ),
  (prefix + #""kind":"no_reports.stated/1","value":true}"#, .noReportsStated("acme-1", true)),
  (prefix + #""kind":"weights.changed/1","value":{"G1":12.5}}"#, .weightsChanged("acme-1", ["G1": 12.5])),
  (
    prefix + #""kind":"policy.changed/1","value":{"current_months":18,"proof":0.8}}"#,
    .policyChanged("acme-1", [.currentMonths: 18, .proof: 0.8])
  ),
  (prefix + #""kind":"policy.changed/1","value":{}}"#, .policyChanged("acme-1", [:])),
  (prefix + #""kind":"weighing.explained/1","value":null}"#, .weighingExplained("acme-1", nil)),
  (
    prefix + #""kind":"weighing.explained/1","value":{"method":"points","order":[["G2"],["G1","G3"]],"#
      + #""points":{"G1":80,"G2":100,"G3":80},"rationale":"Code first","source":"workshop"}}"#,
    .weighingExplained(
      "acme-1",
      Weighing(
        method: .points, order: [["G2"], ["G1", "G3"]], points: ["G1": 80, "G2": 100, "G3": 80],
        source: "workshop", rationale: "Code first"))
  ),
  (
    prefix + #""kind":"weighing.explained/1","value":{"method":"direct","order":[],"points":{}}}"#,
    .weighingExplained("acme-1", Weighing(method: .direct))
  ),
  (
    prefix + #""gate":"no-type-ii","kind":"waiver.granted/1","value":{"by":"J. Doe","expires":"2026-11-21","#
      + #""gate":"no-type-ii","reason":"pilot"}}"#,
    .waiverGranted(
      "acme-1", "no-type-ii", Waiver(gate: "no-type-ii", by: "J. Doe", reason: "pilot", expires: date))
  ),
  (
    prefix + #""kind":"decision.recorded/1","value":{"by":"J. Doe","conditions":[{"due":"2026-11-21","#
      + #""owner":"A","text":"Fix it"}],"date":"2026-11-21","next_review":"2026-11-21","outcome":"#
      + #""not_yet","role":"CISO"}}"#,
    .decisionRecorded(
      "acme-1",
      Decision(
        outcome: .notYet, by: "J. Doe", role: "CISO", date: date,
        conditions: [DecisionCondition(text: "Fix it", owner: "A", due: date)], nextReview: date))
  ),
  (
    bare + #""kind":"contents.erased/1","value":{"events":[2,5],"files":["\#(hash)"],"instead":["#
      + #"{"event":2,"now":61}],"reason":"asked for"},"vendor":"acme"}"#,
    .contentsErased(
      "acme",
      Erasure(
        events: [2, 5], files: [ContentHash(bytes: [UInt8](repeating: 7, count: 32))],
        standIns: [Erasure.StandIn(event: 2, now: 61)], reason: "asked for"))
  ),
  (
    bare + #""kind":"contents.erased/1","value":{"events":[1],"reason":"asked for"}}"#,
    .contentsErased(nil, Erasure(events: [1], reason: "asked for"))
  ),
]
