using EscalationRoom.Web.Tests.Hosting;
using Microsoft.AspNetCore.SignalR;

namespace EscalationRoom.Web.Tests.BadInput;

public sealed class AskingTwice(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_hundred_at_once_with_one_id_are_one_event_and_one_answer()
    {
        var room = await host.OpenRoomAsync();
        var id = Guid.NewGuid();
        var apis = Enumerable.Range(0, 10).Select(_ => new Api(host.As("u-priya"))).ToList();
        await using var hub = await host.HubAs("u-priya");

        var asked = Enumerable.Range(0, 90).Select(it => PostAsync(apis[it % 10], room.Value, id, "Once.")).ToList();
        var sent = Enumerable.Range(0, 10).Select(_ => hub.Send(room.Value, "Internal", "Once.", id)).ToList();

        var told = await Task.WhenAll(asked);
        var answers = await Task.WhenAll(sent);
        Assert.All(told, it => Assert.Equal((201, told[0].Body), (it.Status, it.Body)));
        Assert.All(answers, it => Assert.Equal(told[0].Json().GetProperty("eventId").GetString(), it.EventId));
        Assert.Equal(1, await CountAsync(apis[0], room.Value, "Once."));
        apis.ForEach(it => it.Dispose());
    }

    [Fact]
    public async Task A_used_id_with_another_body_is_refused_and_does_nothing()
    {
        var (room, other) = (await host.OpenRoomAsync(), await host.OpenRoomAsync());
        var id = Guid.NewGuid();
        using var api = new Api(host.As("u-priya"));
        await using var hub = await host.HubAs("u-priya");
        await PostAsync(api, room.Value, id, "Once.");
        var (before, beside) = (await Snapshot.TakeAsync(host, room), await Snapshot.TakeAsync(host, other));

        var words = await PostAsync(api, room.Value, id, "Else.");
        var place = await PostAsync(api, other.Value, id, "Once.");
        var kind = await api.PostAsync($"/api/rooms/{room.Value}/handoffs", new() { ["commandId"] = id, ["to"] = "u-sofia", ["reason"] = "Once." });
        var thrown = await Assert.ThrowsAsync<HubException>(() => hub.Send(room.Value, "Client", "Once.", id));

        Assert.All([words, place, kind], it => Assert.Equal((422, "CommandIdReused"), (it.Status, it.Refusal)));
        Assert.Equal("CommandIdReused", Told.Of(thrown).Refusal);
        Assert.Equal((before, beside), (await Snapshot.TakeAsync(host, room), await Snapshot.TakeAsync(host, other)));
    }

    [Fact]
    public async Task A_refusal_does_not_use_its_id_up()
    {
        var (room, id) = (await host.OpenRoomAsync(), Guid.NewGuid());
        using var api = new Api(host.As("u-priya"));

        Assert.Equal("AMessageNeedsText", (await PostAsync(api, room.Value, id, " ")).Refusal);
        Assert.Equal(201, (await PostAsync(api, room.Value, id, "Now with text.")).Status);
    }

    [Fact]
    public async Task The_same_id_from_two_people_is_two_commands()
    {
        var (room, id) = (await host.OpenRoomAsync(), Guid.NewGuid());
        using var priya = new Api(host.As("u-priya"));
        using var sofia = new Api(host.As("u-sofia"));

        var told = await Task.WhenAll(PostAsync(priya, room.Value, id, "Both."), PostAsync(sofia, room.Value, id, "Both."));

        Assert.All(told, it => Assert.Equal(201, it.Status));
        Assert.Equal(2, await CountAsync(priya, room.Value, "Both."));
    }

    private static Task<Told> PostAsync(Api api, string room, Guid id, string text) =>
        api.PostAsync($"/api/rooms/{room}/messages", new() { ["commandId"] = id, ["lane"] = "Internal", ["text"] = text });

    private static async Task<int> CountAsync(Api api, string room, string text) =>
        (await api.GetAsync($"/api/rooms/{room}/timeline")).Json().GetProperty("events").EnumerateArray().Count(it => it.GetProperty("text").GetString() == text);
}
