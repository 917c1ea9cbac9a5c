using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Timeline;

/// <summary>How far a room has come, as its reader may know it.</summary>
/// <param name="Status">Where it stands in the client's eyes; everybody knows that much.</param>
/// <param name="State">Where it stands for staff; nothing for a contact.</param>
/// <param name="DecideBy">Until when the client is asked to decide, while they are.</param>
/// <param name="ClosedAt">When it was closed, while it is.</param>
public sealed record RoomStanding(ClientStatus Status, RoomState? State, ProposedResolution? Proposed, DateTimeOffset? DecideBy, DateTimeOffset? ClosedAt)
{
    /// <summary>Until when a closed room can be opened again.</summary>
    public DateTimeOffset? ReopenUntil => ClosedAt + Room.ReopenWindow;

    internal static RoomStanding Of(Room room, bool isStaff, bool isInsider) => new(
        ClientStatusOf.State(room.State),
        isStaff ? room.State : null,
        isInsider && room.ProposedPath is { } path ? new ProposedResolution(path, room.SignOffsNeeded, room.SignOffsGiven) : null,
        room.DecideBy,
        room.ClosedAt);
}

/// <summary>What is proposed inside, and whose approval it has.</summary>
public sealed record ProposedResolution(ResolutionPath Path, SignOffs Needed, SignOffs Given)
{
    public SignOffs Missing => Needed & ~Given;
}
