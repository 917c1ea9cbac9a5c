namespace EscalationRoom.Domain.Notices;

/// <summary>How soon the mail about something goes.</summary>
public enum MailPace : byte
{
    AtOnce = 1,

    /// <summary>With the next full hour, together with whatever else waits then.</summary>
    Hourly = 2,

    /// <summary>With the next morning in their zone.</summary>
    Daily = 3,

    /// <summary>With the next Monday morning in their zone.</summary>
    Weekly = 4,
}
