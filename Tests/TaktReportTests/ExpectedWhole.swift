/// The small session of `aWholeSessionIsWrittenWithStableKeys`, as the export writes it.
let expectedWhole = """
  {
    "format": 1,
    "session": {
      "id": "a1b2",
      "title": "Наш день",
      "place": "Байкальск",
      "started_at": "2022-11-22T10:00:01.000Z",
      "ended_at": null,
      "seq": 11
    },
    "steps": [
      {
        "id": "ideas",
        "day": 1,
        "kind": "brainstorm",
        "title": "Идеи",
        "scope": "groups",
        "board": "list-a",
        "fixed": false,
        "planned_start": "09:30",
        "planned_minutes": 40,
        "started_at": "2022-11-22T10:00:05.000Z",
        "ended_at": null,
        "extended_minutes": 0,
        "state": "running"
      },
      {
        "id": "end",
        "day": 1,
        "kind": "end",
        "title": "Конец",
        "scope": "plenary",
        "board": null,
        "fixed": true,
        "planned_start": null,
        "planned_minutes": null,
        "started_at": null,
        "ended_at": null,
        "extended_minutes": 0,
        "state": "planned"
      }
    ],
    "groups": [
      {
        "number": 1,
        "name": "Вода",
        "members": []
      },
      {
        "number": 2,
        "name": "Лес",
        "members": ["p1"]
      }
    ],
    "people": [
      {
        "id": "p1",
        "name": "Ольга",
        "organisation": "",
        "post": "эколог",
        "category": "",
        "direction": "",
        "mode": "on-site",
        "leader": false,
        "late_day": null,
        "withdrawn": false,
        "groups": [2],
        "presence": []
      }
    ],
    "cards": [
      {
        "number": 1,
        "kind": "idea",
        "board": "list-a",
        "text": "Чистая вода",
        "parent": null,
        "group": 1,
        "author": "Аня",
        "at": "2022-11-22T10:00:06.000Z",
        "status": "live",
        "merged_into": null,
        "fields": {
          "year": "2030"
        },
        "sources": []
      },
      {
        "number": 2,
        "kind": "idea",
        "board": "list-a",
        "text": "Чистая  вода",
        "parent": null,
        "group": 1,
        "author": "Аня",
        "at": "2022-11-22T10:00:07.000Z",
        "status": "merged",
        "merged_into": 1,
        "fields": {},
        "sources": []
      }
    ],
    "ballots": [
      {
        "id": 1,
        "kind": "bets",
        "board": "list-a",
        "round": 1,
        "state": "open",
        "budget": 5,
        "top": null,
        "criteria": [],
        "options": [],
        "voters": [1, 2],
        "missing": [1, 2],
        "entries": [
          {
            "voter": 1,
            "card": 1,
            "weight": 3,
            "reason": "важно"
          }
        ],
        "results": [
          {
            "card": 1,
            "weight": 3,
            "sum": 3,
            "mean": 3,
            "spread": 0,
            "disputed": false,
            "voters": 1,
            "rank": 1
          }
        ]
      }
    ],
    "requests": [],
    "slides": [],
    "notes": []
  }

  """
