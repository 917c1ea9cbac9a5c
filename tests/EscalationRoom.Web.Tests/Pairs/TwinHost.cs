using EscalationRoom.Web.Tests.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace EscalationRoom.Web.Tests.Pairs;

/// <summary>One of two hosts that begin alike and whose clocks stand still; what happens carries times of its own.</summary>
public sealed class TwinHost : TestHost
{
    protected override TimeProvider Clock { get; } = new FakeTimeProvider(new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.Zero));
}
