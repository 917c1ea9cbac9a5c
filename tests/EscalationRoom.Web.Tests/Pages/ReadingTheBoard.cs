using Bunit;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Pages;

public sealed class ReadingTheBoard(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task The_board_shows_who_does_what_and_the_last_words_both_ways_as_they_come()
    {
        var room = await host.OpenRoomAsync();
        await host.ChangeAsync(room, it => it.PostMessage(host.Person("u-priya").Id, Lane.Client, "First sites in 15 minutes.", Now));
        await using var sofia = await RoomOnScreen.OfBoard(host, "u-sofia", room);

        Assert.Contains("Priya Raman", sofia.Page.Find(".roles li").TextContent, StringComparison.Ordinal);
        Assert.Contains("First sites in 15 minutes.", sofia.Page.Find(".board").TextContent, StringComparison.Ordinal);
        Assert.Empty(sofia.Page.FindAll(".composer"));

        await host.ChangeAsync(room, it => it.PostMessage(host.Person("c-ruth").Id, Lane.Client, "Two sites are back.", Now));
        var chosen = new ChosenOption("Evening clinics", ["Keep", "Cancel"], "Keep", "All sites are back.");
        await host.ChangeAsync(room, it => it.RecordDecision(host.Person("u-priya").Id, Lane.Internal, chosen, Now));
        await sofia.Until(it => it.Contains("Two sites are back.", StringComparison.Ordinal) && it.Contains("recorded a decision: Evening clinics", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_contact_has_no_board_and_gets_the_room()
    {
        var room = await host.OpenRoomAsync();
        await using var ruth = await RoomOnScreen.OfBoard(host, "c-ruth", room);
        Assert.Empty(ruth.Page.FindAll(".board"));
        Assert.Single(ruth.Page.FindAll(".timeline"));
    }

    private DateTimeOffset Now => host.Get<TimeProvider>().GetUtcNow();
}
