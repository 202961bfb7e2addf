import Foundation

extension Table {
  private struct Line: Encodable {
    let benchmark: String
    let figure: String
    let value: Double
    let unit: String
    let reference: String
    let referenceValue: Double
    let ratio: Double
    let isMet: Bool?
  }

  private struct Whole: Encodable {
    let rows: [Line]
    let notes: [String]
  }

  /// The same table for programs.
  var json: String {
    let lines = rows.map { row in
      Line(
        benchmark: row.benchmark, figure: row.name, value: row.value.value,
        unit: row.value.unit.rawValue, reference: row.referenceName,
        referenceValue: row.reference.value, ratio: row.ratio, isMet: row.isMet)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    guard let bytes = try? encoder.encode(Whole(rows: lines, notes: notes)) else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }
}
