namespace EscalationRoom.Domain.Rooms;

/// <summary>How bad it is for the client; 1 is the worst.</summary>
public enum Severity : byte
{
    Sev1 = 1,
    Sev2 = 2,
    Sev3 = 3,
    Sev4 = 4,
}
