using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Pages.Actions;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Pages;

public sealed class ChoosingWhatToDoNext(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task The_owner_goes_from_update_over_offer_to_close_and_the_client_decides_in_between()
    {
        var room = await host.OpenRoomAsync();
        Assert.Equal("Post update", await NextOf("u-priya", room));

        await host.ChangeAsync(room, it => it.ProposeResolution(Priya, ResolutionPath.Fix, "Pool size is back.", SignOffs.Compliance, Now));
        Assert.Equal("Post update", await NextOf("u-priya", room));
        await host.ChangeAsync(room, it => it.AddParticipant(host.Person("u-priya"), host.Person("u-yuki"), Lanes.None, Now));
        Assert.Equal("Sign off or reject", await NextOf("u-yuki", room));
        await host.ChangeAsync(room, it => it.ReviewResolution(host.Person("u-yuki"), ReviewVerdict.Approved, "", Now));
        Assert.Equal("Offer to client", await NextOf("u-priya", room));
        Assert.Null(await NextOf("c-ruth", room));

        await host.ChangeAsync(room, it => it.OfferResolution(Priya, "The pool is back to its size.", Now.AddHours(4), Now));
        Assert.Equal("Accept", await NextOf("c-ruth", room));
        await host.ChangeAsync(room, it => it.AcceptResolution(host.Person("c-ruth").Id, 5, "", Now));
        Assert.Equal("Close", await NextOf("u-priya", room));
    }

    [Fact]
    public async Task What_only_waits_for_another_state_is_there_with_its_reason()
    {
        var room = await host.OpenRoomAsync();
        await host.ChangeAsync(room, it => it.OfferHandoff(Priya, host.Person("u-sofia"), "My shift ends.", TimeSpan.FromMinutes(10), Now));
        var waiting = await ActionOf("u-priya", room, "room.handoff.offer");
        Assert.Contains("A handoff is already waiting", waiting?.NotNow?.Reason, StringComparison.Ordinal);
        Assert.Equal("Accept", await NextOf("u-sofia", room));
    }

    [Fact]
    public async Task What_a_role_never_gives_is_not_there_at_all()
    {
        var room = await host.OpenRoomAsync();
        foreach (var operation in (string[])["room.handoff.offer", "room.command.take", "room.elevate", "room.resolution.propose", "room.close"])
        {
            Assert.Null(await ActionOf("u-mira", room, operation));
            Assert.Null(await ActionOf("c-ruth", room, operation));
        }
    }

    [Fact]
    public async Task An_executive_joins_first_and_the_duty_manager_calls_it_taking_over()
    {
        var room = await host.OpenRoomAsync();
        Assert.Equal("Join as observer", await NextOf("u-helen", room));
        await host.ChangeAsync(room, it => it.Join(host.Person("u-helen"), Now));
        Assert.Null(await NextOf("u-helen", room));
        Assert.Equal("Take command", (await ActionOf("u-helen", room, "room.command.take"))?.Words);
        Assert.Equal("Take over", (await ActionOf("u-rachel", room, "room.command.take"))?.Words);
    }

    private Domain.People.PersonId Priya => host.Person("u-priya").Id;

    private DateTimeOffset Now => host.Get<TimeProvider>().GetUtcNow();

    private async Task<string?> NextOf(string handle, RoomKey room) => (await ActionsOf(handle, room)).Primary?.Words;

    private async Task<RoomAction?> ActionOf(string handle, RoomKey room, string operation) =>
        (await ActionsOf(handle, room)).Others.FirstOrDefault(it => it.Form == operation);

    private async Task<RoomActions> ActionsOf(string handle, RoomKey room)
    {
        var view = await host.Get<RoomReaders>().For(host.Person(handle).Id).OpenAsync(room, TestContext.Current.CancellationToken);
        return new RoomActions(view!, host.Person(handle));
    }
}
