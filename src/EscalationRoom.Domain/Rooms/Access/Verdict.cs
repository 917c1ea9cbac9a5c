namespace EscalationRoom.Domain.Rooms;

/// <summary>When a role may do something.</summary>
public enum Verdict : byte
{
    No,

    /// <summary>In every room.</summary>
    Yes,

    /// <summary>In rooms they opened or were added to.</summary>
    Own,

    /// <summary>In rooms they were added to; for a lane, where they were added to that lane.</summary>
    IfAdded,

    /// <summary>While they own the room.</summary>
    IfOwner,

    /// <summary>While they command the room (own it, or stand in for who does), or where they were invited to.</summary>
    IfCommander,

    /// <summary>In their own rooms, until the first owner has accepted.</summary>
    BeforeAcceptance,

    /// <summary>Where counsel added them.</summary>
    ByCounsel,
}
