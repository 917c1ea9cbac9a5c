using EscalationRoom.Domain.People;

namespace EscalationRoom.Data.Timeline;

/// <summary>What somebody chose about being told, beside what everybody is told.</summary>
internal sealed class NoticeChoiceRow
{
    public PersonId Person { get; init; }

    /// <summary>Kind and channel of what is switched off, such as <c>Mentioned.mail</c>, separated by spaces.</summary>
    public string Off { get; set; } = "";

    /// <summary>Kind and pace of what is mailed together, such as <c>ClockWarned.Hourly</c>, separated by spaces.</summary>
    public string Paces { get; set; } = "";

    /// <summary>Minutes after midnight in their zone; no quiet hours where both are the same.</summary>
    public short QuietFrom { get; set; }

    public short QuietTo { get; set; }

    /// <summary>IANA name.</summary>
    public string Zone { get; set; } = "";
}
