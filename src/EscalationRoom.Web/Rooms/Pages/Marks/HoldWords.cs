using EscalationRoom.Domain.Clocks;

namespace EscalationRoom.Web.Rooms.Pages.Marks;

/// <summary>Why nothing comes due in a room, in the few words a list has space for.</summary>
internal static class HoldWords
{
    public static string Of(PauseKind kind) => kind switch
    {
        PauseKind.AwaitingClient => "waits for the client",
        PauseKind.AwaitingThirdParty => "waits for a third party",
        PauseKind.ClientRequestedHold => "as the client asked",
        PauseKind.LegalHoldComms => "by counsel",
    };
}
