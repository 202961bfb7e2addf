/// A part of a step with a clock of its own: 1-2-4-All is four of them, requests are asked and then
/// answered. A phase never begins by itself.
package struct Phase: Hashable, Sendable {
  package var title: LocalizedText
  package var minutes: Int?
  /// What scribes may do in this phase; nil means what the step permits.
  package var permissions: Set<Step.Permission>?

  package init(
    title: LocalizedText, minutes: Int? = nil, permissions: Set<Step.Permission>? = nil
  ) {
    self.title = title
    self.minutes = minutes
    self.permissions = permissions
  }
}

/// The phase that runs, with its clock.
package struct RunningPhase: Hashable, Sendable {
  /// Its place in the step's phases, from 0.
  package let index: Int
  package internal(set) var clock: Clock
}

extension Programme {
  /// What scribes may do now: as the running phase says, else the step.
  package var permissions: Set<Step.Permission> {
    currentPhase?.permissions ?? currentStep?.permissions ?? []
  }

  /// The running phase of the current step.
  package var currentPhase: Phase? {
    guard let phase, let phases = currentStep?.phases, phases.indices.contains(phase.index) else {
      return nil
    }
    return phases[phase.index]
  }

  func startPhase(_ number: Int?) throws(Rejection) -> [ProgrammeEvent] {
    let step = try running().step
    let next = number.map { max($0, 0) - 1 } ?? (phase?.index).map { $0 + 1 } ?? 0
    guard step.phases.indices.contains(next) else {
      throw step.phases.isEmpty
        ? Rejection("У этого шага нет частей.", "This step has no parts.")
        : Rejection(
          "Частей у шага \(step.phases.count), это была последняя.",
          "The step has \(step.phases.count) parts; that was the last.")
    }
    return next == phase?.index ? [] : [.phaseStarted(step.id, next)]
  }

  mutating func startPhase(_ index: Int, of id: StepID, at now: Instant) {
    guard id == current, let phases = currentStep?.phases, phases.indices.contains(index) else {
      return
    }
    let seconds = phases[index].minutes.map { $0.bounded * 60 }
    phase = RunningPhase(index: index, clock: Clock(startedAt: now, seconds: seconds))
  }
}
