import TaktModel

extension Step.Kind: JSONWord {}
extension Step.Scope: JSONWord {}
extension Step.Permission: JSONWord {}
extension Step.AtZero: JSONWord {}

/// Absent fields have the defaults that `Step.init` states.
extension Step: JSONValue {
  private static let usual: Set<Permission> = [.read]

  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    let permissions: [Permission]? = try fields.optional("permissions")
    self.init(
      id: try fields("id"), day: try fields("day", default: 1),
      kind: try fields("kind", default: .note), title: try fields("title"),
      instruction: try fields("instruction", default: ""),
      startMinute: try fields.optional("start_minute"), minutes: try fields.optional("minutes"),
      scope: try fields("scope", default: .plenary), board: try fields.optional("board"),
      reads: try fields("reads", default: []), permissions: permissions.map(Set.init) ?? Self.usual,
      atZero: try fields("at_zero", default: .warn),
      isFixed: try fields("is_fixed", default: false),
      isHidden: try fields("is_hidden", default: false), scene: try fields.optional("scene"),
      ballot: try fields.optional("ballot"),
      warningSeconds: try fields.optional("warning_seconds"),
      phases: try fields("phases", default: []))
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("id", id)
      writer.field("day", day, default: 1)
      writer.field("kind", kind, default: .note)
      writer.field("title", title)
      writer.field("instruction", instruction, default: "")
      writer.field("start_minute", startMinute)
      writer.field("minutes", minutes)
      writeRules(to: &writer)
    }
  }

  private func writeRules(to writer: inout JSONWriter) {
    writer.field("scope", scope, default: .plenary)
    writer.field("board", board)
    writer.field("reads", reads, default: [])
    if permissions != Self.usual {
      writer.field("permissions", Permission.allCases.filter(permissions.contains))
    }
    writer.field("at_zero", atZero, default: .warn)
    writer.field("is_fixed", isFixed, default: false)
    writer.field("is_hidden", isHidden, default: false)
    writer.field("scene", scene)
    writer.field("ballot", ballot)
    writer.field("warning_seconds", warningSeconds)
    writer.field("phases", phases, default: [])
  }
}

extension Phase: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    let permissions: [Step.Permission]? = try fields.optional("permissions")
    self.init(
      title: try fields("title"), minutes: try fields.optional("minutes"),
      permissions: permissions.map(Set.init))
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("title", title)
      writer.field("minutes", minutes)
      if let permissions {
        writer.field("permissions", Step.Permission.allCases.filter(permissions.contains))
      }
    }
  }
}
