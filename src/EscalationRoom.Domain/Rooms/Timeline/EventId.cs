namespace EscalationRoom.Domain.Rooms;

/// <summary>The public identity of one fact in a timeline; a message is known by the id of the event that posted it.</summary>
public readonly record struct EventId(Guid Value)
{
    public static EventId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
