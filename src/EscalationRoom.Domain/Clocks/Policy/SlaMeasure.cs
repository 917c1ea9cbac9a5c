namespace EscalationRoom.Domain.Clocks;

/// <summary>What is measured.</summary>
public enum SlaMeasure : byte
{
    Accept = 1,
    FirstResponse = 2,
    ClientUpdate = 3,
    Resolve = 4,
    ClientDecision = 5,
}
