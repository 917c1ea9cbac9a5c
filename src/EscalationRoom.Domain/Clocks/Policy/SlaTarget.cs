using System.Text.Json.Serialization;
using NodaTime;

namespace EscalationRoom.Domain.Clocks;

/// <summary>One measure of a promise: so many minutes, counted in one calendar.</summary>
public sealed record SlaTarget(SlaMeasure Measure, int Minutes, string CalendarId)
{
    /// <summary>The calendar as it was written when this began to count in it; nothing where it was as shipped.</summary>
    public CalendarText? Written { get; init; }

    [JsonIgnore]
    public BusinessCalendar Calendar => Written?.Calendar ?? BusinessCalendars.Of(CalendarId);

    [JsonIgnore]
    public Duration Time => Duration.FromMinutes(Minutes);

    /// <summary>As people say it: 15 min, 4 h, 2 business days.</summary>
    [JsonIgnore]
    public string Words => ClockWords.Of(Time, Calendar);
}
