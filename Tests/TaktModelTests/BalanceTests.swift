import TaktModel
import Testing

/// Who gives what to whom, and who gives without getting.
@Suite struct BalanceTests {
  private func nets(_ balance: Balance) -> [String] {
    balance.parties.map { "\($0.name) \($0.gets.sum)-\($0.gives.sum)" }
  }

  @Test func partiesStandThereBeforeAnythingFlows() throws {
    let balance = try TestSession.balance().balance(.about(1))
    #expect(balance.parties.map(\.name) == ["Институт", "Завод", "Жители"])
    #expect(balance.cells.isEmpty && balance.worst == nil)
  }

  @Test func aFlowIsGivenAndGot() throws {
    var session = try TestSession.balance()
    try session.flow(3, 4, "3")
    try session.flow(3, 4, "2,5")
    try session.flow(5, 3, "1 000")
    let balance = session.balance(.about(1))
    #expect(nets(balance) == ["Институт 1000.0-5.5", "Завод 5.5-0.0", "Жители 0.0-1000.0"])
    #expect(balance[from: 0, to: 1].flows.count == 2 && balance[from: 0, to: 1].sum == 5.5)
    #expect(balance.worst == 2)
    #expect(balance.parties.map(\.givesWithoutGetting) == [false, false, true])
  }

  @Test(arguments: ["много", "", "-3", "nan", "inf", "1e300", "3 дня"])
  func wordsAreCountedAndNotSummed(amount: String) throws {
    var session = try TestSession.balance()
    try session.flow(3, 4, amount.isEmpty ? nil : amount)
    let balance = session.balance(.about(1))
    #expect(balance[from: 0, to: 1].sum == 0 && balance[from: 0, to: 1].worded == 1)
    #expect(balance.parties[0].givesWithoutGetting && balance.worst == nil)
  }

  @Test func whatIsSpentGoesOutAndWhatIsAcquiredComesIn() throws {
    var session = try TestSession.balance()
    try session.flow(3, nil, "2", .spend)
    try session.flow(nil, 3, "2", .spend)
    try session.flow(nil, 4, "5", .acquire)
    try session.flow(4, nil, "5", .acquire)
    let balance = session.balance(.about(1))
    #expect(balance[from: 0, to: nil].sum == 4 && balance[from: nil, to: 1].sum == 10)
    #expect(nets(balance) == ["Институт 0.0-4.0", "Завод 10.0-0.0", "Жители 0.0-0.0"])
  }

  @Test func aFlowThatNamesNobodyIsNoFlow() throws {
    var session = try TestSession.balance()
    try session.flow(nil, nil, "2")
    #expect(session.balance(.about(1)).cells.isEmpty)
  }

  @Test func aScopeSumsItsOwn() throws {
    var session = try TestSession.balance()
    try session.flow(3, 4, "3")
    try session.flow(6, 4, "10", about: 2)
    #expect(nets(session.balance(.about(1)))[0] == "Институт 0.0-3.0")
    #expect(nets(session.balance(.group(2))) == ["  ИНСТИТУТ  0.0-10.0", "Завод 10.0-0.0"])
  }

  @Test func overAllOneNameIsOneParty() throws {
    var session = try TestSession.balance()
    try session.flow(3, 4, "3")
    try session.flow(6, 4, "10", about: 2)
    let balance = session.balance(.all)
    #expect(nets(balance) == ["Институт 0.0-13.0", "Завод 13.0-0.0", "Жители 0.0-0.0"])
    #expect(balance.party(named: "институт") == 0 && balance.party(named: "музей") == nil)
  }

  @Test func mergedPartiesAreOne() throws {
    var session = try TestSession.balance()
    try session.flow(3, 4, "3")
    try session.flow(5, 4, "4")
    try session.run(.cards(.merge([5], into: 3)))
    #expect(nets(session.balance(.about(1))) == ["Институт 0.0-7.0", "Завод 7.0-0.0"])
  }

  @Test func aFlowThatIsWithdrawnFlowsNoMore() throws {
    var session = try TestSession.balance()
    let flow = try session.flow(3, 4, "3")
    try session.run(.cards(.withdraw(flow)))
    #expect(session.balance(.about(1)).cells.isEmpty)
  }

  @Test func whatIsAboutAWithdrawnCardIsSummedNoMore() throws {
    var session = try TestSession.balance()
    try session.flow(3, 4, "3")
    try session.run(.cards(.withdraw(1)))
    #expect(session.balance(.all).cells.isEmpty)
    #expect(session.balance(.all).parties.map(\.name) == ["  ИНСТИТУТ "])
  }

  @Test func aBoardWithoutAxesHasNoBalance() throws {
    #expect(Balance(on: .ideas, .all, of: try TestSession.balance().state.cards).parties.isEmpty)
  }
}
