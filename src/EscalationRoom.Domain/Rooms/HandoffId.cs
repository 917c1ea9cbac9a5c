namespace EscalationRoom.Domain.Rooms;

/// <summary>One offer of ownership.</summary>
public readonly record struct HandoffId(Guid Value)
{
    public static HandoffId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
