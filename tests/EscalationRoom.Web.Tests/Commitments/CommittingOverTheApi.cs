using System.Net;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Commitments;

public sealed class CommittingOverTheApi(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_message_makes_it_the_client_hears_of_it_and_the_next_update_keeps_it()
    {
        var (room, key) = await RoomAsync();
        await using var ruth = await host.HubAs("c-ruth");
        await ruth.Join(key);

        var first = await UpdateAsync(room, "Next update by noon.", In(60));
        var second = await UpdateAsync(room, "Restored. Next update by two.", In(120));
        await ruth.Until(seen => seen.Count(it => it.Kind is "commitment.made") == 2);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.Status, second.Status));
        Assert.Equal(["commitment.made", "commitment.fulfilled", "commitment.made"], ruth.Events.Where(it => it.Kind.StartsWith("commitment", StringComparison.Ordinal)).Select(it => it.Kind));
        Assert.Equal(second.Text("eventId"), ruth.Events.Single(it => it.Kind is "commitment.fulfilled").Data["item"]!.ToString());
        Assert.Equal(["Kept", "Open"], await StatesAsync(room, "c-ruth"));
    }

    [Fact]
    public async Task It_is_made_moved_and_taken_back_with_the_clients_knowledge()
    {
        var (room, _) = await RoomAsync();
        var made = await Priya($"{room}/commitments", new { kind = "deliverable", what = "Incident report", due = In(600) });
        var one = $"{room}/commitments/{made.Text("eventId")}";
        var silent = await Priya($"{one}/renegotiate", new { text = "", due = In(900) });
        var moved = await Priya($"{one}/renegotiate", new { text = "It takes until tomorrow.", due = In(900) });
        var withdrawn = await Priya($"{one}/withdraw", new { text = "You asked us to leave it." });

        Assert.Equal(("commitment.made", "AMessageNeedsText", "commitment.renegotiated", "commitment.withdrawn"), (made.Text("kind"), silent.Refusal, moved.Text("kind"), withdrawn.Text("kind")));
        Assert.Equal(["Withdrawn"], await StatesAsync(room, "u-priya"));
        var read = (await host.As("c-ruth").Look($"{room}/timeline")).Body.ToString();
        Assert.Contains("It takes until tomorrow.", read, StringComparison.Ordinal);
        Assert.Contains("You asked us to leave it.", read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_later_item_of_the_client_lane_keeps_it()
    {
        var (room, key) = await RoomAsync();
        var inside = await Priya($"{room}/messages", new { lane = "Internal", text = "Report is with Olu." });
        var made = await Priya($"{room}/commitments", new { kind = "deliverable", what = "Incident report", due = In(600) });
        var one = $"{room}/commitments/{made.Text("eventId")}/fulfil";
        var thanks = await host.As("c-ruth").Ask($"{room}/messages", Ask.For(new { lane = "Client", text = "Thank you, I have it." }));
        var mistaken = await Priya($"{room}/messages", new { lane = "Client", text = "Here is the wrong one." });
        await Priya($"{room}/messages/{mistaken.Text("eventId")}/delete", new { });
        var sent = await Priya($"{room}/messages", new { lane = "Client", text = "Here is the report." });

        Assert.Equal("AnItemKeepsACommitment", (await Priya(one, new { note = "Sent." })).Refusal);
        Assert.Equal("OnlySomethingLaterKeepsIt", (await Priya(one, new { item = inside.Text("eventId") })).Refusal);
        Assert.Equal("OnlySomethingLaterKeepsIt", (await Priya(one, new { item = Guid.NewGuid() })).Refusal);
        Assert.Equal("OnlySomethingLaterKeepsIt", (await Priya(one, new { item = thanks.Text("eventId") })).Refusal);
        Assert.Equal("OnlySomethingLaterKeepsIt", (await Priya(one, new { item = mistaken.Text("eventId") })).Refusal);
        Assert.Equal("commitment.fulfilled", (await Priya(one, new { item = sent.Text("eventId") })).Text("kind"));
        Assert.Equal("TheCommitmentIsSettled", (await Priya(one, new { item = sent.Text("eventId") })).Refusal);
        Assert.Null((await host.As("u-priya").Look($"/api/rooms/{key}")).Text("nextCommitment"));
    }

    [Fact]
    public async Task Nothing_of_a_message_is_posted_whose_commitment_is_refused()
    {
        var (room, _) = await RoomAsync();
        var late = await Priya($"{room}/messages", new { lane = "Client", text = "canary-late", commitment = new { kind = "nextUpdate", due = In(-1) } });
        var inside = await Priya($"{room}/messages", new { lane = "Internal", text = "canary-inside", commitment = new { kind = "nextUpdate", due = In(9) } });
        var guest = await host.As("c-ruth").Ask($"{room}/messages", Ask.For(new { lane = "Client", text = "canary-guest", commitment = new { kind = "nextUpdate", due = In(9) } }));

        Assert.Equal(("ThisTimeHasPassed", "CommitmentsAreMadeToTheClient", "NotAllowed"), (late.Refusal, inside.Refusal, guest.Refusal));
        Assert.DoesNotContain("canary", (await host.As("u-priya").Look($"{room}/timeline")).Body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_answers_for_it_finds_it_among_all_their_rooms()
    {
        var (room, key) = await RoomAsync();
        await Priya($"{room}/commitments", new { kind = "deliverable", what = "Later", due = In(600) });
        await Priya($"{room}/commitments", new { kind = "nextUpdate", due = In(30) });

        Assert.Equal(["Next update", "Later"], await MineAsync("u-priya", key));
        Assert.Empty(await MineAsync("u-sofia", key));
        Assert.Empty(await MineAsync("c-ruth", key));
    }

    [Fact]
    public async Task Who_may_not_enter_learns_nothing()
    {
        var (room, _) = await RoomAsync();
        var (foreign, absent) = (await host.As("c-wei").Look($"{room}/commitments"), await host.As("c-wei").Look("/api/rooms/ESC-1999-0001/commitments"));
        Assert.Equal((HttpStatusCode.NotFound, absent.Body.ToString()), (foreign.Status, foreign.Body.ToString()));
    }

    private static DateTimeOffset In(int minutes) => DateTimeOffset.UtcNow.AddMinutes(minutes);

    private async Task<(string Path, string Key)> RoomAsync()
    {
        RoomKey key = await host.OpenRoomAsync();
        return ($"/api/rooms/{key.Value}", key.Value);
    }

    private Task<ApiAnswer> UpdateAsync(string room, string text, DateTimeOffset due) =>
        Priya($"{room}/messages", new { lane = "Client", text, commitment = new { kind = "nextUpdate", due } });

    private Task<ApiAnswer> Priya(string path, object rest) => host.As("u-priya").Ask(path, Ask.For(rest));

    private async Task<string[]> StatesAsync(string room, string who) =>
        [.. (await host.As(who).Look($"{room}/commitments")).Body.GetProperty("commitments").EnumerateArray().Select(it => it.GetProperty("state").GetString()!)];

    private async Task<string[]> MineAsync(string who, string key) =>
        [.. (await host.As(who).Look("/api/commitments")).Body.GetProperty("commitments").EnumerateArray()
            .Where(it => it.GetProperty("room").GetString() == key).Select(it => it.GetProperty("commitment").GetProperty("what").GetString()!)];
}
