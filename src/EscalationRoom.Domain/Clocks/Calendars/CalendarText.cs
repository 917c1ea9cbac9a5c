using System.Collections.Concurrent;
using System.Text.Json.Serialization;

namespace EscalationRoom.Domain.Clocks;

/// <summary>A calendar as people write and read it, and as a clock keeps it, so that its deadline stays what it was when others change theirs.</summary>
/// <param name="Zone">IANA name, such as <c>Europe/London</c>.</param>
/// <param name="Hours">A line for some days: <c>Mon-Fri 09:00-12:00, 13:00-18:00</c>.</param>
/// <param name="Holidays">A line each: <c>25 Dec</c>, <c>24 Dec 2026</c>, <c>Good Friday</c>, <c>Easter Monday</c>, <c>first Mon May</c>, <c>last Mon Aug</c>.</param>
public sealed record CalendarText(string Id, string Name, string Zone, string Hours, string Holidays)
{
    private static readonly ConcurrentDictionary<CalendarText, BusinessCalendar> Known = new();

    /// <summary>Those that can be changed, as shipped. 24×7 is what it is.</summary>
    public static IReadOnlyList<CalendarText> Shipped { get; } =
    [
        new("cal-emea", "London business hours", "Europe/London", "Mon-Fri 08:00-18:00", "1 Jan\nGood Friday\nEaster Monday\nfirst Mon May\nlast Mon May\nlast Mon Aug\n25 Dec\n26 Dec"),
        new("cal-amer", "New York business hours", "America/New_York", "Mon-Fri 08:00-18:00", "1 Jan\nlast Mon May\n4 Jul\nfirst Mon Sep\nfourth Thu Nov\n25 Dec"),
        new("cal-apac", "Tokyo business hours", "Asia/Tokyo", "Mon-Fri 09:00-12:00, 13:00-18:00", "1 Jan\n2 Jan\n3 Jan\n29 Apr\n3 May\n4 May\n5 May"),
    ];

    /// <summary>What was checked when it was saved.</summary>
    [JsonIgnore]
    public BusinessCalendar Calendar => Known.GetOrAdd(this, it => CalendarReader.Read(it).Value ?? throw new FormatException($"{it.Id} cannot be read any more."));
}
