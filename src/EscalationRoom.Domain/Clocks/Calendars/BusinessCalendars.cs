using NodaTime;
using static NodaTime.IsoDayOfWeek;

namespace EscalationRoom.Domain.Clocks;

/// <summary>The calendars that are shipped. Holidays are exactly the dates listed; no substitute days.</summary>
public static class BusinessCalendars
{
    public static BusinessCalendar Always { get; } = new("cal-24x7", "24×7", DateTimeZone.Utc, Opening.Daily(Monday, Sunday, 0, 24));

    public static BusinessCalendar Emea { get; } = new(
        "cal-emea",
        "London business hours",
        DateTimeZoneProviders.Tzdb["Europe/London"],
        Opening.Daily(Monday, Friday, 8, 18),
        Holiday.On(1, 1),
        Holiday.FromEaster(-2),
        Holiday.FromEaster(1),
        Holiday.Nth(1, Monday, 5),
        Holiday.Last(Monday, 5),
        Holiday.Last(Monday, 8),
        Holiday.On(12, 25),
        Holiday.On(12, 26));

    public static BusinessCalendar Amer { get; } = new(
        "cal-amer",
        "New York business hours",
        DateTimeZoneProviders.Tzdb["America/New_York"],
        Opening.Daily(Monday, Friday, 8, 18),
        Holiday.On(1, 1),
        Holiday.Last(Monday, 5),
        Holiday.On(7, 4),
        Holiday.Nth(1, Monday, 9),
        Holiday.Nth(4, Thursday, 11),
        Holiday.On(12, 25));

    public static BusinessCalendar Apac { get; } = new(
        "cal-apac",
        "Tokyo business hours",
        DateTimeZoneProviders.Tzdb["Asia/Tokyo"],
        Opening.Daily(Monday, Friday, 9, 12).Concat(Opening.Daily(Monday, Friday, 13, 18)),
        Holiday.On(1, 1),
        Holiday.On(1, 2),
        Holiday.On(1, 3),
        Holiday.On(4, 29),
        Holiday.On(5, 3),
        Holiday.On(5, 4),
        Holiday.On(5, 5));

    public static IReadOnlyList<BusinessCalendar> All { get; } = [Always, Emea, Amer, Apac];

    /// <summary>A calendar nobody knows is never closed, so that no promise is kept late by mistake.</summary>
    public static BusinessCalendar Of(string id) => All.FirstOrDefault(it => it.Id == id) ?? Always;
}
