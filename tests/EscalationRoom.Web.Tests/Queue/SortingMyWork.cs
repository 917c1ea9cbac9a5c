using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Queue.Mine;
using EscalationRoom.Web.Tests.Hosting;
using EscalationRoom.Web.Tests.Intake;

namespace EscalationRoom.Web.Tests.Queue;

public sealed class SortingMyWork(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task An_offer_waits_for_whoever_is_asked_until_they_answer()
    {
        var room = await host.OpenRoomAsync();
        var offer = await host.ChangeAsync(room, it => it.OfferHandoff(host.Person("u-priya").Id, host.Person("u-kenji"), "My shift ends.", TimeSpan.FromMinutes(9), Now));
        Assert.Equal("Priya Raman hands this off to you", Assert.Single((await OfAsync("u-kenji")).Waits, it => it.Room == room).Why);
        Assert.DoesNotContain((await OfAsync("u-daniel")).Waits, it => it.Room == room);

        await host.As("u-kenji").Ask($"/api/handoffs/{offer.Handoff}/accept", Ask.For(new { readback = "Mine." }));
        var kenji = await OfAsync("u-kenji");
        Assert.DoesNotContain(kenji.Waits, it => it.Room == room);
        Assert.Contains(kenji.Owns, it => it.Key == room);
        Assert.Contains((await OfAsync("u-priya")).Follows, it => it.Key == room);
    }

    [Fact]
    public async Task A_room_offered_first_waits_with_the_time_it_must_be_answered_by()
    {
        var room = new RoomKey((await host.As("u-mira").Ask("/api/escalations", Forms.Whole())).Text("room")!);
        await host.As("u-rachel").Ask($"/api/rooms/{room}/assignments", Ask.For(new { to = "u-daniel", reason = "You are free." }));
        var waits = Assert.Single((await OfAsync("u-daniel")).Waits, it => it.Room == room);
        Assert.Equal("You are asked to accept this", waits.Why);
        Assert.True(waits.Due > Now);
    }

    [Fact]
    public async Task A_verdict_asked_of_me_waits_for_me_and_a_question_for_whoever_owns_the_room()
    {
        var room = await host.OpenRoomAsync();
        await host.ChangeAsync(room, it => it.AddParticipant(host.Person("u-priya"), host.Person("u-olu"), Lanes.None, Now));
        await host.ChangeAsync(room, it => it.AddParticipant(host.Person("u-priya"), host.Person("u-helen"), Lanes.None, Now));
        await host.As("u-priya").Ask($"/api/rooms/{room}/reviews/", Ask.For(new { reviewer = "u-olu", lane = "Internal", question = "Is it safe?" }));
        await host.As("u-helen").Ask($"/api/rooms/{room}/questions/", Ask.For(new { text = "Any data exposed?" }));
        Assert.Equal("Is it safe?", Assert.Single((await OfAsync("u-olu")).Waits, it => it.Room == room).Words);
        Assert.Equal("Any data exposed?", Assert.Single((await OfAsync("u-priya")).Waits, it => it.Room == room && it.Icon == "chat").Words);
        Assert.DoesNotContain((await OfAsync("u-mira")).Waits, it => it.Room == room);
    }

    [Fact]
    public async Task A_sign_off_waits_for_whoever_can_give_it_in_rooms_they_sit_in()
    {
        var room = await host.OpenRoomAsync();
        await host.ChangeAsync(room, it => it.AddParticipant(host.Person("u-priya"), host.Person("u-grant"), Lanes.Internal, Now));
        await host.ChangeAsync(room, it => it.ProposeResolution(host.Person("u-priya").Id, ResolutionPath.Fix, "A credit.", SignOffs.Finance, Now));
        Assert.Equal("Your sign-off is missing", Assert.Single((await OfAsync("u-grant")).Waits, it => it.Room == room).Why);
        Assert.DoesNotContain((await OfAsync("u-rachel")).Waits, it => it.Room == room);
    }

    [Fact]
    public async Task What_the_client_was_promised_waits_for_the_owner()
    {
        var room = await host.OpenRoomAsync();
        await host.As("u-priya").Ask($"/api/rooms/{room}/commitments/", Ask.For(new { kind = "deliverable", what = "The report", due = Now.AddHours(3) }));
        var promise = Assert.Single((await OfAsync("u-priya")).Waits, it => it.Room == room);
        Assert.StartsWith("The report", promise.Words, StringComparison.Ordinal);
        Assert.Contains((await OfAsync("u-priya")).Until(Now.AddHours(4)), it => it.Room == room);
        Assert.DoesNotContain((await OfAsync("u-priya")).Until(Now.AddHours(2)), it => it.Room == room);
    }

    [Fact]
    public async Task A_page_that_read_the_same_again_has_nothing_to_draw()
    {
        await host.OpenRoomAsync();
        Assert.Equal(await OfAsync("u-priya"), await OfAsync("u-priya"));
    }

    private DateTimeOffset Now => host.Get<TimeProvider>().GetUtcNow();

    private Task<MyWork> OfAsync(string handle) =>
        MyWork.OfAsync(host.Get<RoomReaders>().For(host.Person(handle).Id), host.Person(handle), TestContext.Current.CancellationToken);
}
