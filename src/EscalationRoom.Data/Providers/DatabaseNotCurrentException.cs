namespace EscalationRoom.Data.Providers;

/// <summary>The database is away, older or newer than this version: nothing may start on it.</summary>
public sealed class DatabaseNotCurrentException(SchemaState state) : Exception(Words(state))
{
    private static string Words(SchemaState state) => state switch
    {
        { CanConnect: false } => "The database cannot be reached. Check ConnectionStrings:Main, or run 'db migrate' to create it.",
        { Unknown.Count: > 0 } => $"The database is newer than this version ({string.Join(", ", state.Unknown)}). Run the newer version.",
        _ => $"The database lacks {string.Join(", ", state.Pending)}. Run 'db migrate' with this version first.",
    };
}
