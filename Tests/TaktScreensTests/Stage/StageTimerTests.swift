import TaktCanvas
import TaktModel
import Testing

@testable import TaktScreens

@Suite struct StageTimerTests {
  private func hall(
    _ step: StepID, minutes: Int, seconds: Int = 0, _ language: Language = .russian
  ) -> Hall {
    var hall = Hall(
      language: language, title: language("Стратегия-2027", "Strategy 2027"))
    hall.addGroups(6)
    hall.wait(minutes: 100)
    hall.tell(.programme(.start(step)))
    hall.write(Array(Hall.ideas.prefix(4)), groups: 4, secondsApart: 5)
    hall.wait(minutes: minutes, seconds: seconds - 20)
    hall.show(.timer)
    return hall
  }

  @Test func calmIsDrawnAsDesigned() {
    expect(
      hall("ideas", minutes: 6, seconds: 18).canvas(80, 24),
      shows: """
        """)
  }

  @Test func calmOnA120x40() {
    expect(
      hall("ideas", minutes: 6, seconds: 18, .english).canvas(120, 40),
      shows: """
        """)
  }

  @Test func calmOnA200x60() {
    expect(
      hall("clusters", minutes: 6, seconds: 18).canvas(200, 60),
      shows: """
        """)
  }

  @Test func longtitle80() {
    expect(
      hall("clusters", minutes: 6, seconds: 18).canvas(80, 24),
      shows: """
        """)
  }

  @Test func warn80() {
    expect(
      hall("clusters", minutes: 34, seconds: 18).canvas(80, 24),
      shows: """
        """)
  }

  @Test func warnBrief120() {
    expect(
      hall("trends", minutes: 34, seconds: 18).canvas(120, 40),
      shows: """
        """)
  }

  @Test func last80() {
    expect(
      hall("ideas", minutes: 24, seconds: 20).canvas(80, 24),
      shows: """
        """)
  }

  @Test func over80() {
    expect(
      hall("ideas", minutes: 27, seconds: 13).canvas(80, 24),
      shows: """
        """)
  }
  @Test func over120() {
    expect(
      hall("ideas", minutes: 27, seconds: 13, .english).canvas(120, 40),
      shows: """
        """)
  }
  @Test func pause80() {
    var hall = hall("ideas", minutes: 6, seconds: 18)
    hall.tell(.programme(.pause))
    hall.wait(minutes: 3)
    expect(
      hall.canvas(80, 24),
      shows: """
        """)
  }
  @Test func lobby80() {
    expect(
      Hall().canvas(80, 24),
      shows: """
        """)
  }
  @Test func lobby200() {
    expect(
      Hall().canvas(200, 60),
      shows: """
        """)
  }
  @Test func small60() {
    expect(
      hall("clusters", minutes: 6, seconds: 18, .english).canvas(60, 18),
      shows: """
        """)
  }
}
