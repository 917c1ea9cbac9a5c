using EscalationRoom.Web.Tests.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace EscalationRoom.Web.Tests.Intake;

/// <summary>08:05 in New York on the morning after the ticket: scenario C's t = 0.</summary>
public sealed class TicketMorning : TestHost
{
    protected override TimeProvider Clock { get; } = new FakeTimeProvider(new DateTimeOffset(2026, 11, 17, 13, 5, 0, TimeSpan.Zero));
}
