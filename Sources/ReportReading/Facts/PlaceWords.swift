/// The words by which places are told from names.
enum PlaceWords {
  /// States, provinces and countries, in full and as they are abbreviated.
  static let regions: Set<String> = Set(
    (states + provinces + countries).split(separator: ",").map { piece in
      piece.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    })

  private static let states = """
    alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,georgia,hawaii,idaho,illinois,
    indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,
    nebraska,nevada,new hampshire,new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,
    pennsylvania,rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,washington,
    west virginia,wisconsin,wyoming,district of columbia,puerto rico,d.c,dc,al,ak,az,ar,ca,co,ct,de,fl,ga,hi,id,il,in,ia,
    ks,ky,la,me,md,ma,mi,mn,ms,mo,mt,ne,nv,nh,nj,nm,ny,nc,nd,oh,ok,or,pa,ri,sc,sd,tn,tx,ut,vt,va,wa,wv,wi,wy,pr,
    """

  private static let provinces = """
    ontario,quebec,québec,british columbia,alberta,manitoba,saskatchewan,nova scotia,new brunswick,
    newfoundland and labrador,prince edward island,on,qc,bc,ab,mb,sk,ns,nb,nl,pe,b.c,new south wales,nsw,victoria,vic,
    queensland,qld,western australia,south australia,tasmania,australian capital territory,act,england,scotland,wales,
    northern ireland,bavaria,bayern,hesse,hessen,maharashtra,karnataka,tamil nadu,telangana,haryana,gujarat,
    """

  private static let countries = """
    united states,united states of america,usa,u.s.a,us,canada,united kingdom,uk,u.k,great britain,ireland,australia,
    new zealand,germany,deutschland,france,netherlands,the netherlands,belgium,luxembourg,switzerland,schweiz,austria,
    österreich,italy,italia,spain,españa,portugal,denmark,sweden,norway,finland,iceland,poland,czech republic,czechia,
    hungary,romania,bulgaria,greece,estonia,latvia,lithuania,ukraine,israel,turkey,türkiye,india,singapore,japan,china,
    hong kong,taiwan,south korea,republic of korea,korea,philippines,malaysia,indonesia,thailand,vietnam,
    united arab emirates,uae,saudi arabia,south africa,kenya,nigeria,egypt,brazil,brasil,mexico,méxico,argentina,chile,
    colombia,peru,costa rica,uruguay,cyprus,malta,slovenia,slovakia,croatia,serbia,sri lanka,pakistan,bangladesh
    """

  /// Cities that firms give without a region.
  static let cities: Set<String> = Set(
    """
    london,manchester,birmingham,edinburgh,glasgow,leeds,bristol,cambridge,reading,belfast,cardiff,dublin,cork,paris,lyon,
    berlin,münchen,munich,hamburg,frankfurt,frankfurt am main,köln,cologne,düsseldorf,stuttgart,hannover,leipzig,
    dresden,nürnberg,bonn,zürich,zurich,genf,geneva,genève,basel,bern,wien,vienna,amsterdam,rotterdam,utrecht,den haag,
    the hague,eindhoven,brussels,brussel,bruxelles,antwerp,antwerpen,luxembourg,luxemburg,madrid,barcelona,lisbon,lisboa,
    porto,milan,milano,rome,roma,turin,copenhagen,københavn,aarhus,stockholm,gothenburg,göteborg,malmö,oslo,bergen,
    helsinki,espoo,reykjavik,tallinn,riga,vilnius,warsaw,warszawa,kraków,krakow,wrocław,prague,praha,brno,budapest,
    bucharest,sofia,athens,tel aviv,tel-aviv,jerusalem,haifa,istanbul,dubai,abu dhabi,riyadh,mumbai,bengaluru,bangalore,
    hyderabad,chennai,pune,delhi,new delhi,gurugram,noida,ahmedabad,kolkata,singapore,hong kong,tokyo,osaka,seoul,
    shanghai,beijing,shenzhen,taipei,manila,kuala lumpur,jakarta,bangkok,sydney,melbourne,brisbane,perth,adelaide,
    canberra,auckland,wellington,christchurch,toronto,vancouver,montreal,montréal,ottawa,calgary,edmonton,winnipeg,
    waterloo,halifax,new york,new york city,los angeles,san francisco,chicago,boston,seattle,denver,atlanta,dallas,
    houston,austin,miami,philadelphia,minneapolis,san diego,san jose,salt lake city,phoenix,tampa,charlotte,nashville,
    johannesburg,cape town,nairobi,lagos,são paulo,sao paulo,rio de janeiro,buenos aires,santiago,bogotá,mexico city,
    lima,washington d.c
    """.split { $0 == "," || $0 == "\n" }.map(String.init))

  /// What ends a street, after which a city begins.
  static let streets: Set<String> = [
    "avenue", "ave", "street", "st", "road", "rd", "boulevard", "blvd", "drive", "dr", "lane", "suite", "ste",
    "floor",
    "square", "plaza", "place", "way", "parkway", "pkwy", "court", "tower", "towers", "building", "center",
    "centre",
    "unit", "highway", "row", "quay", "nw", "ne", "sw", "se",
  ]

  /// Small words inside the names of cities.
  static let small: Set<String> = ["am", "de", "la", "of", "the", "le", "den", "upon"]
}
