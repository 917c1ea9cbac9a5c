namespace EscalationRoom.Domain.Rooms;

/// <summary>Something shared in a room, over all its revisions.</summary>
public readonly record struct DocumentId(Guid Value)
{
    public static DocumentId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
