namespace EscalationRoom.Data.Timeline;

/// <summary>Who one node sees in its rooms right now. Rows older than 30 s are gone.</summary>
public sealed class PresenceRow
{
    public string Node { get; init; } = "";

    public string Present { get; set; } = "";

    public DateTimeOffset At { get; set; }
}
