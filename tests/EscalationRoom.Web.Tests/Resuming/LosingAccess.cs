using System.Diagnostics;
using EscalationRoom.Data;
using EscalationRoom.Data.People;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Tests.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Web.Tests.Resuming;

/// <summary>Revocation takes effect in the order of the log: nothing later than it, on no protocol, however busy the room is.</summary>
public sealed class LosingAccess(TestHost host) : IClassFixture<TestHost>
{
    private const int Races = 30;

    [Fact]
    public async Task Who_is_removed_during_a_flood_gets_nothing_later_than_the_removal()
    {
        var (room, random) = (await host.OpenRoomAsync(), new Random(20261123));
        await using var priya = await host.HubAs("u-priya");
        await priya.Join(room.Value);
        for (var race = 0; race < Races; race++)
        {
            await AddAsync(room, "u-olu");
            await using var json = await WatchAsync(room, RawHub.Json);
            await using var packed = await WatchAsync(room, RawHub.MessagePack);

            var flood = Enumerable.Range(0, 40).Select(it => priya.Send(room.Value, "Internal", $"Race {race} message {it}.")).ToArray();
            await flood[random.Next(flood.Length)];
            var removed = await host.ChangeAsync(room, it => it.RemoveParticipant(host.Person("u-priya").Id, host.Person("u-olu").Id, "Done here.", DateTimeOffset.UtcNow));
            await Task.WhenAll(flood);
            await AssertSilenceAsync(json, packed, priya, removed.Number);
            await AssertNotFoundAsync(room, "u-olu");
        }
    }

    [Fact]
    public async Task Who_is_deactivated_is_cut_off_at_once_and_comes_no_more()
    {
        var room = await host.OpenRoomAsync();
        await AddAsync(room, "u-sam");
        await using var priya = await host.HubAs("u-priya");
        await priya.Join(room.Value);
        await using var sam = await host.HubAs("u-sam");
        await sam.Join(room.Value);
        await using var raw = await WatchAsync(room, RawHub.Json, "u-sam");

        var flood = Enumerable.Range(0, 100).Select(it => priya.Send(room.Value, "Internal", $"Message {it}.")).ToArray();
        await sam.UntilRead("Message 5.");
        host.Get<PeopleDirectory>().Take(await SaveWithoutAsync("u-sam"));
        var after = await priya.Send(room.Value, "Internal", "Nothing of this for Sam.");
        await Task.WhenAll(flood);
        await priya.UntilRead("Nothing of this for Sam.");

        await raw.UntilOver();
        Assert.DoesNotContain("Nothing of this for Sam.", string.Concat(raw.Messages), StringComparison.Ordinal);
        Assert.DoesNotContain(sam.Events, it => it.Lane == "Internal" && it.Number >= after.Number);
        Assert.True(NothingFollowsRemoved(raw), "Events followed Removed.");
        using var api = new Api(host.As("u-sam"));
        Assert.Equal(401, (await api.GetAsync($"/api/rooms/{room.Value}")).Status);
    }

    [Fact]
    public async Task Who_is_deactivated_in_the_database_is_cut_off_within_seconds()
    {
        var room = await host.OpenRoomAsync();
        await AddAsync(room, "u-bea");
        await using var priya = await host.HubAs("u-priya");
        await priya.Join(room.Value);
        await using var raw = await WatchAsync(room, RawHub.Json, "u-bea");

        await SaveWithoutAsync("u-bea");
        await raw.UntilOver();
        await priya.Send(room.Value, "Internal", "Nothing of this for Bea.");
        await priya.UntilRead("Nothing of this for Bea.");
        Assert.DoesNotContain("Nothing of this for Bea.", string.Concat(raw.Messages), StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<Exception>(() => host.HubAs("u-bea"));
    }

    /// <summary>A figure of a machine that does nothing else, so the run of all tests leaves it out.</summary>
    [Fact, Trait("Runs", "WhenQuiet")]
    public async Task Whoever_is_removed_or_deactivated_is_cut_off_within_two_seconds()
    {
        var room = await host.OpenRoomAsync();
        await AddAsync(room, "u-yuki");
        await AddAsync(room, "u-grant");
        await using var removed = await WatchAsync(room, RawHub.Json, "u-yuki");
        await using var deactivated = await WatchAsync(room, RawHub.Json, "u-grant");

        var watch = Stopwatch.StartNew();
        await host.ChangeAsync(room, it => it.RemoveParticipant(host.Person("u-priya").Id, host.Person("u-yuki").Id, "Done here.", DateTimeOffset.UtcNow));
        host.Get<PeopleDirectory>().Take(await SaveWithoutAsync("u-grant"));
        await removed.UntilRead("Removed");
        await deactivated.UntilOver();
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    /// <summary>Saved first, as the product does: what only this node's memory knew, its next look at the database would undo.</summary>
    private async Task<Person> SaveWithoutAsync(string handle)
    {
        var without = host.Person(handle) with { IsActive = false, ChangedAt = DateTimeOffset.UtcNow };
        await using var db = await host.Get<IDbContextFactory<EscalationDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        db.People.Update(without);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return without;
    }

    private static bool NothingFollowsRemoved(RawHub raw) =>
        raw.Messages.SkipWhile(it => !it.Contains("\"target\":\"Removed\"", StringComparison.Ordinal)).Skip(1).All(it => !it.Contains("\"target\":\"Events\"", StringComparison.Ordinal));

    private Task<ParticipantAdded> AddAsync(RoomKey room, string handle) =>
        host.ChangeAsync(room, it => it.AddParticipant(host.Person("u-priya"), host.Person(handle), Lanes.None, DateTimeOffset.UtcNow));

    private async Task<RawHub> WatchAsync(RoomKey room, Microsoft.AspNetCore.SignalR.Protocol.IHubProtocol protocol, string handle = "u-olu")
    {
        var raw = await RawHub.ConnectAsync(host.ClientOptions.BaseAddress, handle, protocol);
        await raw.CallAsync("Join", room.Value, null);
        return raw;
    }

    /// <summary>What the removed person has, on both protocols, is what an insider has before the removal, and the word that it is over.</summary>
    private static async Task AssertSilenceAsync(RawHub json, RawHub packed, HubClient insider, long removal)
    {
        await json.UntilRead("Removed");
        await packed.UntilRead("Removed");
        await insider.Until(seen => seen.Any(it => it.Lane == "Internal" && it.Number >= removal));
        var later = insider.Events.Where(it => it.Lane == "Internal" && it.Number >= removal).Select(it => it.Id).ToList();
        Assert.NotEmpty(later);
        Assert.True(NothingFollowsRemoved(json), "Events followed Removed.");
        Assert.All(new[] { json, packed }, hub => Assert.DoesNotContain(later, it => System.Text.Encoding.UTF8.GetString(hub.Received).Contains(it, StringComparison.Ordinal)));
    }

    private async Task AssertNotFoundAsync(RoomKey room, string handle)
    {
        using var api = new Api(host.As(handle));
        await using var hub = await host.HubAs(handle);
        Assert.Equal("RoomNotFound", (await api.GetAsync($"/api/rooms/{room.Value}/timeline")).Refusal);
        Assert.Equal("RoomNotFound", Told.Of(await Assert.ThrowsAsync<HubException>(() => hub.Join(room.Value))).Refusal);
        Assert.Equal("RoomNotFound", Told.Of(await Assert.ThrowsAsync<HubException>(() => hub.Send(room.Value, "Internal", "Still here?"))).Refusal);
    }
}
