import Testing

@testable import TaktThemes

@Suite struct ThemeCheckTests {
  /// A theme whose named inks are as given, on black.
  private func sentences(
    dim: String = "#FFFFFF", frame: String = "#FFFFFF", warn: String = "#FFE566",
    warnLook: String = "", light: Double = 0.05
  ) throws -> [String] {
    let text = """
      format: 1
      title: {ru: "Проба", en: "Sample"}
      variant: dark
      flare: \(light)
      palette:
        paper: ["#000000", 16, 0]
        ink: ["#FFFFFF", 231, 15]
        dim: ["\(dim)", 231, 7]
        frame: ["\(frame)", 231, 7]
        calm: ["#9BE8FF", 117, 14]
        warn: ["\(warn)", 221, 11]
        last: ["#FF9C8A", 210, 9]
      roles:
        text: {fg: ink, bg: paper}
        text-dim: {fg: dim}
        frame: {fg: frame}
        timer-calm: {fg: calm}
        timer-warn: {fg: warn\(warnLook)}
        timer-last: {fg: paper, bg: last}
        timer-over: {fg: paper, bg: last, hatch: true}
      """
    let found = try ThemeLibrary.parse(text, name: "sample", file: "sample")
    return ThemeLibrary.check(found).map { $0.sentence(russian: false) }
  }

  @Test func `a sound theme passes`() throws {
    #expect(try sentences() == [])
  }

  @Test func `text that is too faint is found`() throws {
    #expect(
      try sentences(dim: "#666666") == [
        "sample: roles.text-dim: contrast 3.6:1, not 4.5:1 (24 bit)"
      ])
  }

  @Test func `a frame may be fainter than text, but not invisible`() throws {
    #expect(try sentences(frame: "#666666") == [])
    #expect(try sentences(frame: "#444444").count == 1)
  }

  @Test func `text that the room's light drowns is found`() throws {
    #expect(try sentences(dim: "#808080", light: 0.05) == [])
    #expect(try sentences(dim: "#808080", light: 0.15).count == 1)
  }

  @Test func `timer states of one colour need another sign`() throws {
    #expect(try sentences(warn: "#9BE8FF").count == 4)
    #expect(try sentences(warn: "#9BE8FF", warnLook: ", attr: [bold]") == [])
  }

  @Test func `timer states that one vision confuses are found`() throws {
    let confused = try sentences(warn: "#FFA28A", warnLook: "")
    #expect(confused.contains { $0.contains("timer-warn, timer-last") })
  }

  @Test func `contrast and distance are the published ones`() {
    let (black, white) = (RGB(0), RGB(0xffffff))
    #expect(abs(black.contrast(with: white) - 21) < 0.01)
    #expect(abs(RGB(0x767676).contrast(with: white) - 4.54) < 0.01)
    #expect(abs(ColorVision.normal.distance(black, white) - 100) < 0.1)
    #expect(RGB(xterm: 196) == RGB(0xff0000))
    #expect(RGB(xterm: 244) == RGB(0x808080))
    #expect(RGB(hexadecimal: "#12345") == nil && RGB(hexadecimal: "#+12345") == nil)
  }

  @Test(arguments: [(ColorVision.normal, 52), (.protan, 42), (.deutan, 28), (.tritan, 31)])
  func `the timer colours of stage-light stay apart`(vision: ColorVision, least: Int) {
    let (calm, warn, last) = (RGB(0x003f88), RGB(0x7a4a00), RGB(0x8f0038))
    let distances = [
      vision.distance(calm, warn), vision.distance(warn, last), vision.distance(calm, last),
    ]
    #expect(distances.min()?.rounded() == Double(least))
  }
}
