namespace EscalationRoom.Web.Shell.Demo;

/// <summary>Whether this installation shows the invented people and escalations of the demo.</summary>
public sealed class DemoOptions
{
    public const string Section = "Demo";

    /// <summary>Development only: everybody in the demo has the same, public password.</summary>
    public bool Enabled { get; set; }
}
