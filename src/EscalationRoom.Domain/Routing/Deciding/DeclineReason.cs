namespace EscalationRoom.Domain.Routing;

/// <summary>Why somebody does not take a room they are asked to take.</summary>
public enum DeclineReason : byte
{
    NoCapacity,
    NotMyField,
    ConflictOfInterest,
    LeavingShift,
    Other,
}
