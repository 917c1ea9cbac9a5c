namespace EscalationRoom.Data.Providers.PostgreSql;

/// <summary>The engine itself refuses to change or remove what a room has recorded.</summary>
internal static class AppendOnlyLog
{
    public const string Guard = """
        CREATE FUNCTION "RefuseToChangeTheTimeline"() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'The timeline is append-only.';
        END $$;
        CREATE TRIGGER "RoomEventsAreNotChanged" BEFORE UPDATE OR DELETE ON "RoomEvents"
            FOR EACH ROW EXECUTE FUNCTION "RefuseToChangeTheTimeline"();
        CREATE TRIGGER "RoomEventsAreNotEmptied" BEFORE TRUNCATE ON "RoomEvents"
            FOR EACH STATEMENT EXECUTE FUNCTION "RefuseToChangeTheTimeline"();
        """;
}
