using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Routing;

/// <summary>How long the asked owner has to accept. One business day is ten hours; calendars come with the clocks.</summary>
public static class AcceptTime
{
    public static TimeSpan Of(Severity severity) => severity switch
    {
        Severity.Sev1 => TimeSpan.FromMinutes(10),
        Severity.Sev2 => TimeSpan.FromMinutes(30),
        Severity.Sev3 => TimeSpan.FromHours(2),
        Severity.Sev4 => TimeSpan.FromHours(10),
    };
}
