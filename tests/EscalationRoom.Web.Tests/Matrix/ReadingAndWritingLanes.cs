using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Tests.Hosting;
using Microsoft.AspNetCore.SignalR;

namespace EscalationRoom.Web.Tests.Matrix;

/// <summary>The lane rows of the table: what each role finds in a timeline and may write, over the API and the hub alike.</summary>
[Collection(MatrixHost.Name)]
public sealed class ReadingAndWritingLanes(Crowd host)
{
    public static TheoryData<string> Askers => [.. Scene.Askers];

    [Theory]
    [MemberData(nameof(Askers))]
    public async Task A_timeline_holds_the_lanes_its_reader_may_read_and_no_other(string handle)
    {
        var asker = host.Person(handle);
        foreach (var (isTheirs, isClosed) in new[] { (true, false), (true, true), (false, false), (false, true) })
        {
            var scene = await Scene.SetAsync(host, isTheirs, isClosed: false);
            await SpeakInEveryLaneAsync(scene.Key, isClosed);
            var expected = Enum.GetValues<Lane>().Where(it => Verdicts.Reads(it, asker.Role, isTheirs)).Select(it => it.ToString()).ToHashSet();

            Assert.Equal(expected, await ReadByApiAsync(asker, scene.Key));
            Assert.Equal(expected, await ReadByHubAsync(asker, scene.Key));
        }
    }

    [Theory]
    [MemberData(nameof(Askers))]
    public async Task A_lane_is_written_by_those_who_may_and_refused_to_all_others(string handle)
    {
        var asker = host.Person(handle);
        var (api, hub) = (host.ApiOf(asker), await host.HubOf(asker));
        foreach (var (isTheirs, isClosed) in new[] { (true, false), (true, true), (false, false), (false, true) })
        {
            var scene = await Scene.SetAsync(host, isTheirs, isClosed);
            foreach (var lane in Enum.GetValues<Lane>())
            {
                var expected = Verdicts.For("room.message.post", asker.Role, isTheirs, isClosed, lane);
                var told = await api.PostAsync($"/api/rooms/{scene.Key.Value}/messages", new() { ["lane"] = lane.ToString(), ["text"] = "Words." });
                Assert.Equal(expected, told.IsDone ? Verdicts.Allowed : told.Refusal);
                Assert.Equal(expected, await SendAsync(hub, scene.Key, lane));
            }
        }
    }

    private async Task SpeakInEveryLaneAsync(RoomKey room, bool thenClose)
    {
        var (priya, now) = (host.Person("u-priya").Id, DateTimeOffset.UtcNow);
        foreach (var lane in Enum.GetValues<Lane>())
        {
            await host.ChangeAsync(room, it => it.PostMessage(priya, lane, "Words.", now));
        }

        if (thenClose)
        {
            await host.ChangeAsync(room, it => it.Close(priya, new Closing(CloseCode.WithdrawnByClient, RootCause.Unknown, "Withdrawn.", "As you asked."), now));
        }
    }

    private async Task<HashSet<string>> ReadByApiAsync(Person asker, RoomKey room)
    {
        var told = await host.ApiOf(asker).GetAsync($"/api/rooms/{room.Value}/timeline");
        return told.IsDone ? [.. told.Json().GetProperty("events").EnumerateArray().Select(it => it.GetProperty("lane").GetString()!)] : [];
    }

    private async Task<HashSet<string>> ReadByHubAsync(Person asker, RoomKey room)
    {
        try
        {
            return [.. (await (await host.HubOf(asker)).Join(room.Value)).Events.Select(it => it.Lane)];
        }
        catch (HubException refused) when (Told.Of(refused).Refusal is "RoomNotFound")
        {
            return [];
        }
    }

    private static async Task<string> SendAsync(HubClient hub, RoomKey room, Lane lane)
    {
        try
        {
            await hub.Send(room.Value, lane.ToString(), "Words.");
            return Verdicts.Allowed;
        }
        catch (HubException refused)
        {
            return Told.Of(refused).Refusal;
        }
    }
}
