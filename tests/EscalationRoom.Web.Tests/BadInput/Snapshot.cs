using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.BadInput;

/// <summary>A room and its whole timeline as somebody sees it who reads all its lanes.</summary>
internal static class Snapshot
{
    public static async Task<string> TakeAsync(TestHost host, RoomKey room)
    {
        using var api = new Api(host.As("u-priya"));
        var (view, after) = ((await api.GetAsync($"/api/rooms/{room.Value}")).Body, "");
        for (var more = true; more;)
        {
            var page = await api.GetAsync($"/api/rooms/{room.Value}/timeline?after={after}");
            view += page.Body;
            (after, more) = (page.Json().GetProperty("cursor").GetString()!, page.Json().GetProperty("more").GetBoolean());
        }

        return view;
    }
}
