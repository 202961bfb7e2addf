import TaktCanvas
import Testing

@Test func aRectangleInsetPastItsSizeIsEmpty() {
  let rectangle = Rectangle(column: 2, row: 3, width: 5, height: 1)
  #expect(rectangle.inset() == Rectangle(column: 3, row: 4, width: 3, height: 0))
  #expect(rectangle.maxColumn == 7)
}
