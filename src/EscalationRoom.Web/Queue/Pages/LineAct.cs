namespace EscalationRoom.Web.Queue.Pages;

/// <summary>What can be done with a room from a list.</summary>
public enum LineAct
{
    Accept,
    Take,
    Snooze,
    Mute,
}
