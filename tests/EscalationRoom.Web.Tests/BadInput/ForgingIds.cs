using System.Text.Json.Nodes;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.BadInput;

/// <summary>An id that was made up, one of another room and one of a hidden lane are all the same: not there.</summary>
public sealed class ForgingIds(TestHost host) : IClassFixture<TestHost>
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    [Theory]
    [InlineData("edit")]
    [InlineData("delete")]
    [InlineData("reactions")]
    [InlineData("pin")]
    public async Task A_message_that_is_not_yours_to_see_is_not_there(string verb)
    {
        var (room, elsewhere) = (await host.OpenRoomAsync(), await host.OpenRoomAsync());
        var hidden = await SayAsync(room, Lane.Internal);
        var foreign = await SayAsync(elsewhere, Lane.Client);
        var offer = (await host.ChangeAsync(room, it => it.OfferHandoff(it.OwnerId, host.Person("u-sofia"), "Shift.", TimeSpan.FromHours(1), Now))).Id;
        var before = await Snapshot.TakeAsync(host, room);
        using var ruth = new Api(host.As("c-ruth"));

        var told = new List<Told>();
        foreach (var id in new[] { Guid.NewGuid(), hidden.Value, foreign.Value, offer.Value, Guid.Empty })
        {
            told.Add(await ruth.PostAsync($"/api/rooms/{room.Value}/messages/{id}/{verb}", new() { ["text"] = "Mine now.", ["sign"] = "👍" }));
        }

        Assert.All(told, it => Assert.Equal(("NoSuchMessage", told[0].Body), (it.Refusal, it.Body)));
        Assert.Equal(before, await Snapshot.TakeAsync(host, room));
    }

    [Fact]
    public async Task A_reply_stays_in_its_lane_and_cannot_name_what_is_hidden()
    {
        var room = await host.OpenRoomAsync();
        var (shown, hidden) = (await SayAsync(room, Lane.Client), await SayAsync(room, Lane.Internal));
        var before = await Snapshot.TakeAsync(host, room);
        using var ruth = new Api(host.As("c-ruth"));
        using var priya = new Api(host.As("u-priya"));

        var made = await ruth.PostAsync(Messages(room), Reply("Client", Guid.NewGuid()));
        var peeked = await ruth.PostAsync(Messages(room), Reply("Client", hidden.Value));
        var outward = await priya.PostAsync(Messages(room), Reply("Client", hidden.Value));
        var inward = await priya.PostAsync(Messages(room), Reply("Internal", shown.Value));

        Assert.Equal(("NoSuchMessage", made), (made.Refusal, peeked));
        Assert.Equal(("AReplyStaysInItsLane", "AReplyStaysInItsLane"), (outward.Refusal, inward.Refusal));
        Assert.Equal(before, await Snapshot.TakeAsync(host, room));
    }

    [Theory]
    [InlineData("accept")]
    [InlineData("decline")]
    public async Task An_offer_in_a_room_that_is_not_yours_is_not_there(string verb)
    {
        var room = await host.OpenRoomAsync();
        var offer = await host.ChangeAsync(room, it => it.OfferHandoff(it.OwnerId, host.Person("u-sofia"), "Shift.", TimeSpan.FromHours(1), Now));
        var before = await Snapshot.TakeAsync(host, room);
        using var dana = new Api(host.As("c-dana"));

        var foreign = await dana.PostAsync($"/api/handoffs/{offer.Handoff}/{verb}", Words());
        var absent = await dana.PostAsync($"/api/handoffs/{Guid.NewGuid()}/{verb}", Words());

        Assert.Equal((404, absent), (foreign.Status, foreign));
        Assert.Equal(before, await Snapshot.TakeAsync(host, room));
    }

    [Theory]
    [InlineData("ESC-1999-9999")]
    [InlineData("esc-2026-0001")]
    [InlineData("%20")]
    [InlineData("..%2f..%2fme")]
    [InlineData("ESC-2026-0001%0d%0aX: 1")]
    [InlineData("ESC-2026-٠٠٠١")]
    public async Task A_key_that_is_no_room_is_answered_as_a_foreign_room_is(string key)
    {
        var foreign = await host.OpenRoomAsync();
        using var dana = new Api(host.As("c-dana"));
        foreach (var path in new[] { "", "/timeline" })
        {
            Assert.Equal(await dana.GetAsync($"/api/rooms/{foreign.Value}{path}"), await dana.GetAsync($"/api/rooms/{key}{path}"));
        }

        Assert.Equal(
            await dana.PostAsync($"/api/rooms/{foreign.Value}/messages", Reply("Client", null)), await dana.PostAsync($"/api/rooms/{key}/messages", Reply("Client", null)));
    }

    private static string Messages(RoomKey room) => $"/api/rooms/{room.Value}/messages";

    private static JsonObject Reply(string lane, Guid? to) => new() { ["lane"] = lane, ["text"] = "As said.", ["replyTo"] = to };

    private static JsonObject Words() => new() { ["readback"] = "Mine.", ["reason"] = "No." };

    private async Task<EventId> SayAsync(RoomKey room, Lane lane) =>
        (await host.ChangeAsync(room, it => it.PostMessage(host.Person("u-priya").Id, lane, "Words.", Now))).Id;
}
