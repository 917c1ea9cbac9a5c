using Microsoft.Extensions.Time.Testing;

namespace EscalationRoom.Web.Tests.Hosting;

/// <summary>The product at a moment of the test's choosing; its timers tick when the test moves the clock.</summary>
public sealed class FrozenHost : TestHost
{
    public FakeTimeProvider Time { get; init; } = new(new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.Zero));

    protected override TimeProvider Clock => Time;
}
