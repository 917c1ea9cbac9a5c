using EscalationRoom.Domain.Intake;

namespace EscalationRoom.Web.Rooms.Pages.Marks;

/// <summary>On whose side somebody speaks, as people say it.</summary>
public static class SpeakerWords
{
    public static string Of(Speaker speaker) => speaker switch
    {
        Speaker.Client => "Client",
        Speaker.Ours => "Our side",
        Speaker.Machine => "Automatic",
    };
}
