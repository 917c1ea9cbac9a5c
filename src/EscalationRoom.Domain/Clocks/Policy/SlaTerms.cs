using System.Text.Json.Serialization;
using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Clocks;

/// <summary>What a client bought: how good the promise is, and in whose business hours it counts.</summary>
public sealed record Coverage(ClientTier Tier, string Calendar);

/// <summary>Everything the promise for one escalation depends on.</summary>
public sealed record SlaTerms(EscalationType Type, Severity Severity, Coverage Coverage)
{
    /// <summary>The version of the promise that holds for it; nothing for the shipped one.</summary>
    public PromiseTable? Promise { get; init; }

    /// <summary>The client's calendar as it is written for it; nothing where that is as shipped.</summary>
    public CalendarText? Hours { get; init; }

    [JsonIgnore]
    public BusinessCalendar Calendar => Hours?.Calendar ?? BusinessCalendars.Of(Coverage.Calendar);

    [JsonIgnore]
    public int PromiseVersion => Promise?.Version ?? PromiseTable.Shipped.Version;
}
