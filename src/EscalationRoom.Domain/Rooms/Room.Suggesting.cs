using EscalationRoom.Domain.Assist;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    /// <summary>Takes over what was suggested while the escalation was written, and what its writer said to it. The client reads none of it.</summary>
    public void RecordSuggestion(SuggestionAnswer it, DateTimeOffset now)
    {
        if (it.Why is { } why)
        {
            Record(Lane.Internal, it.By, now, new SuggestionDismissed(it.Part, it.What, it.Words) { Why = why, Sentences = it.Sentences });
        }
        else
        {
            Record(Lane.Internal, it.By, now, new SuggestionAccepted(it.Part, it.What) { Sentences = it.Sentences });
        }
    }
}
