using EscalationRoom.Faults.Checking;

namespace EscalationRoom.Faults.Workload;

/// <summary>A message on its way: the same command however often it is attempted.</summary>
internal sealed record Post(Guid Command, string Writer, string Room, string Lane, string Text)
{
    public Attempt Answered(string eventId, long number) => new(Command, Writer, Room, Lane, Text, Fate.Answered, eventId, number);

    public Attempt Refused() => new(Command, Writer, Room, Lane, Text, Fate.Refused);

    public Attempt Unknown() => new(Command, Writer, Room, Lane, Text, Fate.Unknown);
}
