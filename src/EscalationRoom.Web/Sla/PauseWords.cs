using EscalationRoom.Domain.Clocks;

namespace EscalationRoom.Web.Sla;

/// <summary>The pauses as people name them.</summary>
internal static class PauseWords
{
    public static string Of(PauseKind kind) => kind switch
    {
        PauseKind.AwaitingClient => "Waiting for the client",
        PauseKind.AwaitingThirdParty => "Waiting for a third party",
        PauseKind.ClientRequestedHold => "On hold, as the client asked",
        PauseKind.LegalHoldComms => "Statements suspended by counsel",
    };
}
