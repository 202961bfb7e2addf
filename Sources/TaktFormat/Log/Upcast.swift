import TaktModel

/// Where old kinds are read for ever. The rules of change:
/// - a new field is optional, with a stated default, and needs nothing here;
/// - any other change is a new kind; the old one leaves `EventKind` and gets a case here, which
///   turns its fields into events of today;
/// - a kind that neither knows is a newer writer's, and the line is refused by name: to skip it
///   would be to show another session than the one that was held (invariant 1).
enum Upcast {
  /// Format 1 is the first: it has no old kinds.
  static func event(_ word: String, _ fields: JSONFields) throws(FormatError) -> Event {
    throw try fields.require("kind").failure(.unknownKind(word))
  }
}
