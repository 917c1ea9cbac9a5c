namespace EscalationRoom.Web.Shell.SignIn;

/// <summary>Web pages of other origins that may open live connections here.</summary>
public sealed class OriginOptions
{
    public const string Section = "Origins";

    public IList<string> Allowed { get; } = [];
}
