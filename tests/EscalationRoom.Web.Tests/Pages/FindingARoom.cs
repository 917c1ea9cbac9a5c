using AngleSharp.Dom;
using Bunit;
using EscalationRoom.Web.Rooms.Pages;
using EscalationRoom.Web.Tests.Hosting;
using EscalationRoom.Web.Tests.Queue;
using Microsoft.AspNetCore.Components;

namespace EscalationRoom.Web.Tests.Pages;

/// <summary>More rooms than one look brings: the one that has been quiet for longest is the one that was forgotten.</summary>
public sealed class FindingARoom(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task The_oldest_room_is_found_by_its_key_and_by_showing_more()
    {
        var oldest = await host.OpenRoomAsync();
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => host.OpenRoomAsync()));
        await using var screen = new PageOnScreen<RoomsPage>(host, "u-priya");
        await screen.Until(() => screen.Page.Markup.Contains("Newest 200 rooms", StringComparison.Ordinal));
        Assert.Empty(Lines());

        await FindAsync($"{oldest.Value.ToLowerInvariant()} portal");
        await screen.Until(() => Lines().Count == 1 && screen.Page.Find("[role=status]").TextContent == "1 room");

        await FindAsync("");
        await screen.Until(() => Lines().Count == 0);
        await screen.Page.Find(".more-rooms").ClickAsync();
        await screen.Until(() => Lines().Count == 1 && screen.Page.FindAll(".more-rooms").Count == 0);

        await screen.Page.FindAll(".filter").First(it => it.TextContent == "Closed").ClickAsync();
        await screen.Until(() => screen.Page.Markup.Contains("No room fits.", StringComparison.Ordinal));

        IReadOnlyList<IElement> Lines() => screen.Page.FindAll($".room-link[href='/r/{oldest}']");

        Task FindAsync(string words) => screen.Page.Find("input[type=search]").InputAsync(new ChangeEventArgs { Value = words });
    }
}
