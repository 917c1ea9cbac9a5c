namespace EscalationRoom.Domain.Resolution;

/// <summary>What kind of answer the client is going to get.</summary>
public enum ResolutionPath : byte
{
    Fix = 1,
    Workaround = 2,
    Commercial = 3,
    Clarify = 4,
    Explain = 5,
    Return = 6,
}
