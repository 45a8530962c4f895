/// A country's code and a subdivision's English name, as a city database has them; empty where it has none.
struct Place: Hashable {
    var country: String
    var subdivision: String
}

/// Every distinct place of a database once; each record is decoded once.
struct PlaceList {
    let records: RecordDecoder
    private(set) var all: [Place] = []
    private var numbers: [Place: RegionID] = [:]
    private var numberOfRecord: [Int: RegionID] = [:]

    init(records: RecordDecoder) { self.records = records }

    mutating func number(ofRecord record: Int) -> RegionID {
        if let number = numberOfRecord[record] { return number }
        let place = Place(
            country: string([.key("country"), .key("iso_code")], at: record),
            subdivision: string([.key("subdivisions"), .index(0), .key("names"), .key("en")], at: record))
        let number = numbers[place] ?? RegionID(all.count)
        if numbers.updateValue(number, forKey: place) == nil { all.append(place) }
        numberOfRecord[record] = number
        return number
    }

    private func string(_ path: [RecordDecoder.Step], at record: Int) -> String {
        records.find(path, at: record).flatMap(records.string(at:)) ?? ""
    }
}
