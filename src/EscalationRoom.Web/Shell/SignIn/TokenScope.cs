namespace EscalationRoom.Web.Shell.SignIn;

/// <summary>What a token may be used for.</summary>
public static class TokenScope
{
    public const string Read = "read";
    public const string Write = "write";

    /// <summary>Marks a hub ticket among the stored tokens; the scope it gives follows.</summary>
    internal const string Hub = "hub:";
}
