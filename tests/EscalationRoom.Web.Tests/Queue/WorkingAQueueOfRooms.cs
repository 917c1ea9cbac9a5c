using Bunit;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Queue.Pages;
using EscalationRoom.Web.Tests.Hosting;
using EscalationRoom.Web.Tests.Intake;
using Microsoft.AspNetCore.Components;

namespace EscalationRoom.Web.Tests.Queue;

public sealed class WorkingAQueueOfRooms(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_row_says_what_is_due_who_owns_it_and_whom_it_waits_for_and_changes_in_place()
    {
        var room = new RoomKey((await host.As("u-mira").Ask("/api/escalations", Forms.Whole())).Text("room")!);
        await using var screen = new PageOnScreen<QueuePage>(host, "u-rachel");
        await screen.Until(() => screen.TextOf(room).Contains("Acceptance", StringComparison.Ordinal));
        Assert.Contains("Awaiting acceptance", screen.TextOf(room), StringComparison.Ordinal);

        await host.As("u-helen").Ask($"/api/rooms/{room}/command", Ask.For(new { reason = "Now." }));
        await screen.Until(() => screen.TextOf(room).Contains("First response", StringComparison.Ordinal));
        Assert.Contains("Helen Strand", screen.TextOf(room), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_new_waits_behind_a_pill_and_comes_when_asked()
    {
        await host.OpenRoomAsync();
        await using var screen = new PageOnScreen<QueuePage>(host, "u-rachel");
        await screen.Until(() => screen.Page.FindAll(".queue-line").Count > 0);
        var room = await host.OpenRoomAsync();
        await screen.Until(() => screen.Page.FindAll(".queue-news").Count == 1);
        Assert.Empty(screen.Page.FindAll($"[data-room={room}]"));
        await screen.Page.Find(".queue-news").ClickAsync();
        await screen.Until(() => screen.Page.FindAll($"[data-room={room}]").Count == 1);
        Assert.Empty(screen.Page.FindAll(".queue-news"));
    }

    [Fact]
    public async Task Peeking_shows_what_the_reader_may_read_and_nothing_else()
    {
        var room = await host.OpenRoomAsync();
        await host.As("u-priya").Ask($"/api/rooms/{room}/messages", Ask.For(new { lane = "Internal", text = "Between us." }));
        await host.ChangeAsync(room, it => it.AddParticipant(host.Person("u-priya"), host.Person("u-helen"), Lanes.None, host.Get<TimeProvider>().GetUtcNow()));
        await host.As("u-helen").Ask($"/api/rooms/{room}/messages", Ask.For(new { lane = "Executive", text = "Above that." }));
        await using var screen = new PageOnScreen<QueuePage>(host, "u-mira");
        await screen.Until(() => screen.Page.FindAll($"[data-room={room}]").Count == 1);
        await screen.Page.Find($"[data-room={room}] .queue-peek").ClickAsync();
        await screen.Until(() => screen.Page.Markup.Contains("Between us.", StringComparison.Ordinal));
        Assert.DoesNotContain("Above that.", screen.Page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_removed_sees_the_row_go_blank()
    {
        var room = await host.OpenRoomAsync();
        await host.ChangeAsync(room, it => it.AddParticipant(host.Person("u-priya"), host.Person("u-sam"), Lanes.None, host.Get<TimeProvider>().GetUtcNow()));
        await using var screen = new PageOnScreen<QueuePage>(host, "u-sam");
        await screen.Until(() => screen.Page.FindAll($"[data-room={room}]").Count == 1);
        await host.ChangeAsync(room, it => it.RemoveParticipant(host.Person("u-priya").Id, host.Person("u-sam").Id, "Not needed.", host.Get<TimeProvider>().GetUtcNow()));
        await screen.Until(() => screen.Page.FindAll($"[data-room={room}]").Count == 0);
        Assert.DoesNotContain(room.Value, screen.Page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_rooms_are_offered_with_one_reason_and_each_says_what_became_of_it()
    {
        var unaccepted = new RoomKey((await host.As("u-mira").Ask("/api/escalations", Forms.Whole())).Text("room")!);
        var (priyas, kenjis) = (await host.OpenRoomAsync(), await host.OpenRoomAsync());
        var (kenji, now) = (host.Person("u-kenji"), host.Get<TimeProvider>().GetUtcNow());
        await host.ChangeAsync(kenjis, it => it.OfferHandoff(host.Person("u-priya").Id, kenji, "My shift ends.", TimeSpan.FromMinutes(10), now));
        await host.ChangeAsync(kenjis, it => it.AcceptHandoff(kenji, it.PendingHandoff!.Id, "Mine.", now));
        await using var screen = new PageOnScreen<QueuePage>(host, "u-rachel");
        await screen.Until(() => screen.Page.FindAll($"[data-room={kenjis}]").Count == 1);
        foreach (var room in (RoomKey[])[unaccepted, priyas, kenjis])
        {
            await screen.Page.Find($"[data-room={room}] .queue-pick").ChangeAsync(new ChangeEventArgs { Value = true });
        }

        await screen.Page.FindAll("button").First(it => it.TextContent == "Offer to…").ClickAsync();
        await screen.Page.Find("#offer-to").ChangeAsync(new ChangeEventArgs { Value = kenji.Id.ToString() });
        await screen.Page.Find("#offer-reason").ChangeAsync(new ChangeEventArgs { Value = "Tokyo is awake." });
        await screen.Page.Find("form.sheet-form").SubmitAsync();
        await screen.Until(() => screen.Page.Markup.Contains("2 of 3 offered to Kenji Watanabe.", StringComparison.Ordinal));
        Assert.Contains("Kenji Watanabe owns this room already", screen.Page.Markup, StringComparison.Ordinal);
    }
}
