namespace EscalationRoom.Data.Accounts;

/// <summary>Which proxies in front may say who called and by which scheme.</summary>
public sealed class ProxyOptions
{
    public const string Section = "Proxy";

    /// <summary>Networks such as <c>10.0.0.0/8</c>, separated by spaces; this machine itself is always believed.</summary>
    public string KnownNetworks { get; set; } = "";
}
