namespace EscalationRoom.Faults.Checking;

/// <summary>I1 in SQL. Each query answers with what is wrong.</summary>
internal static class SqlOrder
{
    public static readonly IReadOnlyList<(string Rule, string Query)> Queries =
    [
        ("sequence without gaps", """
            SELECT "Room", COUNT(*) AS held, MAX("Sequence") AS highest FROM "RoomEvents"
            GROUP BY "Room" HAVING MIN("Sequence") <> 1 OR MAX("Sequence") <> COUNT(*)
            """),
        ("lane numbers without gaps, rising with the sequence", """
            SELECT "Room", "Lane", "Sequence", "LaneSequence", place FROM
              (SELECT "Room", "Lane", "Sequence", "LaneSequence",
                 ROW_NUMBER() OVER (PARTITION BY "Room", "Lane" ORDER BY "Sequence") AS place FROM "RoomEvents") AS numbered
            WHERE "LaneSequence" <> place
            """),
        ("the room's row is at the end of its log", """
            SELECT room."Key", room."LastSequence", MAX(fact."Sequence") AS highest
            FROM "Rooms" AS room LEFT JOIN "RoomEvents" AS fact ON fact."Room" = room."Id"
            GROUP BY room."Key", room."LastSequence" HAVING COALESCE(MAX(fact."Sequence"), 0) <> room."LastSequence"
            """),
        ("one command, one answer", """
            SELECT "CommandId", "By", COUNT(*) AS times FROM "RoomEvents" WHERE "CommandId" IS NOT NULL
            GROUP BY "CommandId", "By" HAVING COUNT(*) > 1
            """),
        ("answered is stored as it was answered", """
            SELECT noted.command, noted.number, fact."LaneSequence" AS stored
            FROM noted_answers AS noted LEFT JOIN "RoomEvents" AS fact ON fact."CommandId" = noted.command
            WHERE fact."Id" IS NULL OR fact."Id" <> noted.event OR fact."LaneSequence" <> noted.number OR fact."Lane" <> noted.lane
            """),
        ("shown is stored, where it was shown", """
            SELECT noted.viewer, noted.number, fact."LaneSequence" AS stored
            FROM noted_showings AS noted JOIN "Rooms" AS room ON room."Key" = noted.room
            LEFT JOIN "RoomEvents" AS fact ON fact."Id" = noted.event AND fact."Room" = room."Id"
            WHERE fact."Id" IS NULL OR fact."LaneSequence" <> noted.number OR fact."Lane" <> noted.lane
            """),
        ("shown once, in order, without gaps", """
            SELECT viewer, room, lane, place, number, before FROM
              (SELECT viewer, room, lane, place, number,
                 LAG(number) OVER (PARTITION BY viewer, room, lane ORDER BY place) AS before FROM noted_showings) AS steps
            WHERE before IS NOT NULL AND number <> before + 1
            """),
        ("shown to the end", """
            SELECT last.viewer, last.lane, last.number, heads.number AS stored
            FROM (SELECT viewer, room, lane, MAX(number) AS number FROM noted_showings GROUP BY viewer, room, lane) AS last
            JOIN (SELECT room."Key" AS room, fact."Lane" AS lane, MAX(fact."LaneSequence") AS number
              FROM "RoomEvents" AS fact JOIN "Rooms" AS room ON room."Id" = fact."Room" GROUP BY room."Key", fact."Lane") AS heads
              ON heads.room = last.room AND heads.lane = last.lane
            WHERE last.number <> heads.number
            """),
    ];
}
