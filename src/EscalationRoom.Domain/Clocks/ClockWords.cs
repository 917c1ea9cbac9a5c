using NodaTime;

namespace EscalationRoom.Domain.Clocks;

/// <summary>Spans of business time as people say them.</summary>
public static class ClockWords
{
    private const int Hour = 60;

    /// <summary>Whole business days where they come out even: a day of a 24×7 calendar is said in hours.</summary>
    public static string Of(Duration time, BusinessCalendar calendar)
    {
        var days = time / calendar.Day;
        return calendar != BusinessCalendars.Always && days >= 1 && days == Math.Floor(days)
            ? $"{days:0} business day{(days > 1 ? "s" : "")}"
            : Of(time);
    }

    public static string Of(Duration time)
    {
        var minutes = (long)Math.Floor(Math.Abs(time.TotalMinutes));
        return (minutes / Hour, minutes % Hour) switch
        {
            (0, 0) => "less than a minute",
            (0, var rest) => $"{rest} min",
            (var hours, 0) => $"{hours} h",
            var (hours, rest) => $"{hours} h {rest} min",
        };
    }

    public static string Of(IEnumerable<SlaMeasure> measures) => string.Join(" and ", measures.Select(Of)) is { Length: > 0 } words ? words : "No clock";

    /// <summary>What a clock measures, as the header says it.</summary>
    public static string Of(SlaMeasure measure) => measure switch
    {
        SlaMeasure.Accept => "Acceptance",
        SlaMeasure.FirstResponse => "First response",
        SlaMeasure.ClientUpdate => "Next client update",
        SlaMeasure.Resolve => "Resolution",
        SlaMeasure.ClientDecision => "Client's decision",
    };
}
