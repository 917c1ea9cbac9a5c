using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Queue.Assigning;
using EscalationRoom.Web.Tests.Hosting;
using EscalationRoom.Web.Tests.Intake;
using Microsoft.Extensions.DependencyInjection;

namespace EscalationRoom.Web.Tests.Queue;

public sealed class OfferingRooms(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Each_room_answers_for_itself_and_asking_twice_is_asking_once()
    {
        var (unaccepted, priyas) = (await SubmittedAsync(), await host.OpenRoomAsync());
        await host.ChangeAsync(priyas, it => it.Elevate(host.Person("u-priya").Id, host.Person("u-helen"), "Beyond us.", TimeSpan.FromMinutes(30), host.Get<TimeProvider>().GetUtcNow()));
        var offer = new RoomAssignment(Guid.NewGuid(), "u-kenji", "He knows this client.");
        foreach (var _ in (int[])[1, 2])
        {
            var answers = (await OfferAsync("u-rachel", offer, unaccepted, priyas)).ToDictionary(it => it.Room, it => it.Refusal);
            Assert.Null(answers[unaccepted]);
            Assert.IsType<AHandoffIsAlreadyWaiting>(answers[priyas]);
        }

        var row = (await host.Get<Data.Timeline.RoomReaders>().For(host.Person("u-rachel").Id).QueueAsync(TestContext.Current.CancellationToken)).Single(it => it.Key == unaccepted);
        Assert.Equal(("Kenji Watanabe", false), (row.Asked!.Name, row.Asked.IsHandoff));
    }

    [Fact]
    public async Task An_owner_hands_off_their_own_and_may_not_assign_what_nobody_accepted()
    {
        var (unaccepted, priyas) = (await SubmittedAsync(), await host.OpenRoomAsync());
        var answers = (await OfferAsync("u-priya", new RoomAssignment(Guid.NewGuid(), "u-daniel", "My shift ends."), unaccepted, priyas)).ToDictionary(it => it.Room, it => it.Refusal);
        Assert.IsType<NotAllowed>(answers[unaccepted]);
        Assert.Null(answers[priyas]);
    }

    [Fact]
    public async Task Everybody_in_the_room_reads_who_asked_whom_and_why()
    {
        var room = await SubmittedAsync();
        var answer = await host.As("u-rachel").Ask($"/api/rooms/{room}/assignments", Ask.For(new { to = "u-kenji", reason = "Tokyo is awake." }));
        Assert.Equal(System.Net.HttpStatusCode.Created, answer.Status);
        var routed = (await host.Get<Data.Timeline.RoomReaders>().For(host.Person("u-mira").Id).LatestAsync(room, 50, TestContext.Current.CancellationToken))!.Events.OfType<EscalationRouted>().Last();
        Assert.Equal((host.Person("u-rachel").Id, host.Person("u-kenji").Id, "Tokyo is awake."), (routed.By, routed.To, routed.Why));
        Assert.Equal("AnAssignmentNeedsAReason", (await host.As("u-rachel").Ask($"/api/rooms/{room}/assignments", Ask.For(new { to = "u-daniel", reason = " " }))).Refusal);
    }

    [Fact]
    public async Task The_duty_manager_reassigns_what_others_own_and_another_owner_may_not()
    {
        var priyas = await host.OpenRoomAsync();
        var offer = new RoomAssignment(Guid.NewGuid(), "u-kenji", "Tokyo is awake.");
        Assert.IsType<OnlyTheOwnerCanHandOff>(Assert.Single(await OfferAsync("u-sofia", offer, priyas)).Refusal);
        Assert.Null(Assert.Single(await OfferAsync("u-rachel", offer, priyas)).Refusal);

        var view = (await host.Get<Data.Timeline.RoomReaders>().For(host.Person("u-rachel").Id).OpenAsync(priyas, TestContext.Current.CancellationToken))!;
        Assert.Equal((host.Person("u-priya").Id, host.Person("u-kenji").Id), (view.Owner, view.PendingHandoff!.To));
    }

    private async Task<RoomKey> SubmittedAsync() => new((await host.As("u-mira").Ask("/api/escalations", Forms.Whole())).Text("room")!);

    private async Task<IReadOnlyList<RoomOffered>> OfferAsync(string by, RoomAssignment offer, params RoomKey[] rooms)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var rows = (await host.Get<Data.Timeline.RoomReaders>().For(host.Person(by).Id).QueueAsync(TestContext.Current.CancellationToken)).Where(it => rooms.Contains(it.Key));
        return await scope.ServiceProvider.GetRequiredService<OfferRooms>().RunAsync(host.Person(by).Id, rows, offer, TestContext.Current.CancellationToken);
    }
}
