namespace EscalationRoom.Web.Commitments;

/// <summary>What somebody is about to do with an open commitment.</summary>
public enum Settling
{
    Keep,
    Move,
    Withdraw,
}
