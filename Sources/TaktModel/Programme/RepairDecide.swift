extension Programme {
  /// Takes a repair; an anchor moves only when the facilitator has said so.
  func take(
    _ repair: Repair, isConfirmed: Bool, at now: Instant
  ) throws(Rejection) -> [ProgrammeEvent] {
    let preview = try preview(repair, at: now)
    if let anchor = preview.movedAnchors.first.flatMap(entry), !isConfirmed {
      throw .anchorMoves(anchor.step)
    }
    return [.replanned(preview.changes)]
  }
}
