namespace EscalationRoom.Data.Providers.Sqlite;

/// <summary>The engine itself refuses to change or remove what a room has recorded.</summary>
internal static class AppendOnlyLog
{
    public const string Guard = """
        CREATE TRIGGER "RoomEventsAreNotChanged" BEFORE UPDATE ON "RoomEvents"
        BEGIN SELECT RAISE(ABORT, 'The timeline is append-only.'); END;
        CREATE TRIGGER "RoomEventsAreNotRemoved" BEFORE DELETE ON "RoomEvents"
        BEGIN SELECT RAISE(ABORT, 'The timeline is append-only.'); END;
        """;
}
