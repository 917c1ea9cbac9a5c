namespace EscalationRoom.Web.Rooms.Pages.Actions;

/// <summary>Which form lies open on a room's page: at most one, named for the operation it asks for.</summary>
public sealed class RoomDesk
{
    public string? Open { get; private set; }

    public event Action? Changed;

    public void Show(string form)
    {
        Open = form;
        Changed?.Invoke();
    }

    public void Clear()
    {
        Open = null;
        Changed?.Invoke();
    }
}
