import TaktCanvas
import TaktModel
import Testing

@testable import TaktScreens

@Suite struct ReplayScreenTests {
  /// A recorded session folded up to a record, as the program around the screen does it.
  private func replay(of hall: Hall, at sequence: Int, isPlaying: Bool = true) -> Context {
    let records = hall.records
    var context = hall.context
    context.replica = Replica()
    for record in records.prefix(sequence) { context.replica.apply(record) }
    let at = records[sequence - 1].at
    let first = records[0].at
    context.replay = ReplayState(
      sequence: sequence, total: records.count, isPlaying: isPlaying, speed: 4, at: at,
      around: Array(records[max(0, sequence - 30)..<min(records.count, sequence + 30)]),
      steps: steps(of: records), activity: hall.context.session.activity.all, first: first,
      last: records[records.count - 1].at)
    return context
  }

  private func steps(of records: [Record]) -> [ReplayState.StepMark] {
    var marks: [ReplayState.StepMark] = []
    for record in records {
      for case .programme(.started(let step)) in record.events {
        marks.append(
          ReplayState.StepMark(
            step: step, number: marks.count + 1, sequence: record.sequence, at: record.at))
      }
    }
    return marks
  }

  private func picture(_ context: Context, _ columns: Int, _ rows: Int) -> Canvas {
    Shell(ReplayScreen()).canvas(columns: columns, rows: rows, in: context)
  }

  /// A day of which the brainstorm is under way, with the timer on the stage.
  private func day() -> Hall {
    var hall = Hall()
    hall.addGroups(6)
    hall.enter("talk", minutes: 40)
    hall.enter("brief", minutes: 22)
    hall.enter("ideas", minutes: 3)
    hall.write(Array(Hall.ideas.prefix(12)), groups: 6, secondsApart: 35)
    hall.wait(minutes: 17)
    hall.write(Array(Hall.ideas.suffix(5)), groups: 5, secondsApart: 8)
    hall.enter("clusters", minutes: 30)
    hall.tell(.programme(.next))
    return hall
  }

  @Test func theStageTheJournalAndTheScrubBarAreDrawnAsDesigned() {
    expect(
      picture(replay(of: day(), at: 25), 100, 24),
      shows: """
         Повтор · Стратегия-2027                                                       только чтение · ► ×4
        ┌─ Сцена в 14:29:24 ─────────────────────────────────────────────┐ ┌─ Журнал ────────────── 25/29 ─┐
        │ ШАГ 4 ИЗ 8 · СБОР ИДЕЙ                «Стратегия-2027» · 14:29 │ │  14:08:30 Г6 + Нет бюджета н… │
        │▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞│ │  14:09:05 Г1 + Регионы не зн… │
        │               ▲▲▲   В Р Е М Я   В Ы Ш Л О   ▲▲▲                │ │  14:09:40 Г2 + Скидки раздаё… │
        │                                                                │ │  14:10:15 Г3 + Обучение нови… │
        │             ██████      ██████          ██████          ██     │ │  14:10:50 Г4 + Конкурент отв… │
        │           ██      ██  ██      ██      ██      ██      ████     │ │  14:11:25 Г5 + Отчёты собира… │
        │     ██    ██      ██          ██  ██          ██    ██  ██     │ │  14:12:00 Г6 + Поставщик оди… │
        │   ██████  ██      ██        ██              ██    ██    ██     │ │  14:29:08 Г1 + Кадровый резе… │
        │     ██    ██      ██      ██      ██      ██      ██████████   │ │  14:29:16 Г2 + Юристы отвеча… │
        │           ██      ██    ██              ██              ██     │ │► 14:29:24 Г3 + Логистика дор… │
        │             ██████    ██████████      ██████████        ██     │ │  14:29:32 Г4 + Нет данных о … │
        │                                                                │ │  14:29:40 Г5 + Выгорание сме… │
        │▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞│ │  14:29:40 ведущий ► Такт 3: … │
        │  дольше плана на 2:24 · конец дня в 18:00    группы пишут 6/6  │ │  14:59:40 ведущий голосовани… │
        └────────────────────────────────────────────────────────────────┘ └───────────────────────────────┘

          1                   2                   3                                 4                    5
          ┣━━━━━━━━━━━━━━━━━━━┿━━━━━━━━━━━━━━━━━━━┿━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━●────────────────────┤
          █▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▂▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▂▁▁▁▂▁▃▃▂▁▃▃▂▁▂▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▇▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▂
          13:00                                                                     ▲ 14:29:24       14:59
         Пробел пауза   ← → событие   PgUp PgDn шаг   Home End   0 … 9 десятая часть   + − скорость
         ^Q выход                                                                             ? все команды
        """)
  }

  @Test func theTreeIsSeenAsItWas() {
    expect(
      picture(replay(of: Hall.clusters(.english), at: 30, isPlaying: false), 80, 24),
      shows: """
         Replay · Strategy 2027                                        read only · ║ ×4
        ┌─ The stage at 14:59:40 ───────────────────────┐ ┌─ Journal ────────── 30/39 ─┐
        │ LIST B                             31:00 left │ │  14:50 G4 + Нет правил пе… │
        │━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━│ │  14:50 facilitator ► Takt… │
        │ GROUP 1 · Sales                               │ │  14:59 G1 + Решения прини… │
        │ 1 Решения принимаем медленно         2 ideas  │ │  14:59 G1 + Сроки согласо… │
        │ ├─ Сроки согласования — 12 дней      №2 · G2  │ │  14:59 G1 ● 4 on №15       │
        │ └─ Нет бюджета на пилоты             №6 · G1  │ │  14:59 G1 + Не видим цифр  │
        │ 2 Не видим цифр                      2 ideas  │ │  14:59 G1 + Две CRM и ни … │
        │ ├─ Две CRM и ни одной правды         №3 · G3  │ │► 14:59 G1 ● 6 on №18       │
        │ └─ Отчёты собираем руками           №11 · G1  │ │  14:59 G2 + Люди и смены   │
        │                                               │ │  14:59 G2 + Ключевой инже… │
        │                                               │ │  14:59 G2 ● 7 on №21       │
        │───────────────────────────────────────────────│ │  14:59 G2 + Поставки       │
        │ 2 clusters · 4 ideas   bets placed ●····· 1/6 │ │  14:59 G2 + Склад стоит в… │
        │ next → BREAK · 15 min                         │ │  14:59 G2 ● 2 on №24       │
        └───────────────────────────────────────────────┘ └────────────────────────────┘

                                           1                     2
          ┣━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┿━━━━━━━━━━━━━━━━━━━━━┿━━━━━━━━━━━━━━━━━━━●
          ▅▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▂▁▁▁▁▁▁▁▁▁▁▁▁▂▁▃▁▃▁▃▁▁▄▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁█
          13:00                                                             14:59:40 ▲
         Space play   ← → event   PgUp PgDn step   Home End   0 … 9 tenths   + − speed
         ^Q leave                                                        ? all commands
        """)
  }

  @Test func aLargerGridGivesTheStageRoom() {
    expect(
      picture(replay(of: Hall.clusters(), at: 38), 120, 40),
      shows: """
         Повтор · Стратегия-2027                                                                           только чтение · ► ×4
        ┌─ Сцена в 14:59:40 ──────────────────────────────────────────────────────────┐ ┌─ Журнал ───────────────────── 38/39 ─┐
        │ СПИСОК Б                                            осталось 31:00 ███████░ │ │  14:46:20 Г1 + Нет единого заказчик… │
        │━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━│ │  14:46:40 Г2 + Сроки согласования —… │
        │                                                                             │ │  14:47:00 Г3 + Две CRM и ни одной п… │
        │ ГРУППА 1 · Продажи                                                          │ │  14:47:20 Г4 + Ключевой инженер ухо… │
        │ 1 Решения принимаем медленно                                        2 идеи  │ │  14:47:40 Г5 + Склад стоит в четвер… │
        │ ├─ Сроки согласования — 12 дней                                    №2 · Г2  │ │  14:48:00 Г1 + Нет бюджета на пилоты │
        │ └─ Нет бюджета на пилоты                                           №6 · Г1  │ │  14:48:20 Г2 + Регионы не знают план │
        │ 2 Не видим цифр                                                     2 идеи  │ │  14:48:40 Г3 + Скидки раздаём без п… │
        │ ├─ Две CRM и ни одной правды                                       №3 · Г3  │ │  14:49:00 Г4 + Обучение новичков за… │
        │ └─ Отчёты собираем руками                                         №11 · Г1  │ │  14:49:20 Г5 + Конкурент отвечает з… │
        │                                                                             │ │  14:49:40 Г1 + Отчёты собираем рука… │
        │ ГРУППА 2 · Финансы                                                          │ │  14:50:00 Г2 + Поставщик один на 80… │
        │ 1 Люди и смены                                                      2 идеи  │ │  14:50:20 Г3 + Нет владельца у сайта │
        │ ├─ Ключевой инженер уходит в марте                                 №4 · Г4  │ │  14:50:40 Г4 + Нет правил передачи … │
        │ └─ Обучение новичков занимает четыре месяца, а уходят они через …  №9 · Г4  │ │  14:50:40 ведущий ► Такт 3: моделир… │
        │ 2 Поставки                                                          2 идеи  │ │  14:59:40 Г1 + Решения принимаем ме… │
        │ ├─ Склад стоит в четверг и пятницу                                 №5 · Г5  │ │  14:59:40 Г1 + Сроки согласования —… │
        │ └─ Поставщик один на 80 % сырья                                   №12 · Г2  │ │  14:59:40 Г1 ● 4 на №15              │
        │                                                                             │ │  14:59:40 Г1 + Не видим цифр         │
        │ ГРУППА 3 · Производство                                                     │ │  14:59:40 Г1 + Две CRM и ни одной п… │
        │ 1 Продажи без правил                                                3 идеи  │ │  14:59:40 Г1 ● 6 на №18              │
        │ ├─ Нет единого заказчика в продажах                                №1 · Г1  │ │  14:59:40 Г2 + Люди и смены          │
        │ ├─ Скидки раздаём без правил                                       №8 · Г3  │ │  14:59:40 Г2 + Ключевой инженер ухо… │
        │ └─ Конкурент отвечает за час                                      №10 · Г5  │ │  14:59:40 Г2 ● 7 на №21              │
        │                                                                             │ │  14:59:40 Г2 + Поставки              │
        │                                                                             │ │  14:59:40 Г2 + Склад стоит в четвер… │
        │─────────────────────────────────────────────────────────────────────────────│ │  14:59:40 Г2 ● 2 на №24              │
        │ 5 кластеров · 11 идей                             ставки сделали ●····· 1/6 │ │  14:59:40 Г3 + Продажи без правил    │
        │                                                                             │ │► 14:59:40 Г3 + Нет единого заказчик… │
        │ далее → ПЕРЕРЫВ · 15 мин                                                    │ │  14:59:40 Г3 ● 6 на №27              │
        └─────────────────────────────────────────────────────────────────────────────┘ └──────────────────────────────────────┘

                                                            1                                 2
          ┣━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┿━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┿━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━●
          ▅▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▂▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▂▁▁▃▁▁▃▁▁▁▃▁▁▄▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁█
          13:00                                                                                                     14:59:40 ▲
         Пробел пауза   ← → событие   PgUp PgDn шаг   Home End   0 … 9 десятая часть   + − скорость   ^Q выход
                                                                                                                  ? все команды
        """)
  }

  @Test func theStageOfASmallScreenIsAStageStill() {
    let picture = picture(replay(of: Hall.clusters(), at: 38), 60, 18)
    #expect(picture.text(row: 1).contains("Сцена в 14:59:40"))
    #expect(picture.text(row: 17).hasSuffix("? все команды"))
  }

  @Test func withoutALogYetItSaysSo() {
    #expect(picture(Hall().context, 80, 24).picture.contains("Журнал читается…"))
  }

  @Test(arguments: [
    ("<space>", Effect.request(.play(false))),
    ("<right>", .request(.seek(sequence: 31))),
    ("<left>", .request(.seek(sequence: 29))),
    ("<home>", .request(.seek(sequence: 1))),
    ("<end>", .request(.seek(sequence: 40))),
    ("<pgup>", .request(.seek(sequence: 8))),
    ("<pgdn>", .request(.seek(sequence: 24))),
    ("5", .request(.seek(sequence: 20))),
    ("0", .request(.seek(sequence: 1))),
    ("+", .request(.speed(8))),
    ("-", .request(.speed(2))),
    ("<esc>", .leave),
  ]) func keysAskForAPlace(_ keys: String, _ effect: Effect) {
    var context = replay(of: Hall.clusters(), at: 30)
    context.replay?.total = 40
    context.replay?.steps = [
      ReplayState.StepMark(step: "a", number: 1, sequence: 8, at: context.now),
      ReplayState.StepMark(step: "b", number: 2, sequence: 24, at: context.now),
    ]
    if keys == "<pgdn>" { context.replay?.sequence = 10 }
    if keys == "<pgup>" { context.replay?.sequence = 24 }
    var shell = Shell(ReplayScreen())
    #expect(Hall.press(keys, on: &shell, in: context) == [effect])
  }

  @Test func atTheEndsThereIsNothingToAskFor() {
    var context = replay(of: Hall.clusters(), at: 30)
    context.replay?.total = 30
    var shell = Shell(ReplayScreen())
    #expect(Hall.press("<right><end>", on: &shell, in: context).isEmpty)
    context.replay?.speed = 64
    #expect(Hall.press("+", on: &shell, in: context).isEmpty)
  }
}

@Suite struct ReplayAxisTests {
  @Test func aNightBetweenTwoDaysIsCutShort() {
    var hall = Hall()
    hall.enter("talk", minutes: 60)
    hall.enter("brief", minutes: 15 * 60)
    hall.enter("ideas", minutes: 60)
    hall.tell(.programme(.next))
    let axis = ReplayAxis(hall.context.session.activity.all, width: 61)
    let places = hall.records.map { axis.column(of: $0.at) }
    #expect(places == [0, 0, 20, 40, 60])
    #expect(axis.hills.reduce(0, +) == hall.records.count)
    #expect(axis.column(of: Instant(milliseconds: 0)) == 0)
    #expect(axis.column(of: hall.context.now.advanced(bySeconds: 86_400)) == 60)
  }
}
