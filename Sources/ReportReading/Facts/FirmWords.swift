/// The words by which names of firms are told from others.
enum FirmWords {
  /// Forms that firms of accountants have.
  static let partnerships: Set<String> = [
    "llp", "l.l.p", "pllc", "p.l.l.c", "pllp", "pc", "p.c", "pa", "p.a", "s.e.n.c.r.l", "senc",
    "s.e.n.c.r.l./llp", "s.e.n.c.r.l/llp",
  ]

  /// All legal forms.
  static let forms = partnerships.union([
    "llc", "l.l.c", "ltd", "limited", "inc", "incorporated", "corp", "corporation", "gmbh", "ag", "plc",
    "pty", "pte",
    "b.v", "bv", "n.v", "nv", "s.a", "sa", "sas", "s.r.l", "srl", "sarl", "ab", "oy", "oyj", "as", "a/s",
    "aps",
    "kg", "se", "lp", "l.p", "pbc", "private", "pvt",
  ])

  /// What the trade calls itself in names.
  static let trade: Set<String> = [
    "cpa", "cpas", "c.p.a", "accountants", "accountancy", "accounting", "auditors", "audit", "audits",
    "auditing",
    "assurance", "attest", "attestation", "advisors", "advisers", "advisory", "associates",
    "wirtschaftsprüfer",
    "wirtschaftsprüfungsgesellschaft", "revision", "prüfung", "certification", "zertifizierung", "accountant",
  ]

  /// Fields of work, which many firms share.
  static let branches: Set<String> = [
    "compliance", "services", "consulting", "tax", "risk", "cybersecurity", "group", "solutions", "partners",
  ]

  /// What belongs to a name although it stands after the form.
  static let afterForms: Set<String> = [
    "wirtschaftsprüfungsgesellschaft", "steuerberatungsgesellschaft", "kg", "kgaa",
  ]

  /// What describes a firm beside its name.
  static let descriptions: Set<String> = [
    "chartered", "certified", "public", "professional", "accountants", "accountant", "licensed", "registered",
    "statutory", "auditor", "auditors", "independent", "service", "and", "practitioner", "practitioners",
    "the",
    "consultants", "state", "authorised", "authorized",
    "organisation", "organization", "cpa", "cpas", "firm", "wirtschaftsprüfer",
    "wirtschaftsprüfungsgesellschaft",
  ]

  /// Words that no line of a name has.
  static let others: Set<String> = [
    "member", "members", "network", "affiliate", "affiliated", "aicpa", "institute", "canada/cpa", "report",
    "reports",
    "opinion", "section", "description", "assertion", "management's", "management", "auditor's", "auditors'",
    "accountant's", "accountants'", "practitioner's", "responsibilities", "responsibility", "restricted",
    "restriction",
    "use", "scope", "license", "licence", "page", "contents", "confidential", "docusigned", "docusign",
    "adobe", "tests",
    "controls", "criteria", "standards", "standard", "handbook", "association", "board", "council", "soc",
    "type",
    "system", "date", "dated", "officer", "director", "president", "partner", "procedures", "relevant",
    "limitations", "matter", "matters", "information", "period", "we", "our", "to", "this", "tel", "fax",
  ]

  static let beforeSignatures: Set<String> = [
    "s", "signed", "by", "signature", "sgd", "for", "on", "behalf", "of",
  ]

  /// Small words inside names.
  static let joints: Set<String> = ["and", "of", "the", "van", "von", "de", "und", "et", "y", ""]

  /// Firms whose names alone say what they are.
  static let known: [Phrase] = [
    "deloitte", "ernst & young", "ernst and young", "ey", "kpmg", "pricewaterhousecoopers", "pwc", "bdo",
    "rsm",
    "grant thornton", "crowe", "mazars", "forvis", "baker tilly", "moss adams", "schellman", "coalfire",
    "a-lign",
    "kirkpatrickprice", "plante", "cliftonlarsonallen", "cohnreznick", "marcum", "armanino", "eisneramper",
    "withum",
    "wipfli", "eide bailly", "mnp", "pkf", "nexia", "cherry bekaert", "uhy", "citrin cooperman", "weaver",
  ]

  static let shortNames: [String: Phrase] = [
    "ey": "ernst young", "pwc": "pricewaterhousecoopers", "ernst and young": "ernst young",
    "cla": "cliftonlarsonallen",
  ]
}
