import Diligence

/// A small questionnaire and vendors to show on the screens.
enum Fixture {
  static let questionnaire = Questionnaire(
    id: "small", version: "1.0.0", hash: ContentHash(bytes: [UInt8](repeating: 7, count: 32)),
    title: "A small questionnaire", criteria: criteria, sections: sections, items: items, gates: gates)

  private static let criteria = [
    Criterion(id: "G1", title: "Audit trails", weight: 13),
    Criterion(id: "G5", title: "Assurance report", weight: 12),
    Criterion(id: "G6", title: "Access and isolation", weight: 12),
    Criterion(id: "G7", title: "Data protection", weight: 10),
  ]

  private static let sections = [
    Section(id: "questions", title: "Ten buyer questions"),
    Section(id: "access", title: "Access and isolation"), Section(id: "privacy", title: "Privacy"),
  ]

  private static let gates = [
    Gate(id: "no-tenant-isolation", title: "Tenants share data without isolation", effect: .reject),
    Gate(id: "no-type-ii", title: "No usable Type II report", effect: .conditional, isOnReportRecord: true),
  ]

  private static let items = [
    Item(
      id: "Q01", section: "questions", criterion: "G5", importance: .critical, computation: .type,
      guidance: Guidance(
        title: "Current Type II report",
        prompt: "Do you have a current SOC 2 Type II report for this product, and may we read all of it?",
        why: "Without one, everything rests on the vendor's word.",
        proof: "The report itself, with the auditor's tests and their results.")),
    Item(
      id: "Q04", section: "questions", criterion: "G1", importance: .critical, briefID: "CC7.1",
      officialCriteria: ["CC7.2"],
      guidance: Guidance(
        title: "Audit trail of each agent",
        prompt: "Please pick one agent run from last week and walk us through its record: what it was told, "
          + "what it did, under which identity, and how it ended.",
        why: "When a generated change breaks production, the record of the run is the only witness.",
        followUps: ["Can an administrator edit entries?", "How long is the record kept?"],
        strong: "They replay a run in front of us, from storage that cannot be rewritten.",
        adequate: "Every run is logged and kept for a stated time.",
        weak: "They search application logs by time of day.",
        redFlags: ["All agents act under one shared identity."], proof: "Section IV under CC7.2.",
        officialNote: "Agent logs are often looked for under CC7.1.")),
    Item(
      id: "Q07", section: "questions", criterion: "G6", importance: .critical, officialCriteria: ["CC6.1"],
      options: [
        AnswerOption(id: "dedicated", label: "An instance of our own", value: 1),
        AnswerOption(id: "per_tenant_keys", label: "Own keys or own database for each customer", value: 1),
        AnswerOption(id: "logical", label: "Shared storage, separated in software", value: 0.5),
        AnswerOption(id: "unclear", label: "The vendor cannot say", value: 0),
        AnswerOption(
          id: "shared_without", label: "Shared without isolation", value: 0, gate: "no-tenant-isolation"),
      ],
      guidance: Guidance(
        title: "Isolation of our data",
        prompt: "What keeps our code apart from that of your other customers?",
        why: "Any other customer's agent could bring our source to light.",
        strong: "An instance of our own, or keys of our own.")),
    Item(
      id: "C01", section: "access", criterion: "G6", importance: .critical, officialCriteria: ["CC6.1"],
      evidence: [
        EvidencePiece(id: "E01", title: "Inventory of agents and their owners"),
        EvidencePiece(id: "E02", title: "A sample of access tickets"),
      ],
      guidance: Guidance(
        title: "Each agent has an identity of its own",
        prompt: "Show us the list of agents with the identity that each one uses.",
        why: "A shared identity hides who did what.", proof: "Section IV under CC6.1.")),
    Item(
      id: "C02", section: "access", criterion: "G6", importance: .standard,
      evidence: [EvidencePiece(id: "E03", title: "Rules of the network")],
      guidance: Guidance(
        title: "Agents reach only what they need", prompt: "Which systems can an agent reach?")),
    Item(
      id: "PK1", section: "privacy", criterion: "G7", importance: .minor, category: .privacy,
      condition: .unlessNoPersonalData,
      guidance: Guidance(title: "Notice to people", prompt: "How do you tell people what you hold?")),
  ]

  static let useOfTierTwo = Use(
    data: .confidential, autonomy: .opensPullRequest, reach: .organisation, personalData: .no)

  static let intake = Intake(
    product: "Example Agent", owner: "J. Doe", contract: Contract(value: "EUR 42000", termMonths: 24),
    use: useOfTierTwo, decisionDate: Stage.today)

  /// A vendor with one assessment, and changes made to it.
  static func dossier(
    name: String = "Example Code", intake: Intake = Fixture.intake, _ changes: [Change] = []
  ) -> Dossier {
    let vendor = VendorID(slug(of: name, fallback: "vendor"))
    let opened: [Change] = [
      .vendorAdded(vendor, name: name),
      .assessmentOpened(AssessmentID("\(vendor)-1"), vendor, questionnaire.reference, intake),
    ]
    let events = (opened + changes).enumerated().map { place, change in
      Event(
        sequence: place + 1, draft: Draft(change: change, at: Moment(seconds: 1_795_000_000), by: "jdoe"))
    }
    guard let dossier = Dossier(of: vendor, folding: events, seen: events.count) else {
      preconditionFailure("the fixture adds its vendor")
    }
    return dossier
  }

  static func answer(_ item: ItemID, _ option: OptionID, of vendor: String = "example-code") -> Change {
    .answerGiven(
      AssessmentID("\(vendor)-1"), item, questionnaire: questionnaire.hash,
      Answer(choice: .option(option), on: Stage.today))
  }

  /// Three vendors that stand differently.
  static let three = [
    dossier(
      name: "Alder Systems",
      [
        answer("Q04", "yes", of: "alder-systems"), answer("Q07", "dedicated", of: "alder-systems"),
        answer("C01", "yes", of: "alder-systems"), answer("C02", "partial", of: "alder-systems"),
      ]),
    dossier(name: "Birch Labs", [answer("Q07", "shared_without", of: "birch-labs")]),
    dossier(name: "Example Code"),
  ]
}
