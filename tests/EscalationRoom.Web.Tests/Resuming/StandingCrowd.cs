using EscalationRoom.Web.Tests.Matrix;
using Microsoft.Extensions.Time.Testing;

namespace EscalationRoom.Web.Tests.Resuming;

/// <summary>The product at a standstill: no timer does anything between two looks at a room.</summary>
public sealed class StandingCrowd : Crowd
{
    protected override TimeProvider Clock { get; } = new FakeTimeProvider(new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.Zero));
}
