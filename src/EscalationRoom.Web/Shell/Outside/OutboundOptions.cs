namespace EscalationRoom.Web.Shell.Outside;

/// <summary>What the server may reach by itself for its people.</summary>
public sealed class OutboundOptions
{
    public const string Section = "Outbound";

    /// <summary>Whether addresses in private networks may be fetched, such as a calendar server of one's own. Then any port may be named.</summary>
    public bool AllowPrivateNetworks { get; init; }
}
