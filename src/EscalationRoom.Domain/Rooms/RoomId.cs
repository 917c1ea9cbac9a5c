namespace EscalationRoom.Domain.Rooms;

/// <summary>A room's identity inside the system. People see its key.</summary>
public readonly record struct RoomId(Guid Value)
{
    public static RoomId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
