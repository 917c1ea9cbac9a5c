namespace EscalationRoom.Data.Providers.SqlServer;

/// <summary>The engine itself refuses to change or remove what a room has recorded.</summary>
internal static class AppendOnlyLog
{
    /// <summary>In a string of its own, because a trigger must be the first statement of its batch and scripts are one batch.</summary>
    public const string Guard = """
        EXEC(N'CREATE TRIGGER [RoomEventsAreNotChanged] ON [RoomEvents] INSTEAD OF UPDATE, DELETE AS
        BEGIN
            SET NOCOUNT ON;
            THROW 51000, ''The timeline is append-only.'', 1;
        END')
        """;

    /// <summary>Readers see the last committed state and never wait for the writers.</summary>
    public const string ReadCommittedVersions = """
        IF EXISTS (SELECT 1 FROM sys.databases WHERE database_id = DB_ID() AND is_read_committed_snapshot_on = 0)
            EXEC(N'ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE')
        """;
}
