namespace EscalationRoom.Domain.Rooms;

/// <summary>In which rooms an operation makes sense. A closed or merged room is read-only.</summary>
public enum RoomStates : byte
{
    Any,
    Open,
    Closed,
}
