extension CalendarSpan {
  /// «2026», «II кв. 2026», «март 2026», «15.03.2026»; "2026", "Q2 2026", "March 2026", "2026-03-15".
  package func words(in language: Language) -> String {
    switch part {
    case .year: return text
    case .quarter(let quarter):
      let roman = ["I", "II", "III", "IV"]
      let name = roman.indices.contains(quarter - 1) ? roman[quarter - 1] : "\(quarter)"
      return language("\(name) кв. \(year)", "Q\(quarter) \(year)")
    case .month(let month):
      guard CalendarSpan.monthNames.indices.contains(month - 1) else { return text }
      return CalendarSpan.monthNames[month - 1].text(in: language) + " \(year)"
    case .day(let month, let day):
      return language("\(padded(day)).\(padded(month)).\(year)", text)
    }
  }

  private static let monthNames = [
    LocalizedText("январь", "January"), LocalizedText("февраль", "February"),
    LocalizedText("март", "March"), LocalizedText("апрель", "April"),
    LocalizedText("май", "May"), LocalizedText("июнь", "June"),
    LocalizedText("июль", "July"), LocalizedText("август", "August"),
    LocalizedText("сентябрь", "September"), LocalizedText("октябрь", "October"),
    LocalizedText("ноябрь", "November"), LocalizedText("декабрь", "December"),
  ]
}
