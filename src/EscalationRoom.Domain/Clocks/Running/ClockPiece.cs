using NodaTime;

namespace EscalationRoom.Domain.Clocks;

/// <summary>A stretch in which a clock counts.</summary>
/// <param name="To">Open while it runs.</param>
/// <param name="Left">What was left of the target when it began.</param>
internal sealed record ClockPiece(Instant From, Instant? To, Duration Left)
{
    /// <summary>When so much is left, if that comes in this piece. A stretch that ends in that very moment is in time.</summary>
    public Instant? When(Duration left, BusinessCalendar calendar)
    {
        var time = Duration.Max(Left - left, Duration.Zero);
        return To is { } end && calendar.Between(From, end) <= time ? null : calendar.After(From, time);
    }

    public Duration LeftAt(Instant at, BusinessCalendar calendar) => Left - calendar.Between(From, To is { } end ? Instant.Min(end, at) : at);
}
