using Microsoft.Data.Sqlite;

namespace EscalationRoom.Faults.Checking;

/// <summary>The columns the SQL checker reads, filled with a small clean room; each plant breaks one thing.</summary>
internal static class PlantedTables
{
    private const string Clean = """
        CREATE TABLE "Rooms" ("Id" TEXT, "Key" TEXT, "LastSequence" INTEGER, "OwnerId" TEXT);
        CREATE TABLE "Participants" ("Room" TEXT, "Person" TEXT);
        CREATE TABLE "RoomEvents" ("Room" TEXT, "Sequence" INTEGER, "Id" TEXT, "Lane" INTEGER, "LaneSequence" INTEGER, "Kind" TEXT, "Payload" TEXT, "By" TEXT, "CommandId" TEXT);
        INSERT INTO "Rooms" VALUES ('R', 'ESC-2026-0001', 6, 'BEN');
        INSERT INTO "Participants" VALUES ('R', 'BEN');
        INSERT INTO "RoomEvents" VALUES
          ('R', 1, '00000000-0000-0000-0000-000000000001', 2, 1, 'escalation.submitted', '{}', 'ANA', NULL),
          ('R', 2, '00000000-0000-0000-0000-000000000002', 1, 1, 'ownership.announced', '{"owner":"ana"}', 'SYS', NULL),
          ('R', 3, '00000000-0000-0000-0000-000000000003', 2, 2, 'message.posted', '{}', 'ANA', '00000000-0000-0000-0000-0000000000C1'),
          ('R', 4, '00000000-0000-0000-0000-000000000004', 1, 2, 'ownership.announced', '{"owner":"ben"}', 'SYS', NULL),
          ('R', 5, '00000000-0000-0000-0000-000000000005', 2, 3, 'ownership.handedOff', '{"from":"ana","to":"ben"}', 'BEN', NULL),
          ('R', 6, '00000000-0000-0000-0000-000000000006', 2, 4, 'message.posted', '{}', 'ANA', '00000000-0000-0000-0000-0000000000C2');
        """;

    public static readonly IReadOnlyList<(string Name, string? Rule, string Plant)> All =
    [
        ("a clean room", null, ""),
        ("an answered message is lost", "answered is stored", """DELETE FROM "RoomEvents" WHERE "Sequence" = 6; UPDATE "Rooms" SET "LastSequence" = 5"""),
        ("a message is renumbered", "answered is stored", """UPDATE "RoomEvents" SET "LaneSequence" = 7 WHERE "Sequence" = 6"""),
        ("a hole in the sequence", "sequence without gaps", """UPDATE "RoomEvents" SET "Sequence" = 8 WHERE "Sequence" = 6; UPDATE "Rooms" SET "LastSequence" = 8"""),
        ("lane numbers out of order", "lane numbers", """UPDATE "RoomEvents" SET "LaneSequence" = 7 - "LaneSequence" WHERE "Sequence" IN (5, 6)"""),
        ("the room's row ran ahead", "end of its log", """UPDATE "Rooms" SET "LastSequence" = 7"""),
        ("a command stored twice", "one command", """UPDATE "RoomEvents" SET "CommandId" = '00000000-0000-0000-0000-0000000000C2' WHERE "Sequence" = 3"""),
        ("two owners", "one owner there was", """UPDATE "RoomEvents" SET "Payload" = '{"from":"eva","to":"ben"}' WHERE "Sequence" = 5"""),
        ("a change without its announcement", "one owner there was", """UPDATE "RoomEvents" SET "Kind" = 'message.posted' WHERE "Sequence" = 4"""),
        ("the row names another owner", "last owner", """UPDATE "Rooms" SET "OwnerId" = 'ANA'"""),
        ("no owner", "an owner at once", """UPDATE "RoomEvents" SET "Kind" = 'message.posted' WHERE "Sequence" IN (2, 4, 5)"""),
        ("an owner without a seat", "without a seat", """DELETE FROM "Participants" """),
        ("shown twice", "shown once", "shown:1,1,2,3,4"),
        ("shown in the wrong order", "shown once", "shown:1,3,2,4"),
        ("not shown to the end", "shown to the end", "shown:1,2,3"),
        ("shown what is not stored", "shown is stored", "shown:1,2,3,4,5"),
    ];

    public static async Task<IReadOnlyList<Violation>> CheckAsync(string plant)
    {
        var (order, sql) = plant.StartsWith("shown:", StringComparison.Ordinal) ? (plant[6..], "") : ("1,2,3,4", plant);
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = Clean + sql;
        await command.ExecuteNonQueryAsync();
        return await new SqlChecker(connection).CheckAsync(new SqlNotes(Noted(order)));
    }

    private static Evidence Noted(string order)
    {
        Attempt answered = new(
            new("00000000-0000-0000-0000-0000000000C2"), "Ana", "ESC-2026-0001", "Internal", "words", Fate.Answered, "00000000-0000-0000-0000-000000000006", 4);
        string[] events = ["", "1", "3", "5", "6", "9"];
        var shown = order.Split(',').Select(int.Parse).Select(
            number => new Shown("ESC-2026-0001", "Internal", $"00000000-0000-0000-0000-00000000000{events[number]}", number, null));
        return new Evidence([answered], [new("Ana", [.. shown], [])]);
    }
}
