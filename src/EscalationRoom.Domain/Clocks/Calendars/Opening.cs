using NodaTime;

namespace EscalationRoom.Domain.Clocks;

/// <summary>From when until when an office is open on a day of the week, in minutes after its midnight. A split day has two.</summary>
public readonly record struct Opening(IsoDayOfWeek Day, int From, int To)
{
    public int Minutes => To - From;

    /// <summary>The same hours on several days.</summary>
    public static IEnumerable<Opening> Daily(IsoDayOfWeek first, IsoDayOfWeek last, int fromHour, int toHour) =>
        Enumerable.Range((int)first, last - first + 1).Select(it => new Opening((IsoDayOfWeek)it, fromHour * 60, toHour * 60));
}
