/// SplitMix64: the same seed gives the same numbers on every machine.
package struct Seeded: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  package mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  package mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  package mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(0...elements.count - 1)]
  }

  package mutating func list<Element>(
    _ count: ClosedRange<Int>, _ body: (inout Seeded) -> Element
  ) -> [Element] {
    var elements: [Element] = []
    for _ in 0..<number(count) { elements.append(body(&self)) }
    return elements
  }

  package mutating func maybe<Element>(_ body: (inout Seeded) -> Element) -> Element? {
    chance(50) ? body(&self) : nil
  }
}
