import TaktModel

/// Records that are no more in memory, as newcomers read them: a page of the log at a time, for all
/// who are at it.
struct PastPages {
  /// Records of one page, and how many pages are kept.
  private static let (size, limit) = (256, 32)
  private var pages: [Int: [Record]] = [:]

  /// Durable records from this one to the end of its page.
  mutating func records(
    at sequence: Int, in log: inout any RecordLog
  ) throws(LogFailure) -> ArraySlice<Record> {
    let (number, index) = (sequence - 1).quotientAndRemainder(dividingBy: PastPages.size)
    if let page = pages[number], index < page.count { return page[index...] }
    let page = try log.read(from: number * PastPages.size + 1, count: PastPages.size)
    if pages.count == PastPages.limit { pages = [:] }
    pages[number] = page
    return page.dropFirst(index)
  }
}
