import TaktCanvas
import TaktModel

/// A scribe's hands on a board of forms: which form, where the next line goes, which field is filled.
struct FormState {
  /// Where the next line goes.
  enum Place: Hashable {
    /// A new form, on a board that holds its own.
    case newItem
    /// Directly on the chosen form.
    case item
    /// Under a card of it.
    case under(CardNumber)
  }

  /// A field of a written card under the person's hands.
  struct Filling {
    let card: CardNumber
    let field: CardField
    var line: TextField
    /// For a field that leads to a card: the cards to pick from.
    var picker: Picker?
  }

  /// A line that was asked for; its number is known only when it is in the session.
  struct Added {
    let text: String
    let kind: String
    let isItem: Bool
    /// The first number that it may get.
    let from: CardNumber
  }

  enum Picking {
    case item
    case merge(CardNumber)
  }

  /// A field's value that was refused: it comes back when its turn comes.
  struct RefusedField {
    let card: CardNumber
    let field: String
    let value: String
  }

  var entry = Entry()
  /// nil follows the first form.
  var item: Form.Subject?
  /// nil is a new form while there is none, else the chosen form.
  var place: Place?
  var kind: String?
  /// The card that was written or edited last: fields and lines below are its.
  var selected: CardNumber?
  var filling: Filling?
  var picker: Picker?
  var picking = Picking.item
  var added: Added?
  var refusedFields: [RefusedField] = []
  /// How many rows of a form that is only read are scrolled away.
  var offset = 0

  mutating func choose(_ subject: Form.Subject) {
    item = subject
    (place, kind, selected) = (nil, nil, nil)
    offset = 0
  }
}
