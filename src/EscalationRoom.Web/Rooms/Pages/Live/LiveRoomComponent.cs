using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Pages.Actions;
using EscalationRoom.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace EscalationRoom.Web.Rooms.Pages.Live;

/// <summary>The one base of every panel that shows something of a live room: it draws itself again when there is news it shows.</summary>
public abstract class LiveRoomComponent : ComponentBase, IDisposable
{
    private RoomScreen? _followed;

    [CascadingParameter]
    public RoomScreen Screen { get; set; } = default!;

    /// <summary>Where forms of this room are opened.</summary>
    [CascadingParameter]
    public RoomDesk Desk { get; set; } = default!;

    protected RoomView Room => Screen.Room;

    protected Person Me => Screen.Me;

    protected RoomKey Key => Screen.Room.Key;

    /// <summary>The news this panel shows. Override it to draw less often.</summary>
    protected virtual RoomNews Shows => RoomNews.Room;

    public void Dispose()
    {
        Follow(null);
        GC.SuppressFinalize(this);
    }

    protected override void OnParametersSet() => Follow(Screen);

    protected override Task OnInitializedAsync() => LookAsync();

    /// <summary>Reads what this panel shows beside the room itself: once at first, and again with every news it shows.</summary>
    protected virtual Task LookAsync() => Task.CompletedTask;

    /// <summary>Whether the reader may ask for this here now. The door asks again; this only avoids dead buttons.</summary>
    protected bool May(string operation) => Room.Allowed.Contains(operation);

    private void Follow(RoomScreen? screen)
    {
        if (_followed == screen)
        {
            return;
        }

        if (_followed is not null)
        {
            _followed.Changed -= Redraw;
        }

        if (screen is not null)
        {
            screen.Changed += Redraw;
        }

        _followed = screen;
    }

    private void Redraw(RoomNews news)
    {
        if ((news & Shows) != RoomNews.None)
        {
            _ = LookAndDrawAsync();
        }
    }

    /// <summary>While the database is away the panel shows what it knew; the next news brings it up to date.</summary>
    private async Task LookAndDrawAsync()
    {
        if (await Trouble.OfAsync(LookAsync) is null)
        {
            StateHasChanged();
        }
    }
}
