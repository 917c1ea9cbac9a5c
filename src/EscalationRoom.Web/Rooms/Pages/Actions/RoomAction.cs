using EscalationRoom.Domain;

namespace EscalationRoom.Web.Rooms.Pages.Actions;

/// <summary>Something this reader could do in the room.</summary>
/// <param name="Form">The operation whose form opens; or a place on the page the focus goes to.</param>
/// <param name="NotNow">Why the room's state does not let them now; nothing when they may.</param>
public sealed record RoomAction(string Form, string Words, string Icon, Refusal? NotNow = null);
