using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace EscalationRoom.Web.Rooms.Pages.Live;

/// <summary>
/// Brings all that one piece of news changes to the browser in one frame. A panel that draws itself alone is a frame of its own, and an
/// answer of the browser to it; a panel that asks to be drawn while something else is being drawn becomes part of that.
/// </summary>
public sealed class DrawTogether : ComponentBase, IDisposable
{
    private RoomNews _news;

    [CascadingParameter]
    public RoomScreen Screen { get; set; } = default!;

    public void Dispose() => Screen.Together = null;

    protected override void OnParametersSet() => Screen.Together = Draw;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var news = _news;
        _news = RoomNews.None;
        Screen.Raise(news);
    }

    private void Draw(RoomNews news)
    {
        _news |= news;
        StateHasChanged();
    }
}
