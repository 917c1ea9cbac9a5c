using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Rooms.Pages.Marks;

/// <summary>A severity is never told by its colour alone.</summary>
public static class SeverityShape
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Sev1 => "▲",
        Severity.Sev2 => "◆",
        Severity.Sev3 => "●",
        Severity.Sev4 => "○",
    };
}
