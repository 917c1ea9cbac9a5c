using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Clocks;

/// <summary>Why clocks may stand still.</summary>
public enum PauseKind : byte
{
    AwaitingClient = 1,
    AwaitingThirdParty = 2,
    ClientRequestedHold = 3,
    LegalHoldComms = 4,
}

/// <summary>What a pause stops. At the worst severity nothing but the client's own wish stops the resolution.</summary>
public static class PauseReach
{
    public static IReadOnlyList<SlaMeasure> Of(PauseKind kind, Severity severity) => (kind, severity) switch
    {
        (PauseKind.ClientRequestedHold, _) => [SlaMeasure.Resolve, SlaMeasure.ClientUpdate],
        (PauseKind.LegalHoldComms, _) => [SlaMeasure.ClientUpdate],
        (_, Severity.Sev1) => [],
        (PauseKind.AwaitingClient, Severity.Sev3 or Severity.Sev4) => [SlaMeasure.Resolve, SlaMeasure.ClientUpdate],
        (PauseKind.AwaitingClient or PauseKind.AwaitingThirdParty, _) => [SlaMeasure.Resolve],
        _ => [],
    };
}
