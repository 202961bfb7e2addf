/// A person's phone and e-mail. No session holds them: they lie in a file of their own beside the log
/// and reach neither a log, nor a terminal, nor an export that did not ask for them.
package struct Contact: Hashable, Sendable {
  package var phone: String
  package var email: String

  package init(phone: String = "", email: String = "") {
    self.phone = phone
    self.email = email
  }

  package var isEmpty: Bool { phone.isEmpty && email.isEmpty }
}
