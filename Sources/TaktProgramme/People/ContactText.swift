import TaktModel

extension Contact {
  /// Keeps what is known and takes what is new.
  mutating func add(_ other: Contact) {
    phone = phone.joined(with: other.phone)
    email = email.joined(with: other.email)
  }
}

/// Contact details found in a text that was meant for something else.
struct ContactText {
  /// The text without them.
  let rest: String
  let contact: Contact

  init(_ text: String) {
    var words: [String] = []
    var contact = Contact()
    var digits: [String] = []
    for word in text.split(separator: " ").map(String.init) {
      if word.isEmail {
        contact.email = contact.email.joined(with: word.withoutMarks)
      } else if word.isPartOfPhone {
        digits.append(word)
      } else {
        ContactText.settle(&digits, &words, &contact)
        words.append(word)
      }
    }
    ContactText.settle(&digits, &words, &contact)
    rest = words.joined(separator: " ")
    self.contact = contact
  }

  /// A run of digits is a phone when it is as long as one; any other stays in the text.
  private static func settle(
    _ digits: inout [String], _ words: inout [String], _ contact: inout Contact
  ) {
    let phone = digits.joined(separator: " ").withoutMarks
    if phone.isPhone {
      contact.phone = contact.phone.joined(with: phone)
    } else {
      words += digits
    }
    digits = []
  }
}

extension String {
  fileprivate func joined(with other: String) -> String {
    if isEmpty || self == other { return other.isEmpty ? self : other }
    return other.isEmpty ? self : "\(self); \(other)"
  }

  /// `name@place.zone`, with whatever marks around it.
  fileprivate var isEmail: Bool {
    let parts = split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].dropLast().contains(".")
  }

  fileprivate var isPartOfPhone: Bool {
    let marks: Set<Character> = ["+", "-", "(", ")", ".", ",", ";", "–", "‑"]
    return contains(where: \.isASCIIDigit) && allSatisfy { $0.isASCIIDigit || marks.contains($0) }
  }

  /// Eleven digits from 7 or 8 on, as in Russia, or ten to fifteen after a plus. Ten or twelve bare
  /// digits are a taxpayer's number.
  fileprivate var isPhone: Bool {
    let digits = filter(\.isASCIIDigit)
    if hasPrefix("+") { return (10...15).contains(digits.count) }
    return digits.count == 11 && (digits.hasPrefix("7") || digits.hasPrefix("8"))
  }

  fileprivate var withoutMarks: String {
    let marks: Set<Character> = [",", ";", ".", "<", ">"]
    let front = drop { marks.contains($0) }
    return String(front.reversed().drop { marks.contains($0) }.reversed())
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
