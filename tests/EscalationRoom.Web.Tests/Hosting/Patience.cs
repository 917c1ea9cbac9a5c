namespace EscalationRoom.Web.Tests.Hosting;

/// <summary>How long a test waits for what must come. A busy machine is slow, and slowness is no failure; only what never comes is.</summary>
internal static class Patience
{
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);
}
