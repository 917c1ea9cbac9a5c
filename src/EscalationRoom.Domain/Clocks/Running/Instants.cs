using NodaTime;

namespace EscalationRoom.Domain.Clocks;

internal static class Instants
{
    public static Instant ToInstant(this DateTimeOffset time) => Instant.FromDateTimeOffset(time);
}
