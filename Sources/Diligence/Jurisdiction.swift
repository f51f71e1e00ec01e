/// Who licenses an auditing firm, as far as the city that it signs in tells.
enum Jurisdiction: Equatable {
  /// One of the United States, by its name.
  case state(String)
  case canada, unitedKingdom, germany, india, australia
  case otherCountry(String)

  /// From `Chicago, IL`, `Toronto, Ontario`, `London, United Kingdom` or a well-known city alone; nil where it cannot be
  /// told. What stands last is believed first.
  init?(ofCity city: String?) {
    let parts = (city ?? "").split(separator: ",").map { String($0).trimmed }
    guard let known = parts.reversed().lazy.compactMap(Self.known).first else { return nil }
    self = known
  }

  private static func known(_ part: String) -> Jurisdiction? {
    let words = part.split(separator: " ").map(String.init)
    // A state's code may be followed by a postal code.
    let code = words.first { $0.count == 2 && $0.allSatisfy(\.isUppercase) }
    if let state = code.flatMap({ states[$0] }) { return .state(state) }
    if let code, provinces.contains(code) { return .canada }
    let key = part.lowercased()
    if let state = states.values.first(where: { $0.lowercased() == key }) { return .state(state) }
    return places[key]
  }

  private static let provinces: Set<String> = [
    "AB", "BC", "MB", "NB", "NL", "NS", "ON", "PE", "QC", "SK",
  ]

  private static let places: [String: Jurisdiction] = {
    let canadian = [
      "canada", "alberta", "british columbia", "manitoba", "new brunswick", "newfoundland and labrador",
      "nova scotia", "ontario", "prince edward island", "quebec", "québec", "saskatchewan", "toronto",
      "montreal",
      "montréal", "vancouver", "calgary", "ottawa", "edmonton", "winnipeg",
    ]
    let british = [
      "united kingdom", "uk", "great britain", "england", "scotland", "wales", "northern ireland", "london",
      "manchester", "edinburgh", "leeds", "bristol", "glasgow", "belfast",
    ]
    let german = [
      "germany", "deutschland", "berlin", "munich", "münchen", "frankfurt", "frankfurt am main", "hamburg",
      "düsseldorf", "cologne", "köln", "stuttgart",
    ]
    let indian = [
      "india", "bengaluru", "bangalore", "mumbai", "new delhi", "delhi", "chennai", "hyderabad", "pune",
      "kolkata",
      "gurugram", "noida", "ahmedabad",
    ]
    let australian = [
      "australia", "new south wales", "victoria", "queensland", "sydney", "melbourne", "brisbane", "perth",
      "adelaide",
      "canberra",
    ]
    let american: [String: String] = [
      "new york city": "New York", "new york": "New York", "chicago": "Illinois",
      "san francisco": "California",
      "los angeles": "California", "san jose": "California", "san diego": "California",
      "seattle": "Washington",
      "boston": "Massachusetts", "atlanta": "Georgia", "tampa": "Florida", "miami": "Florida",
      "denver": "Colorado",
      "dallas": "Texas", "houston": "Texas", "austin": "Texas", "philadelphia": "Pennsylvania",
      "phoenix": "Arizona",
      "minneapolis": "Minnesota",
    ]
    let others = [
      "ireland": "Ireland", "dublin": "Ireland", "france": "France", "paris": "France",
      "netherlands": "the Netherlands", "the netherlands": "the Netherlands", "amsterdam": "the Netherlands",
      "spain": "Spain", "madrid": "Spain", "italy": "Italy", "milan": "Italy", "sweden": "Sweden",
      "stockholm": "Sweden", "denmark": "Denmark", "copenhagen": "Denmark", "belgium": "Belgium",
      "brussels": "Belgium", "austria": "Austria", "vienna": "Austria", "poland": "Poland",
      "warsaw": "Poland",
      "portugal": "Portugal", "lisbon": "Portugal", "finland": "Finland", "helsinki": "Finland",
      "switzerland": "Switzerland", "zurich": "Switzerland", "zürich": "Switzerland", "norway": "Norway",
      "oslo": "Norway", "israel": "Israel", "tel aviv": "Israel", "singapore": "Singapore", "japan": "Japan",
      "tokyo": "Japan", "new zealand": "New Zealand", "auckland": "New Zealand", "brazil": "Brazil",
      "são paulo": "Brazil", "mexico": "Mexico", "czech republic": "the Czech Republic",
      "prague": "the Czech Republic",
    ]
    let groups: [([String], Jurisdiction)] = [
      (canadian, .canada), (british, .unitedKingdom), (german, .germany), (indian, .india),
      (australian, .australia),
    ]
    var places = american.mapValues { Jurisdiction.state($0) }
    places.merge(others.mapValues { .otherCountry($0) }) { first, _ in first }
    for (names, jurisdiction) in groups { for name in names { places[name] = jurisdiction } }
    return places
  }()

  private static let states: [String: String] = [
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
    "CT": "Connecticut", "DE": "Delaware", "DC": "District of Columbia", "FL": "Florida", "GA": "Georgia",
    "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas",
    "KY": "Kentucky", "LA": "Louisiana", "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts",
    "MI": "Michigan",
    "MN": "Minnesota", "MS": "Mississippi", "MO": "Missouri", "MT": "Montana", "NE": "Nebraska",
    "NV": "Nevada",
    "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico", "NY": "New York", "NC": "North Carolina",
    "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania",
    "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas",
    "UT": "Utah", "VT": "Vermont", "VA": "Virginia", "WA": "Washington", "WV": "West Virginia",
    "WI": "Wisconsin", "WY": "Wyoming", "PR": "Puerto Rico", "GU": "Guam",
  ]
}
